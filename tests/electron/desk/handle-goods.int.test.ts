import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Command } from '../../../shared/complaint/commands.ts';
import { parseEntry } from '../../../shared/ledger/entry.ts';
import { danger, dispose, goods, open, print, strike } from '../../support/commands.ts';
import { RealDesk } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'head');
});
afterEach(() => real.remove());

type Line = Readonly<{ about: string; commands: readonly Command[] }>;
const batch = async (...lines: readonly Line[]) => ({
  id: real.commandId(),
  size: await real.size(),
  lines: lines.map(({ about, commands }) => ({ about, commands: [...commands] })),
});
const cups = async (): Promise<string> => (await real.submit('clerk', null, open())).about;
const forSale = async (): Promise<string> => {
  const about = await cups();
  await real.submit('clerk', about, dispose({ quantity: '3' }));
  return about;
};
const factsFrom = async (before: number) => {
  const { entries } = await real.must('head', 'entriesFrom', { from: before, limit: 2000 });
  return entries.map((one) => parseEntry(one.entry)).map((one) => [one?.type, one?.about]);
};

describe('goods of several complaints in one go', () => {
  test('G6: labels of two complaints are sealed together, in the order they were asked for', async () => {
    const [one, two] = [await forSale(), await forSale()];
    const before = await real.size();
    const sealed = await real.must(
      'clerk',
      'handleGoods',
      await batch({ about: two, commands: [print()] }, { about: one, commands: [print()] }),
    );
    expect(sealed).toMatchObject({ size: before + 2, types: ['LabelPrinted', 'LabelPrinted'] });
    expect(await factsFrom(before)).toEqual([
      ['LabelPrinted', two],
      ['LabelPrinted', one],
    ]);
  });

  test('G3: one barred lot among them and no label is printed at all', async () => {
    const sound = await forSale();
    const lot = goods({ barcode: null, name: '炒锅' });
    const pan = (await real.submit('clerk', null, open({ items: [lot] }))).about;
    await real.submit('clerk', pan, dispose({ quantity: '3' }));
    const hurt = open({ items: [lot] });
    const other = (await real.submit('clerk', null, hurt)).about;
    await real.submit('clerk', other, danger);
    const before = await real.size();
    const asked = await batch({ about: sound, commands: [print()] }, { about: pan, commands: [print()] });
    expect(await real.refused('clerk', 'handleGoods', asked)).toMatchObject({
      code: 'barred-from-resale',
      about: pan,
    });
    expect(await real.size()).toBe(before);
    // The same call again, once it was refused, is no way around it.
    expect(await real.refused('clerk', 'handleGoods', asked)).toMatchObject({ code: 'barred-from-resale' });
    expect(await real.size()).toBe(before);
  });

  test('G3: goods of two complaints are destroyed before one witness, each with its reason', async () => {
    const [one, two] = [await cups(), await cups()];
    const before = await real.size();
    const destroy = dispose({ way: 'destroy', quantity: '3', outsideWitness: '环卫 王', reason: 'unsafe' });
    await real.must(
      'clerk',
      'handleGoods',
      await batch({ about: one, commands: [destroy] }, { about: two, commands: [destroy] }),
    );
    expect((await factsFrom(before)).map(([type]) => type)).toEqual([
      'DisposalReasoned',
      'Disposed',
      'DisposalReasoned',
      'Disposed',
    ]);
  });

  test('one complaint in two lines is decided upon step by step', async () => {
    const about = await forSale();
    const label = { about, commands: [print()] };
    const one = { about, commands: [strike('sold', { quantity: '1' })] };
    const sealed = await real.must('clerk', 'handleGoods', await batch(label, one, one, one));
    expect(sealed.types).toEqual(['LabelPrinted', 'UnitsStruckOff', 'UnitsStruckOff', 'LabelStruckOff']);
    const none = await batch({ about, commands: [strike('sold', { quantity: '1' })] });
    expect(await real.refused('clerk', 'handleGoods', none)).toMatchObject({ code: 'label-struck-off' });
  });

  test('asked again under its id it is the same batch; on an old ledger it is refused', async () => {
    const about = await forSale();
    const asked = await batch({ about, commands: [print()] });
    const stale = { ...asked, id: real.commandId() };
    const first = await real.must('clerk', 'handleGoods', asked);
    expect(await real.must('clerk', 'handleGoods', asked)).toEqual(first);
    expect(await real.refused('clerk', 'handleGoods', stale)).toMatchObject({ code: 'changed' });
  });

  test('T7: what decides about a consumer is no batch', async () => {
    const about = await cups();
    const asked = await batch({ about, commands: [{ type: 'Withdraw', note: '' }] });
    expect(await real.refused('clerk', 'handleGoods', asked)).toMatchObject({ code: 'bad-input' });
  });

  test('a complaint that is not there is named', async () => {
    const asked = await batch({ about: 'c-000', commands: [print()] });
    expect(await real.refused('clerk', 'handleGoods', asked)).toMatchObject({
      code: 'complaint-unknown',
      about: 'c-000',
    });
  });
});

describe('a stocktake', () => {
  const counted = { scope: 'desk', expected: 1, found: 0, stray: [] } as const;

  test('is sealed with its number, and is no second one when asked again (G7)', async () => {
    const about = await cups();
    const asked = {
      id: real.commandId(),
      size: await real.size(),
      ...counted,
      stray: [],
      missing: [{ about, item: 'i1', disposition: null }],
    };
    const first = await real.must('clerk', 'recordStock', asked);
    expect(first).toMatchObject({ stocktake: 1, types: ['StockTaken'] });
    expect(await real.must('clerk', 'recordStock', asked)).toEqual(first);
    const next = { ...asked, id: real.commandId(), size: await real.size() };
    expect(await real.must('clerk', 'recordStock', next)).toMatchObject({ stocktake: 2 });
  });

  test('that does not add up is refused', async () => {
    const asked = { id: real.commandId(), size: await real.size(), ...counted, stray: [], missing: [] };
    expect(await real.refused('clerk', 'recordStock', asked)).toMatchObject({ code: 'bad-input' });
  });
});
