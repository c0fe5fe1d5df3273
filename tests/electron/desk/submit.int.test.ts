import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { open as openSealed } from '../../../electron/desk/crypto.ts';
import { openReadOnly } from '../../../electron/desk/sqlite.ts';
import { parseEntry } from '../../../shared/ledger/entry.ts';
import { line, open, remedy } from '../../support/commands.ts';
import { expectDerivedFits } from '../../support/derived-fits.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'otherClerk', 'head', 'owner');
});
afterEach(async () => {
  await expectDerivedFits(real);
  await real.remove();
});

const texts = async () => {
  const { entries } = await real.must('owner', 'entriesFrom', { from: 0, limit: 2000 });
  return entries.map((one) => one.entry);
};

test('who, as what and when are the desk’s own knowledge', async () => {
  const { size, number } = await real.submit('clerk', null, open());
  const entry = parseEntry((await texts())[size - 1] ?? '');
  expect(entry).toMatchObject({ by: { operator: 'op-1', role: 'clerk' }, at: real.clock.now(), offset: 480 });
  expect(number).toMatch(/^01-000001-\d$/);
});

test('a retry gets the first answer, and seals nothing more', async () => {
  const asked = await real.request(null, open(), { type: 'Receive' });
  const first = await real.must('clerk', 'submit', asked);
  expect(await real.must('clerk', 'submit', asked)).toEqual(first);
  await real.reopen();
  await real.signIn('clerk');
  expect(await real.must('clerk', 'submit', asked)).toEqual(first);
  expect(await real.size()).toBe(first.size);
});

test('two retries at once are one complaint', async () => {
  const asked = await real.request(null, open());
  const [one, two] = await Promise.all([
    real.must('clerk', 'submit', asked),
    real.must('clerk', 'submit', asked),
  ]);
  expect(one).toEqual(two);
  expect(await real.size()).toBe(one.size);
});

test('an id used for something else, or by someone else, is refused', async () => {
  const asked = await real.request(null, open());
  await real.must('clerk', 'submit', asked);
  const other = { ...asked, commands: [open({ content: '另一件事' })] };
  expect((await real.refused('clerk', 'submit', other)).code).toBe('command-id-reused');
  expect((await real.refused('otherClerk', 'submit', asked)).code).toBe('command-id-reused');
  const settings = { id: asked.id, size: await real.size(), operator: 'op-2', role: 'clerk', active: false };
  expect((await real.refused('owner', 'changeOperator', settings)).code).toBe('command-id-reused');
});

test('a command made on an older state of its complaint is refused; one about another complaint is not', async () => {
  const first = await real.submit('clerk', null, open());
  const second = await real.submit('clerk', null, open({ phone: '13900000000' }));
  const stale = { id: real.commandId(), size: first.size - 1, about: first.about };
  const commands = [{ type: 'Receive' }] as const;
  expect((await real.refused('clerk', 'submit', { ...stale, commands })).code).toBe('changed');
  await real.must('clerk', 'submit', { ...stale, size: first.size, commands: [...commands] });
  expect(second.about).not.toBe(first.about);
});

test('several commands are sealed together or not at all', async () => {
  const before = await real.size();
  const asked = await real.request(null, open(), { type: 'Receive' }, remedy(line({ amount: 999_999 })));
  expect(await real.refused('clerk', 'submit', asked)).toMatchObject({
    code: 'refund-over-price',
    command: 2,
  });
  expect(await real.size()).toBe(before);
  // Nothing is remembered of it: the same id may be used for the corrected form.
  const corrected = { ...asked, commands: [open(), { type: 'Receive' } as const, remedy(line())] };
  const { types } = await real.must('clerk', 'submit', corrected);
  expect(types).toEqual(['ComplaintOpened', 'ItemAdded', 'Received', 'RemedyDecided']);
});

test('what was answered is on the disk, for another reader too', async () => {
  const { size } = await real.submit('clerk', null, open());
  const reader = openReadOnly(join(real.dataDir, 'log.sqlite'));
  expect(reader.prepare('SELECT count(*) AS entries FROM entry').get()).toEqual({ entries: size });
  expect(reader.prepare('SELECT size FROM head').get()).toEqual({ size });
  reader.close();
});

test('everyone who listens hears of the new size', async () => {
  const heard: unknown[] = [];
  const stop = real.desk.onPush((push) => heard.push(push));
  const { size } = await real.submit('clerk', null, open());
  stop();
  await real.submit('clerk', null, open({ phone: null }));
  expect(heard).toEqual([{ size }]);
});

test('a correction that lifts a bar needs a second person, by their own PIN', async () => {
  const { about } = await real.submit('clerk', null, open({ items: [{ ...faulty() }] }));
  const amend = {
    type: 'Amend',
    item: 'i1',
    field: 'fault',
    to: 'none',
    reason: 'checked-again',
    note: '',
  } as const;
  const asked = () => real.request(about, amend);
  const by = async (who: 'clerk' | 'otherClerk' | 'head', pin: string = staff[who].pin) =>
    real.desk.call('clerk', 'submit', {
      ...(await asked()),
      second: { operator: staff[who].operator, pin },
    });
  expect((await real.refused('clerk', 'submit', await asked())).code).toBe('second-person-needed');
  expect(await by('head', '000001')).toMatchObject({ refusal: { code: 'wrong-pin', operator: 'op-3' } });
  expect(await by('otherClerk')).toMatchObject({ refusal: { code: 'second-person-wrong' } });
  expect(await by('clerk')).toMatchObject({ refusal: { code: 'second-person-wrong' } });
  expect(await by('head')).toMatchObject({ ok: true });
  const entry = parseEntry((await texts()).at(-1) ?? '');
  expect(entry).toMatchObject({
    by: { operator: 'op-1' },
    data: { second: 'op-3', from: 'said', to: 'none' },
  });
});

test('X4: a consumer who came back is copied at the desk; the screen sends and gets no name or phone', async () => {
  const first = await real.submit('clerk', null, open({ name: '欧阳娜', phone: '13811112222' }));
  const asked = await real.request(null, open({ sameAs: first.about, name: null, phone: null }));
  const sealed = await real.must('clerk', 'submit', asked);
  expect(JSON.stringify([asked, sealed, await texts()])).not.toMatch(/欧阳娜|13811112222/);
  // The receipt of a third one in the chain still knows the person, from a desk that has just been started.
  await real.reopen();
  await real.signIn('clerk', 'owner');
  const third = await real.submit('clerk', null, open({ sameAs: sealed.about, name: null, phone: null }));
  const { keys } = await real.must('owner', 'keysFor', { abouts: [third.about] });
  const { entries } = await real.must('owner', 'entriesFrom', { from: third.size - 2, limit: 1 });
  const [opened] = entries;
  const entry = parseEntry(opened?.entry ?? '');
  const key = Buffer.from(keys[third.about] ?? '', 'base64');
  const place = Buffer.from(`${entry?.chapter}/${entry?.seq}/${entry?.about}`);
  const plain = openSealed(key, Buffer.from(opened?.private ?? '', 'base64'), place);
  expect(Buffer.from(plain ?? []).toString()).toMatch(/13811112222.*欧阳娜|欧阳娜.*13811112222/);
  for (const sameAs of ['c-unknown', 'store']) {
    const wrong = await real.request(null, open({ sameAs, name: null, phone: null }));
    expect((await real.refused('clerk', 'submit', wrong)).code).toBe('complaint-unknown');
  }
});

function faulty() {
  const [item] = open().items;
  if (!item) throw new Error('expected a line of goods');
  return { ...item, fault: 'said' as const };
}
