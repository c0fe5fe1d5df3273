import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSealedLog } from '../../../electron/desk/sealed-log.ts';
import { openDatabase } from '../../../electron/desk/sqlite.ts';
import { parseEntry } from '../../../shared/ledger/entry.ts';
import { filesWithBytes, foundInFiles } from '../../e2e/found-in-files.ts';
import { goods, open } from '../../support/commands.ts';
import { daysPass as openDaysPass } from '../../support/days-pass.ts';
import { expectDerivedFits } from '../../support/derived-fits.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

const day = 86_400_000;
const note = '';
const person = { name: '欧阳小莉', phone: '13912340077' };
const content = '牛奶胀包，要求退货';
/** Goods at the desk would keep their complaint. */
const notBrought = [goods({ taking: 'kept-at-home' })];
let real: RealDesk;
const filesWith = (bytes: Uint8Array) => filesWithBytes([real.dataDir], bytes);

beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'head', 'owner');
});
afterEach(async () => {
  await expectDerivedFits(real);
  await real.remove();
});

const base = async () => ({ id: real.commandId(), size: await real.size() });
const asOwner = async () => ({ ...(await base()), pin: staff.owner.pin });
const asHead = async () => ({ ...(await base()), pin: staff.head.pin });

/** A complaint that its consumer withdrew, with a photo. */
async function ended(): Promise<string> {
  const bytes = Buffer.from([0xff, 0xd8, 0xff, ...Buffer.from(`photo of ${person.name}`)]).toString('base64');
  const { file } = await real.must('clerk', 'stageFile', { name: 'photo.jpg', bytes });
  const { about } = await real.submit('clerk', null, open({ ...person, content, items: notBrought }));
  await real.submit('clerk', about, { type: 'AddEvidence', kind: 'photo', file });
  await real.submit('clerk', about, { type: 'Withdraw', note });
  return about;
}

const daysPass = (days: number) => openDaysPass(real, days);

async function types(): Promise<string[]> {
  const { entries } = await real.must('owner', 'entriesFrom', { from: 0, limit: 2000 });
  return entries.map((line) => parseEntry(line.entry)?.type ?? '');
}
const erasedSoFar = async () => (await types()).filter((type) => type === 'Erased').length;

/** Asked by the enterprise head, approved by the department head a day later, carried out. */
async function erase(): Promise<void> {
  const { today } = await real.must('owner', 'retention', {});
  await real.must('owner', 'askErasure', { ...(await asOwner()), until: today });
  await daysPass(1);
  await real.must('head', 'approveErasure', { ...(await asHead()), erasure: 1 });
  await expect.poll(types).toContain('ErasureEnded');
}

describe('L3–L5: erasing what is past its years', () => {
  test('the second anniversary is the first day; name, phone, content and files are gone, the rest stays', async () => {
    const about = await ended();
    const kept = await real.submit('clerk', null, open({ ...person, content, items: notBrought }));
    await daysPass(729);
    expect(await real.must('owner', 'retention', {})).toMatchObject({ years: 2, count: 0 });
    await daysPass(1);
    const found = await real.must('owner', 'retention', {});
    expect(found).toMatchObject({ today: '2028-05-31', count: 0 });
    // 2028 is a leap year: 731 days lie between.
    await daysPass(1);
    expect(await real.must('head', 'retention', {})).toMatchObject({
      today: '2028-06-01',
      count: 1,
      ready: [{ about, until: '2028-06-01' }],
      kept: [{ about: kept.about, because: ['open', 'years'] }],
    });
    const { keys: before } = await real.must('owner', 'keysFor', { abouts: [about] });
    expect(Object.keys(before)).toEqual([about]);
    await erase();

    expect(await erasedSoFar()).toBe(1);
    expect(await real.must('owner', 'keysFor', { abouts: [about, kept.about] })).toMatchObject({
      keys: { [kept.about]: expect.any(String) },
    });
    expect((await real.must('owner', 'keysFor', { abouts: [about] })).keys).toEqual({});
    expect(readdirSync(join(real.dataDir, 'files'))).toEqual([]);
    expect(
      await real.refused(
        'clerk',
        'submit',
        await real.request(about, { type: 'Reopen', reason: 'consumer-returned', note }),
      ),
    ).toMatchObject({ code: 'erased' });
    expect(await real.must('owner', 'retention', {})).toMatchObject({ count: 0 });
    // The one that is open keeps its texts, and the ledger goes on.
    await real.submit('clerk', kept.about, { type: 'Withdraw', note });
  });

  test('no file holds a word of it before or after, and no copy of the key is left anywhere', async () => {
    const about = await ended();
    const wrapped = keyBytes(about);
    expect(filesWith(wrapped).length).toBeGreaterThan(0);
    await daysPass(731);
    const texts = [person.name, person.phone, content];
    expect(foundInFiles([real.dataDir], texts)).toEqual([]);
    await erase();
    expect(foundInFiles([real.dataDir], texts)).toEqual([]);
    expect(filesWith(wrapped)).toEqual([]);
    await real.reopen();
    expect(filesWith(wrapped)).toEqual([]);
  });

  test('what the search keeps its index under is another after an erasing, and only the next one is for what was read after it', async () => {
    await ended();
    const before = await real.must('clerk', 'searchKey', {});
    expect(await real.must('owner', 'searchKey', {})).toEqual(before);
    expect(before.since).toBeLessThanOrEqual(await real.size());
    const database = openDatabase(join(real.dataDir, 'keys.sqlite'));
    const kept = database.prepare("SELECT wrapped FROM secret WHERE name = 'other/search'").get();
    database.close();
    const wrapped = kept?.wrapped as Uint8Array;
    expect(filesWith(wrapped).length).toBeGreaterThan(0);
    await daysPass(731);
    await erase();
    expect(filesWith(wrapped)).toEqual([]);
    const after = await real.must('owner', 'searchKey', {});
    expect(after.key).not.toBe(before.key);
    const size = await real.size();
    const { entries } = await real.must('owner', 'entriesFrom', { from: 0, limit: 2000 });
    const erased = entries.findLastIndex(({ entry }) => entry.includes('"type":"Erased"'));
    expect(after.since).toBeGreaterThan(erased);
    expect(after.since).toBeLessThanOrEqual(size);
    await real.reopen();
    await real.signIn('owner');
    expect(await real.must('owner', 'searchKey', {})).toEqual(after);
  });

  test('power gone between sealing and destroying: the next start destroys it', async () => {
    const about = await ended();
    await daysPass(731);
    const wrapped = keyBytes(about);
    await erase();
    await real.close();
    const keys = openDatabase(join(real.dataDir, 'keys.sqlite'));
    keys.prepare('INSERT INTO subject VALUES (?, ?)').run(about, wrapped);
    keys.close();
    const log = openSealedLog(join(real.dataDir, 'log.sqlite'));
    const database = openDatabase(join(real.dataDir, 'log.sqlite'));
    database.prepare('INSERT INTO to_destroy VALUES (?)').run(about);
    expect(log.toDestroy()).toEqual([about]);
    database.close();
    log.close();
    await real.open();
    await real.signIn('owner');
    await expect.poll(() => filesWith(wrapped)).toEqual([]);
    expect((await real.must('owner', 'keysFor', { abouts: [about] })).keys).toEqual({});
  });

  test('it takes two: nobody approves what they asked, nor before a day is over, nor twice', async () => {
    await ended();
    await daysPass(731);
    const { today } = await real.must('owner', 'retention', {});
    await real.must('owner', 'askErasure', { ...(await asOwner()), until: today });
    expect(await real.refused('owner', 'askErasure', { ...(await asOwner()), until: today })).toMatchObject({
      code: 'erasure-running',
    });
    expect(await real.refused('head', 'approveErasure', { ...(await asHead()), erasure: 1 })).toMatchObject({
      code: 'erasure-too-soon',
      hours: 24,
    });
    await daysPass(1);
    expect(await real.refused('owner', 'approveErasure', { ...(await asOwner()), erasure: 1 })).toMatchObject(
      {
        code: 'own-erasure',
      },
    );
    expect(await real.refused('head', 'approveErasure', { ...(await base()), erasure: 1 })).toMatchObject({
      code: 'pin-needed',
    });
    await real.must('head', 'declineErasure', { ...(await asHead()), erasure: 1 });
    expect(await real.refused('head', 'approveErasure', { ...(await asHead()), erasure: 1 })).toMatchObject({
      code: 'erasure-unknown',
    });
    expect(await erasedSoFar()).toBe(0);
  });

  test('L4: what is held, or reopened after the approval was asked, stays', async () => {
    const held = await ended();
    const reopened = await ended();
    await real.submit('head', held, { type: 'PlaceHold', cause: 'court', note: '已立案' });
    await daysPass(731);
    const { today } = await real.must('owner', 'retention', {});
    expect(await real.must('owner', 'retention', {})).toMatchObject({
      count: 1,
      kept: [{ about: held, because: ['hold'] }],
    });
    await real.must('owner', 'askErasure', { ...(await asOwner()), until: today });
    await daysPass(1);
    await real.submit('clerk', reopened, { type: 'Reopen', reason: 'consumer-returned', note });
    await real.must('head', 'approveErasure', { ...(await asHead()), erasure: 1 });
    await expect.poll(types).toContain('ErasureEnded');
    expect(await erasedSoFar()).toBe(0);
    expect(
      await real.refused(
        'head',
        'submit',
        await real.request(held, { type: 'LiftHold', hold: 'h1', note: '已结案' }),
      ),
    ).toMatchObject({ code: 'enterprise-head-needed' });
    await real.submit('owner', held, { type: 'LiftHold', hold: 'h1', note: '已结案' });
    expect(await real.must('owner', 'retention', {})).toMatchObject({ count: 1, ready: [{ about: held }] });
  });

  test('L5: a clock set two years ahead, and confirmed by mistake, makes nothing erasable', async () => {
    await ended();
    real.clock.set(731 * day);
    await real.signIn('owner', 'head', 'clerk');
    await real.call('owner', 'changeRetention', { ...(await asOwner()), years: 2 });
    expect(await types()).toContain('ClockDoubted');
    const { today } = await real.must('owner', 'retention', {});
    expect(await real.refused('owner', 'askErasure', { ...(await asOwner()), until: today })).toMatchObject({
      code: 'clock-in-doubt',
    });
    await real.must('owner', 'confirmClock', await asOwner());
    expect(await real.must('owner', 'retention', {})).toMatchObject({
      today: '2028-06-01',
      count: 0,
      kept: [{ because: ['years'] }],
    });
  });

  test('looks and papers begin no new years; an evidence added does', async () => {
    const looked = await ended();
    const added = await ended();
    await daysPass(400);
    await real.submit('clerk', looked, { type: 'RevealPerson', fields: ['name'] });
    const bytes = Buffer.from([0xff, 0xd8, 0xff, 1]).toString('base64');
    const { file } = await real.must('clerk', 'stageFile', { name: 'photo.jpg', bytes });
    await real.submit('clerk', added, { type: 'AddEvidence', kind: 'photo', file });
    await daysPass(331);
    expect(await real.must('owner', 'retention', {})).toMatchObject({
      count: 1,
      ready: [{ about: looked }],
      kept: [{ about: added, because: ['years'] }],
    });
  });
});

/** A subject's key as it lies wrapped in the key store. */
function keyBytes(about: string): Uint8Array {
  const keys = openDatabase(join(real.dataDir, 'keys.sqlite'));
  const found = keys.prepare('SELECT wrapped FROM subject WHERE about = ?').get(about);
  keys.close();
  if (!found) throw new Error(`keyBytes: expected a key of ${about}`);
  return found.wrapped as Uint8Array;
}
