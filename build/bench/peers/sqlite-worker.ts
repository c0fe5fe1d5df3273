import start from '@sqlite.org/sqlite-wasm';
import { documentOf } from './documents.ts';

const scope = self as unknown as {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
};

const sqlite = await start();
const pool = await sqlite.installOpfsSAHPoolVfs({ name: 'bench', initialCapacity: 8 });
const database = new pool.OpfsSAHPoolDb('/complaints.sqlite');
database.exec(
  'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS complaint (id TEXT PRIMARY KEY, number TEXT UNIQUE, day TEXT, status TEXT, product TEXT, document TEXT); CREATE INDEX IF NOT EXISTS day ON complaint (day); CREATE INDEX IF NOT EXISTS status ON complaint (status); CREATE INDEX IF NOT EXISTS product ON complaint (product)',
);
const insert = database.prepare('INSERT INTO complaint VALUES (?, ?, ?, ?, ?, ?)');

function put(n: number): void {
  const document = documentOf(n);
  const { id, number, openedDay, status, product } = document;
  insert.bind([id, number, openedDay, status, product, JSON.stringify(document)]).stepReset();
}

type Question = Readonly<
  { call: number } & ({ put: number } | { from: number; to: number } | { count: true })
>;

scope.onmessage = ({ data }: MessageEvent<Question>) => {
  let answer: unknown = null;
  if ('put' in data) put(data.put);
  else if ('from' in data) {
    database.exec('BEGIN');
    for (let n = data.from; n < data.to; n += 1) put(n);
    database.exec('COMMIT');
  } else answer = database.selectValue('SELECT count(*) FROM complaint');
  scope.postMessage({ call: data.call, answer });
};
scope.postMessage({ call: 0, answer: null });
