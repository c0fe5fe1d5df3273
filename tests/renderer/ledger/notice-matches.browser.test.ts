import { Dexie } from 'dexie';
import { expect, inject, test } from 'vitest';
import { matchesInLedger } from '../../../renderer/ledger/notice-candidates.ts';
import { openSecrets } from '../../../renderer/ledger/secrets.ts';
import { amend, dispose, goods, open, print } from '../../support/commands.ts';
import { createFakeDesk } from '../../support/fake-desk.ts';
import { ask, freshFamily, keep, level } from './mirror-cases.ts';
import { manyComplaints } from './search/many-complaints.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How many complaints to measure with; set by hand for the figures of the decision page. */
    noticeComplaints?: number;
  }
}

const count = inject('noticeComplaints') ?? 1200;

test('G5: the oldest complaint’s goods are found by name and by lot, and what came since without reading all again', async () => {
  const name = freshFamily();
  const { database, desk } = await manyComplaints(name, count);
  const secrets = openSecrets(desk);
  const cache = new Map();
  const progress: (readonly [number, number])[] = [];
  const find = (text: string) =>
    matchesInLedger(database, secrets, cache, text, {
      onProgress: (done, total) => progress.push([done, total]),
    });
  const begun = performance.now();
  const first = await find('电热水壶抽检不合格');
  const all = performance.now() - begun;
  expect(first?.map(({ candidate, how }) => [candidate.name, how])).toEqual([['电热水壶', 'name']]);
  expect(progress.at(-1)).toEqual([count, count]);
  const told = progress.length;
  const again = performance.now();
  expect(await find('鲜鸡蛋抽检不合格')).toHaveLength(1);
  const later = performance.now() - again;
  expect(progress).toHaveLength(told);
  console.info(JSON.stringify({ count, firstMs: Math.round(all), laterMs: Math.round(later) }));
  database.close();
  await Dexie.delete(name);
}, 600_000);

test('G5: goods older than the newest hundreds, labelled on the shelf, by name, lot and barcode', async () => {
  const fake = await createFakeDesk();
  const jam = goods({ barcode: null, name: '手工草莓酱', lot: 'CM-0417' });
  const about = await ask(fake, null, open({ items: [jam] }));
  await ask(fake, about, dispose(), print());
  await ask(fake, null, open({ items: [goods({ name: '保温杯' })] }));
  const keeper = keep(fake, freshFamily());
  const database = await level(keeper, fake);
  const secrets = openSecrets(fake.desk);
  const find = async (text: string) =>
    (await matchesInLedger(database, secrets, new Map(), text))?.map(({ candidate, how, lot }) => [
      candidate.name,
      how,
      lot,
    ]);
  expect(await find('停止销售某品牌酸奶')).toEqual([]);
  expect(await find('手工草莓酱 批号：CM-0417')).toEqual([['手工草莓酱', 'name', 'CM-0417']]);
  expect(await find('果酱，批号：CM0417')).toEqual([['手工草莓酱', 'lot', 'CM-0417']]);
  expect(await find('条码 6901234567892')).toEqual([['保温杯', 'barcode', '']]);
  // What was corrected since counts, and what was said before does not.
  await ask(fake, about, amend('name', '手工蓝莓酱'));
  const newer = await level(keeper, fake);
  expect(
    (await matchesInLedger(newer, secrets, new Map(), '手工蓝莓酱'))?.map(({ candidate }) => candidate.name),
  ).toEqual(['手工蓝莓酱']);
});
