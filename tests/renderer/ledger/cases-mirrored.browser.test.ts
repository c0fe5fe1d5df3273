import { expect, test } from 'vitest';
import { goodsOf, shelfPage } from '../../../renderer/ledger/goods-reading.ts';
import type { Event } from '../../../shared/events.ts';
import { danger, dispose, goods, open, print, weigh } from '../../support/commands.ts';
import { createFakeDesk } from '../../support/fake-desk.ts';
import { ask, expectAgreement, freshFamily, keep, level, reload } from './mirror-cases.ts';

const jar = { barcode: '6901234567892', lot: '' };
const product = jar.barcode;

test('G4, G5, D6: what is known of cases, stops and weighings is in the mirror as at the desk, and a rebuilt one has the same', async () => {
  const fake = await createFakeDesk();
  const labelled = await ask(fake, null, open({ items: [goods(jar)] }));
  await ask(fake, labelled, dispose(), print());
  const word = await ask(fake, null, open({ items: [goods({ ...jar, fault: 'said' })] }));
  const short = await ask(
    fake,
    null,
    open({ cause: 'short-weight', items: [goods({ barcode: null, name: '肉' })] }),
  );
  await ask(fake, short, weigh());
  const hurt = await ask(fake, null, open({ items: [goods({ barcode: null, name: '炒锅' })] }), danger);
  const held = fake.log().complaints.get(hurt)?.items[0]?.product ?? '';
  const facts: Event[] = [
    { type: 'CaseOpened', data: { case: 'q2', product: held, lot: null }, words: { name: '炒锅' } },
    {
      type: 'TestAsked',
      data: { case: 'q1', test: 'q1-t1', of: 'supplier', due: '2026-12-01' },
      words: { party: '鲁西' },
    },
    {
      type: 'TestResultTaken',
      data: { case: 'q1', outcome: 'failed', day: '2026-11-23', report: null },
      words: { number: 'J1' },
    },
    {
      type: 'SaleStopped',
      data: { notice: 's1', source: 'recall', day: '2026-11-23', goods: [{ product, lot: null }] },
      words: { issuer: '监管所', name1: '罐头' },
    },
  ];
  for (const fact of facts) await fake.meanwhile('store', [fact], 'op-1');
  const first = keep(fake, freshFamily());
  const database = await level(first, fake);
  await expectAgreement(database, fake);
  const state = (await database.store.get('store'))?.state;
  expect(state?.quality.cases).toMatchObject({
    q1: { product, byHand: false, lines: 1, result: 'failed' },
    q2: { product: held, byHand: true, lines: 0, result: null },
  });
  expect(state?.quality.latest).toMatchObject({ [product]: { '*': 'q1' }, [held]: { '*': 'q2' } });
  expect(state?.quality.stopped).toEqual({ [product]: [{ mark: '*', notice: 's1' }] });
  const watch = { held: state?.held ?? {}, quality: state?.quality ?? fake.log().store.quality };
  const around = { day: '2026-11-24', watch };
  // One of three was labelled and is to come off sale; what the word was about is stopped with it.
  expect((await goodsOf(database, labelled, around)).map(({ group }) => group)).toEqual([
    'stopped',
    'take-off-sale',
  ]);
  expect((await shelfPage(database, 'take-off-sale', around, 10)).lines.map(({ about }) => about)).toEqual([
    labelled,
  ]);
  expect((await goodsOf(database, word, around))[0]?.bars).toEqual(
    expect.arrayContaining(['sale-stopped', 'test-failed']),
  );
  const record = await database.complaints.where('id').equals(short).first();
  expect(record?.state.weighings).toMatchObject([{ said: 1000, gross: 870, tare: 20 }]);
  // Nothing that was typed about it is in the mirror's own records.
  const kept = JSON.stringify([
    await database.complaints.toArray(),
    await database.store.toArray(),
    await database.goods.toArray(),
  ]);
  for (const typed of ['GPC-03', '鲁西', '监管所', '炒锅']) expect(kept).not.toContain(typed);
  const store = await database.store.toArray();
  reload(first);
  const again = await level(keep(fake, freshFamily()), fake);
  expect(await again.store.toArray()).toEqual(store);
  await expectAgreement(again, fake);
});
