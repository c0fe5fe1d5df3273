import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { entriesAbout, openComplaint } from '../../../renderer/ledger/complaint-reading.ts';
import { openRows, type RowSecretsCache, rowKey } from '../../../renderer/ledger/row-secrets.ts';
import { openSecrets } from '../../../renderer/ledger/secrets.ts';
import { toBase64 } from '../../../shared/bytes.ts';
import { canonicalText } from '../../../shared/ledger/canonical.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { amend, goods, open, receive } from '../../support/commands.ts';
import { createFakeDesk } from '../../support/fake-desk.ts';
import { ask, freshFamily, keep, level } from './mirror-cases.ts';

const name = '慕容雪见';
const phone = '13987654321';
const said = '打开以后发现里面有一只虫子';

/** Every string and every byte of a value, as it would lie on a disk. */
function* texts(value: unknown): Generator<string> {
  if (value instanceof Uint8Array) {
    yield new TextDecoder('utf-8').decode(value);
    yield new TextDecoder('utf-16le').decode(value);
    yield new TextDecoder('utf-16le').decode(value.subarray(1));
  } else if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* texts(one);
  else if (value !== null && typeof value === 'object')
    for (const [key, one] of Object.entries(value)) {
      yield key;
      yield* texts(one);
    }
}

async function dumpOf(family: string): Promise<string[]> {
  const found: string[] = [];
  for (const known of (await Dexie.getDatabaseNames()).filter((one) => one.startsWith(`${family}-`))) {
    const database = await new Dexie(known).open();
    for (const table of database.tables)
      for (const record of await table.toArray()) found.push(...texts(record));
    database.close();
  }
  return found;
}

async function entered() {
  const fake = await createFakeDesk();
  const family = freshFamily();
  const keeper = keep(fake, family);
  const items = [goods({ barcode: null, name: '手工辣酱', lot: 'L-778', supplier: '老王食品' })];
  const about = await ask(fake, null, open({ name, phone, content: said, payer: '慕容', items }), receive);
  await ask(fake, about, amend('phone', '13911112222', null));
  return { fake, family, about, database: await level(keeper, fake) };
}

test('no name, phone or typed text lies in any database in plain text', async () => {
  const { family, fake } = await entered();
  const found = await dumpOf(family);
  expect(found.some((text) => text.includes('ComplaintOpened'))).toBe(true);
  for (const secret of [
    name,
    phone,
    '13911112222',
    said,
    '手工辣酱',
    'L-778',
    '老王食品',
    '慕容',
    '李娜',
    '放心超市',
  ])
    expect(found.filter((text) => text.includes(secret))).toEqual([]);
  const { keys } = fake.log();
  const raw = [...keys.values()].map((key) => String.fromCharCode(...key));
  for (const key of raw) expect(found.filter((text) => text.includes(key))).toEqual([]);
});

test('a complaint opens with its private parts, corrections included', async () => {
  const { database, fake, about } = await entered();
  const opened = (await openComplaint(await entriesAbout(database, about), openSecrets(fake.desk)))!;
  expect(opened.complaint).toEqual(fake.log().complaints.get(about));
  expect(opened.complaint.person).toMatchObject({ name, phone: '13911112222' });
  const amended = opened.timeline.at(-1)!;
  expect(amended).toMatchObject({ secrets: 'open', event: { person: { from: phone, to: '13911112222' } } });
});

test('a row shows its person masked', async () => {
  const { database, fake } = await entered();
  const cache: RowSecretsCache = new Map();
  const records = await database.complaints.toArray();
  await openRows(database, records, openSecrets(fake.desk), cache);
  expect(cache.get(rowKey(records[0]!))).toEqual({
    maskedName: '慕**',
    maskedPhone: '*******2222',
    content: said,
    goods: ['手工辣酱'],
    lots: ['L-778'],
    suppliers: ['老王食品'],
    lines: { i1: { name: '手工辣酱', place: '', supplier: '老王食品' } },
    responsible: '',
    sheet: null,
  });
});

test('after the key is destroyed the complaint stays readable without its private parts', async () => {
  const { database, fake, about } = await entered();
  fake.erase(about);
  const opened = (await openComplaint(await entriesAbout(database, about), openSecrets(fake.desk)))!;
  expect(opened.timeline.map((one) => one.secrets)).toEqual(['erased', 'erased', 'none', 'erased']);
  expect(opened.complaint).toMatchObject({ number: '01-000001-2', person: {}, words: {}, tier: 1 });
});

test('keys are asked for once for many complaints, and forgotten when the screen is locked', async () => {
  const { database, fake, about } = await entered();
  const secrets = openSecrets(fake.desk);
  const other = await ask(fake, null, open());
  await secrets.fetchKeys([about, other]);
  const records = await entriesAbout(database, about);
  await openComplaint(records, secrets);
  expect(fake.calls('keysFor')).toBe(1);
  secrets.clear();
  await fake.desk.signOut({});
  const locked = (await openComplaint(records, secrets))!;
  expect(locked.timeline[0]).toMatchObject({ secrets: 'locked' });
  expect(JSON.stringify(locked)).not.toContain(name);
  await fake.desk.signIn({ operator: 'op-1', pin: '482913' });
  const again = (await openComplaint(records, secrets))!;
  expect(again.complaint.person).toMatchObject({ name });
});

test('parts that were exchanged, altered or moved to another entry are broken, not shown', async () => {
  const { database, fake, about } = await entered();
  const [first, , , last] = await entriesAbout(database, about);
  const secrets = openSecrets(fake.desk);
  const flipped = first!.sealed!.slice();
  flipped[40]! ^= 1;
  for (const sealed of [flipped, last!.sealed!, new Uint8Array(3), null]) {
    const opened = (await openComplaint([{ ...first!, sealed }], secrets))!;
    expect(opened.timeline[0]).toMatchObject({ secrets: 'broken' });
  }
});

test('parts sealed under the right key that are not what the entry committed to are broken too', async () => {
  const { database, fake, about } = await entered();
  const [first] = await entriesAbout(database, about);
  const entry = JSON.parse(new TextDecoder().decode(first!.bytes)) as Entry;
  const salt = toBase64(new Uint8Array(32));
  const forged = { person: { salt, part: { name: '假名' } }, words: { salt, part: { content: '没事' } } };
  const key = await crypto.subtle.importKey('raw', fake.log().keys.get(about)!, 'AES-GCM', false, [
    'encrypt',
  ]);
  const nonce = new Uint8Array(12);
  const place = new TextEncoder().encode(`${entry.chapter}/${entry.seq}/${about}`);
  const text = new TextEncoder().encode(canonicalText(forged));
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: place }, key, text);
  const sealed = new Uint8Array([...nonce, ...new Uint8Array(box)]);
  const opened = (await openComplaint([{ ...first!, sealed }], openSecrets(fake.desk)))!;
  expect(opened.timeline[0]).toMatchObject({ secrets: 'broken' });
  expect(JSON.stringify(opened)).not.toContain('假名');
});
