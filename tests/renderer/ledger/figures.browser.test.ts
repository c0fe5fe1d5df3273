import { expect, test } from 'vitest';
import type { LedgerDatabase } from '../../../renderer/ledger/database.ts';
import { complaintsBehind, figuresOf } from '../../../renderer/ledger/figures-reading.ts';
import { contributionOf } from '../../../shared/figures/contribution.ts';
import { isOfMany } from '../../../shared/figures/figure-keys.ts';
import { satisfaction, selfResolution } from '../../../shared/figures/rates.ts';
import { amend, danger, goods, open, say, unasked } from '../../support/commands.ts';
import { createFakeDesk, type FakeDesk } from '../../support/fake-desk.ts';
import { ask, fill, freshFamily, keep, level, reload } from './mirror-cases.ts';

/** All complaints of the desk counted once, by day and by month, as the mirror's records should have them. */
function fromScratch(fake: FakeDesk): Record<string, Record<string, number>> {
  const { complaints, store } = fake.log();
  const sums: Record<string, Record<string, number>> = {};
  for (const complaint of complaints.values())
    for (const [day, counts] of Object.entries(contributionOf(complaint, store.openings)))
      for (const [key, count] of Object.entries(counts))
        for (const period of [day, day.slice(0, 7)]) {
          const at = isOfMany(key) ? `${period}|many` : period;
          sums[at] ??= {};
          sums[at][key] = (sums[at][key] ?? 0) + count;
        }
  return sums;
}

async function counters(database: LedgerDatabase) {
  const records = await database.figures.toArray();
  return Object.fromEntries(
    records
      .filter(({ counts }) => Object.keys(counts).length > 0)
      .map(({ period, counts }) => [period, counts]),
  );
}

test('K1–K3: the counters follow what is corrected, reopened and ended, and a rebuilt mirror has the same', async () => {
  const fake = await createFakeDesk();
  const first = keep(fake, freshFamily());
  await level(first, fake);
  const ids = await fill(fake, 7);
  const hurt = await ask(
    fake,
    null,
    open({ items: [goods(), goods({ barcode: null, name: '锅' })] }),
    danger,
  );
  await ask(fake, hurt, amend('cause', 'injury', null));
  await level(first, fake);
  await ask(fake, ids[0] ?? '', { type: 'Reopen', reason: 'promise-not-kept', note: '' });
  await ask(fake, ids[1] ?? '', { type: 'Withdraw', note: '' });
  // K2: nobody asked, then a phone answer; what the counters had goes out with it.
  await ask(fake, ids[3] ?? '', unasked('left'));
  await level(first, fake);
  await ask(fake, ids[3] ?? '', say('neither', 'phone'));
  const database = await level(first, fake);
  expect(await counters(database)).toEqual(fromScratch(fake));

  const day = Object.keys(fromScratch(fake))[0]?.slice(0, 10) ?? '';
  const range = { from: `${day.slice(0, 7)}-01`, to: day };
  const { now, points } = await figuresOf(database, range);
  // By hand: eight were opened; the first, fourth and seventh were settled, of which the first is open again.
  expect(now.few).toMatchObject({ opened: 8, repeat: 1, 'cause.injury': 1, 'end.withdrawn': 1 });
  expect(selfResolution(now.few)).toEqual({ part: 2, whole: 2 });
  expect(satisfaction(now.few)).toEqual({ part: 0, whole: 1 });
  expect(now.few['not-asked.left']).toBeUndefined();
  expect(points.at(-1)?.counts).toEqual(now.few);
  const behind = async (...keys: string[]) =>
    (await complaintsBehind(database, { range, keys }, 50)).map((one) => one.id);
  expect(await behind('end.settled')).toEqual([ids[6], ids[3]]);
  expect(await behind('cause.injury', 'repeat')).toEqual([hurt, ids[0]]);

  reload(first);
  const again = await level(keep(fake, freshFamily()), fake);
  expect(await counters(again)).toEqual(fromScratch(fake));
  // X4: a statistic names nobody, and has no word that was typed.
  const kept = JSON.stringify([await again.figures.toArray(), await again.contributions.toArray()]);
  for (const typed of ['王小', '1380000', '锅', '保温杯']) expect(kept).not.toContain(typed);
});
