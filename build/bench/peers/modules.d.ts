// As much of the peers as is used here. Their own types are not there before they are installed, and are not needed then.

declare module 'dexie' {
  export interface Table {
    add(record: object): Promise<unknown>;
    bulkAdd(records: readonly object[]): Promise<unknown>;
    count(): Promise<number>;
  }
  export class Dexie {
    constructor(name: string, options: object);
    version(version: number): { stores(schema: Record<string, string>): void };
    table(name: string): Table;
    close(): void;
  }
}
declare module 'pouchdb-browser' {
  export default class PouchDB {
    constructor(name: string, options: object);
    put(document: object): Promise<unknown>;
    bulkDocs(documents: readonly object[]): Promise<unknown>;
    info(): Promise<{ doc_count: number }>;
    close(): Promise<void>;
  }
}
declare module 'rxdb' {
  export interface Collection {
    insert(document: object): Promise<unknown>;
    bulkInsert(documents: readonly object[]): Promise<unknown>;
    count(): { exec(): Promise<number> };
  }
  export function createRxDatabase(options: object): Promise<{
    addCollections(collections: object): Promise<Record<string, Collection>>;
    close(): Promise<void>;
  }>;
}
declare module 'rxdb/plugins/storage-dexie' {
  export function getRxStorageDexie(): object;
}
declare module '@sqlite.org/sqlite-wasm' {
  interface Statement {
    bind(values: readonly unknown[]): Statement;
    stepReset(): Statement;
  }
  interface Database {
    exec(sql: string): void;
    prepare(sql: string): Statement;
    selectValue(sql: string): unknown;
    close(): void;
  }
  export default function start(): Promise<{
    installOpfsSAHPoolVfs(options: object): Promise<{ OpfsSAHPoolDb: new (name: string) => Database }>;
  }>;
}
