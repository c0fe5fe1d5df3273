import { Dexie } from 'dexie';
import { afterEach, expect, vi } from 'vitest';
import { entriesAbout, openComplaint } from '../../../renderer/ledger/complaint-reading.ts';
import {
  type EntryRecord,
  type LedgerDatabase,
  ledgerDatabase,
  readHead,
} from '../../../renderer/ledger/database.ts';
import {
  entriesAPage,
  entriesBetween,
  entriesIn,
  entryPage,
  lastEntry,
} from '../../../renderer/ledger/entry-pages.ts';
import {
  type Keeper,
  type KeeperOptions,
  keepLedger,
  type LedgerState,
} from '../../../renderer/ledger/keeper.ts';
import { ledgerHead, ledgerList, ledgerPage, openComplaints } from '../../../renderer/ledger/reading.ts';
import { mirrorName } from '../../../renderer/ledger/registry.ts';
import { openSecrets } from '../../../renderer/ledger/secrets.ts';
import { fromBase64, utf8 } from '../../../shared/bytes.ts';
import type { Command } from '../../../shared/complaint/commands.ts';
import { answer, line, open, pay, receive, remedy, settle } from '../../support/commands.ts';
import type { FakeDesk } from '../../support/fake-desk.ts';

const begun: Keeper[] = [];
let families = 0;

/** A name for databases that no other test uses. */
export function freshFamily(): string {
  families += 1;
  return `test-${Date.now()}-${families}`;
}

export function keep(fake: FakeDesk, family: string, options: Partial<KeeperOptions> = {}): Keeper {
  const keeper = keepLedger({ desk: fake.desk, family, ...options });
  begun.push(keeper);
  return keeper;
}

/** Ends a window as a reload does: nothing is said to anyone. */
export function reload(keeper: Keeper): void {
  keeper.close();
}

afterEach(async () => {
  for (const keeper of begun.splice(0)) {
    keeper.caughtUp(0).catch(() => undefined);
    keeper.close();
  }
  const names = await Dexie.getDatabaseNames();
  await Promise.all(names.filter((name) => name.startsWith('test-')).map((name) => Dexie.delete(name)));
});

export function untilState(keeper: Keeper, kind: LedgerState['kind']): Promise<void> {
  return vi.waitFor(() => expect(keeper.state()).toMatchObject({ kind }), { timeout: 60_000, interval: 10 });
}

/** Resolves when the mirror is level with the desk, and returns it. */
export async function level(keeper: Keeper, fake: FakeDesk): Promise<LedgerDatabase> {
  await keeper.caughtUp(fake.log().head().size);
  const database = keeper.database();
  if (!database) throw new Error('level: expected an open mirror, got none');
  return database;
}

let commands = 0;
export async function ask(fake: FakeDesk, about: string | null, ...asked: Command[]): Promise<string> {
  commands += 1;
  const size = fake.log().head().size;
  const outcome = await fake.desk.submit({ id: `command-${commands}`, size, about, commands: asked });
  if (!outcome.ok)
    throw new Error(`ask: expected ${asked[0]?.type} to be taken, got ${outcome.refusal.code}`);
  return outcome.value.about;
}

/** Complaints as a counter sees them: every second one received, every third settled. Returns their ids. */
export async function fill(fake: FakeDesk, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const about = await ask(fake, null, open({ name: `王小${i}`, phone: `1380000${1000 + i}` }));
    ids.push(about);
    if (i % 2 === 0 || i % 3 === 0) await ask(fake, about, receive);
    if (i % 3 === 0) await ask(fake, about, remedy(line()), answer(true), pay(), settle);
  }
  return ids;
}

/** Every entry of the mirror. */
export function allEntries(database: LedgerDatabase): Promise<readonly EntryRecord[]> {
  return entriesBetween(database, 0, Number.MAX_SAFE_INTEGER);
}

/** Puts other entries in the place of those of the page that holds `seq`, past all that guards them. */
export async function alterPage(
  database: LedgerDatabase,
  seq: number,
  altered: (records: EntryRecord[]) => EntryRecord[],
): Promise<void> {
  const page = (await database.entryPages.get(Math.floor(seq / entriesAPage)))!;
  const { bytes, lengths, abouts } = entryPage(altered([...entriesIn(page)]), []);
  await database.entryPages.put({ ...page, bytes, lengths, abouts });
}

/** Puts another entry in the place of one, past all that guards it. */
export function alterEntry(
  database: LedgerDatabase,
  seq: number,
  altered: (record: EntryRecord) => EntryRecord,
): Promise<void> {
  return alterPage(database, seq, (records) => records.map((one) => (one.seq === seq ? altered(one) : one)));
}

/** An entry that no desk sealed, behind those that are there. */
export async function addStray(database: LedgerDatabase): Promise<void> {
  const { seq } = (await lastEntry(database))!;
  const stray = { seq: seq + 1, about: 'c-none', bytes: new Uint8Array([1]), sealed: null };
  await alterPage(database, seq, (records) => [...records, stray]);
}

/** Compares every byte of both copies, and what the screens would read, with the desk's own state. */
export async function expectAgreement(database: LedgerDatabase, fake: FakeDesk): Promise<void> {
  const log = fake.log();
  const records = await allEntries(database);
  expect(records).toHaveLength(log.lines.length);
  for (const [seq, record] of records.entries()) {
    const kept = log.lines[seq]!;
    expect(record.seq).toBe(seq);
    expect(record.bytes).toEqual(utf8(kept.entry));
    expect(record.sealed).toEqual(kept.private === null ? null : fromBase64(kept.private));
  }
  expect(await ledgerHead(database)).toMatchObject({ ...log.head(), complaints: log.complaints.size });
  expect((await readHead(database))?.noteSize).toBe(log.lines.length);
  expect((await database.store.get('store'))?.state).toEqual(log.store);

  const list = await ledgerList(database, {});
  const rows = [...(await ledgerPage(database, list.positions, 0, list.total - 1)).rows.values()];
  expect(rows.map((row) => row.id)).toEqual([...log.complaints.keys()].reverse());
  const open = [...log.complaints.values()].filter((one) => one.standing.kind === 'open');
  expect((await openComplaints(database)).map((row) => row.id).sort()).toEqual(
    open.map((one) => one.id).sort(),
  );
  const secrets = openSecrets(fake.desk);
  for (const [id, complaint] of log.complaints) {
    const opened = await openComplaint(await entriesAbout(database, id), secrets);
    expect(opened?.complaint).toEqual(complaint);
  }
}

/** The mirror of a generation, opened beside whoever uses it, to look at it or to damage it. */
export async function mirrorOf<Value>(
  family: string,
  generation: number,
  use: (database: LedgerDatabase) => Promise<Value>,
): Promise<Value> {
  const database = ledgerDatabase(mirrorName(family, generation));
  try {
    return await use(database);
  } finally {
    database.close();
  }
}
