import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fileKeyStore } from '../../../electron/desk/file-key-store.ts';
import { startFailureOf } from '../../../electron/start-failures.ts';
import { dispose, goods, open } from '../../support/commands.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  real = await RealDesk.fresh();
  await real.signIn('clerk');
  for (let i = 0; i < 40; i++) await real.submit('clerk', null, open());
  await real.close();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await real.remove();
});

const file = (name: string) => join(real.dataDir, name);

/** The code a start says its sentence of; null when the desk opened. */
async function failureAtStart(): Promise<string | null> {
  try {
    await real.open();
    return null;
  } catch (error) {
    return startFailureOf(error);
  }
}

test('a log cut off in the middle is not opened for writing, and the rest stays as it is', async () => {
  const whole = readFileSync(file('log.sqlite'));
  truncateSync(file('log.sqlite'), Math.floor(statSync(file('log.sqlite')).size / 2 / 4096) * 4096);
  const failure = await failureAtStart();
  if (failure === null) {
    expect(await real.must('nobody', 'status', {})).toMatchObject({
      state: 'read-only',
      reason: 'log-damaged',
    });
    await real.close();
  } else expect(failure).toBe('folder-damaged');
  writeFileSync(file('log.sqlite'), whole);
  await real.open();
  expect(await real.must('nobody', 'status', {})).toMatchObject({ state: 'ready' });
});

test('a log that is no database is said to be damaged, and the folder is free for another try', async () => {
  const whole = readFileSync(file('log.sqlite'));
  writeFileSync(file('log.sqlite'), 'not a database, '.repeat(400));
  expect(await failureAtStart()).toBe('folder-damaged');
  writeFileSync(file('log.sqlite'), whole);
  await real.open();
  expect(await real.must('nobody', 'status', {})).toMatchObject({ state: 'ready' });
});

test('a log that is gone is no first run: nothing is sealed beside the keys of the old one', async () => {
  rmSync(file('log.sqlite'));
  await real.open();
  expect(await real.must('nobody', 'status', {})).toMatchObject({
    state: 'read-only',
    reason: 'log-missing',
  });
});

test('keys that are gone leave a ledger to read, and nothing is sealed with others', async () => {
  rmSync(file('keys.sqlite'));
  await real.open();
  expect(await real.must('nobody', 'status', {})).toMatchObject({
    state: 'read-only',
    reason: 'key-differs',
  });
});

test('keys that are no database are said to be damaged', async () => {
  writeFileSync(file('keys.sqlite'), 'not a database, '.repeat(400));
  expect(await failureAtStart()).toBe('folder-damaged');
});

test('without its key file the folder is left as it is, and no other key takes its place', async () => {
  rmSync(file('key-file'));
  const before = readdirSync(real.dataDir).sort();
  expect(await failureAtStart()).toBe('key-file-missing');
  expect(existsSync(file('key-file'))).toBe(false);
  expect(readdirSync(real.dataDir).sort()).toEqual(before);
});

test("another machine's key file opens nothing", async () => {
  const own = readFileSync(file('key-file'));
  writeFileSync(file('key-file'), new Uint8Array(32).fill(7));
  expect(await failureAtStart()).toBe('keys-locked');
  writeFileSync(file('key-file'), own);
  expect((await fileKeyStore(real.dataDir)).kind).toBe('file');
  await real.open();
  expect(await real.must('nobody', 'status', {})).toMatchObject({ state: 'ready' });
});

test('keys whose tables bear another name are said to be damaged', async () => {
  const bytes = readFileSync(file('keys.sqlite'));
  const at = bytes.indexOf('wrapped BLOB');
  expect(at).toBeGreaterThan(0);
  bytes[at] = (bytes[at] ?? 0) ^ 2;
  writeFileSync(file('keys.sqlite'), bytes);
  expect(await failureAtStart()).toBe('folder-damaged');
});

test('keys cut off are said to be damaged at the start, and not only when a page of them is wanted', async () => {
  truncateSync(file('keys.sqlite'), statSync(file('keys.sqlite')).size - 4096);
  expect(await failureAtStart()).toBe('folder-damaged');
});

test('a store state that is not as it was written is folded from the log again, and never believed (T2)', async () => {
  const database = new DatabaseSync(file('log.sqlite'));
  const { store } = database.prepare('SELECT store FROM head').get() as { store: string };
  const raised = store.replace(/"(maxAmount|amount|limit\w*)":(\d+)/, '"$1":9$2');
  expect(raised).not.toBe(store);
  database.prepare('UPDATE head SET store = ?').run(raised);
  database.close();
  await real.open();
  expect(await real.must('nobody', 'status', {})).toMatchObject({ state: 'ready' });
  await real.close();
  const again = new DatabaseSync(file('log.sqlite'));
  expect(JSON.parse((again.prepare('SELECT store FROM head').get() as { store: string }).store)).toEqual(
    JSON.parse(store),
  );
  again.close();
});

test('G4: what lies apart of the store state is folded again, too, where it is not as it was written', async () => {
  await real.open();
  await real.signIn('clerk');
  await real.submit('clerk', null, open({ items: [goods({ fault: 'said' })] }));
  await real.close();
  const apart = () => {
    const database = new DatabaseSync(file('log.sqlite'));
    const { json } = database.prepare("SELECT json FROM store_apart WHERE name = 'quality'").get() as {
      json: string;
    };
    return { database, json };
  };
  const { database, json } = apart();
  expect(json).toContain('"cases"');
  const emptied = json.replace(/"cases":\{/, '"cases":{},"was":{');
  expect(emptied).not.toBe(json);
  database.prepare("UPDATE store_apart SET json = ? WHERE name = 'quality'").run(emptied);
  database.close();
  await real.open();
  expect(await real.must('nobody', 'status', {})).toMatchObject({ state: 'ready' });
  await real.close();
  const again = apart();
  expect(again.json).toBe(json);
  again.database.close();
});

test('C3: a ledger of a desk that kept no credits of return notes is folded once more, and has them', async () => {
  await real.open();
  await real.signIn('clerk', 'head');
  const database = new DatabaseSync(file('log.sqlite'));
  const contract = { kind: 'supplier', from: null, to: null } as const;
  const words = { name: '甲方', contact: '', contract: '', terms: '' };
  const base = async () => ({ id: real.commandId(), size: await real.size() });
  const { party } = await real.must('head', 'addParty', {
    ...(await base()),
    ...contract,
    words,
    pin: staff.head.pin,
  });
  const { about } = await real.submit('clerk', null, open());
  await real.submit('clerk', about, dispose({ way: 'return-to-supplier', quantity: '1' }));
  const lines = [{ about, disposition: 'i1-p1', quantity: '1' }];
  await real.must('clerk', 'sendGoods', { ...(await base()), party, lines });
  const credited = { outcome: 'credited', quantity: '1', amount: 900 } as const;
  await real.submit('clerk', about, { type: 'AnswerGoods', disposition: 'i1-p1', note: 1, ...credited });
  const kept = () => database.prepare("SELECT json FROM store_apart WHERE name = 'credits'").get();
  const before = kept();
  expect(before?.json).toContain('"credited":900');
  await real.close();
  database.exec("DELETE FROM store_apart WHERE name = 'credits'");
  await real.open();
  expect(await real.must('nobody', 'status', {})).toMatchObject({ state: 'ready' });
  expect(kept()).toEqual(before);
  database.close();
});

test('N1: a commit does not write again what has not changed of the store', async () => {
  await real.open();
  await real.signIn('clerk');
  await real.submit('clerk', null, open({ items: [goods({ fault: 'said' })] }));
  const database = new DatabaseSync(file('log.sqlite'));
  const marked = "UPDATE store_apart SET json = json || ' ' WHERE name = 'quality'";
  database.exec(marked);
  await real.submit('clerk', null, open());
  const { json } = database.prepare("SELECT json FROM store_apart WHERE name = 'quality'").get() as {
    json: string;
  };
  expect(json.endsWith(' ')).toBe(true);
  database.close();
});

test('N2: damaged drafts and printer settings are put aside whole, said at the sign-in, and work goes on', async () => {
  const garbage = 'not a database, '.repeat(400);
  writeFileSync(file('drafts.sqlite'), garbage);
  writeFileSync(file('printers.sqlite'), garbage);
  await real.open();
  expect(await real.must('nobody', 'status', {})).toMatchObject({
    state: 'ready',
    setAside: ['drafts', 'printers'],
  });
  await real.signIn('clerk');
  await real.submit('clerk', null, open());
  const aside = readdirSync(real.dataDir).filter((name) => name.includes('.damaged-'));
  expect(aside.map((name) => readFileSync(file(name), 'utf8'))).toEqual([garbage, garbage]);
  await real.reopen();
  expect(await real.must('nobody', 'status', {})).toMatchObject({ setAside: [] });
});

test('one damaged key of a complaint: the rest is read, nothing is sealed, and the folder can be opened again', async () => {
  const database = new DatabaseSync(file('keys.sqlite'));
  database.exec(
    "UPDATE subject SET wrapped = zeroblob(length(wrapped)) WHERE about = (SELECT min(about) FROM subject WHERE about != 'store')",
  );
  database.close();
  await real.open();
  await real.signIn('clerk');
  const { entries } = await real.must('clerk', 'entriesFrom', { from: 0, limit: 2000 });
  const abouts = [...new Set(entries.map(({ entry }) => (JSON.parse(entry) as { about: string }).about))];
  const { keys } = await real.must('clerk', 'keysFor', { abouts });
  expect(Object.keys(keys)).toHaveLength(abouts.length - 1);
  const refusal = await real.refused('clerk', 'submit', await real.request(null, open()));
  expect(refusal).toMatchObject({ code: 'read-only', reason: 'keys-damaged' });
});

test('a start that fails lets go of the folder', async () => {
  const whole = readFileSync(file('keys.sqlite'));
  const damaged = Buffer.from(whole).fill(7, 4096, 8192);
  writeFileSync(file('keys.sqlite'), damaged);
  await expect(real.open()).rejects.toThrow();
  writeFileSync(file('keys.sqlite'), whole);
  await real.open();
  expect(await real.must('nobody', 'status', {})).toMatchObject({ state: 'ready' });
});
