import { Dexie } from 'dexie';
import { expect, inject, test, vi } from 'vitest';
import { openSearch } from '../../../../renderer/ledger/search/open-search.ts';
import { freshFamily } from '../mirror-cases.ts';
import { manyComplaints } from './many-complaints.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How many complaints to measure with; set by hand for the figures of the decision page. */
    searchComplaints?: number;
  }
}

const count = inject('searchComplaints') ?? 1500;

/** The median of some runs, in ms. */
async function median(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 21; i += 1) {
    const begun = performance.now();
    await run();
    times.push(performance.now() - begun);
  }
  return times.sort((one, other) => one - other)[10] ?? 0;
}

test('L6: a whole ledger is read, and every kind of question answered from it', async () => {
  const name = freshFamily();
  const { database, desk } = await manyComplaints(name, count);
  const begun = performance.now();
  const search = openSearch(name, desk);
  const reading = () => {
    const state = search.state();
    if (state.kind !== 'reading') throw new Error(`expected to be reading, got ${state.why}`);
    return state.reading;
  };
  const patient = { timeout: 900_000, interval: 50 };
  await vi.waitFor(() => expect(reading().facts).toBe(count), patient);
  const facts = performance.now() - begun;
  await vi.waitFor(() => expect(reading().texts).toBe(count), patient);
  const texts = performance.now() - begun;
  const ask = (words: string) => search.ask({ kind: 'find', query: { words } });
  expect((await ask('虫子')).positions).toHaveLength(Math.ceil(count / 100));
  const figures = {
    count,
    factsMs: Math.round(facts),
    textsMs: Math.round(texts),
    rare: await median(() => ask('虫子')),
    common: await median(() => ask('顾客')),
    three: await median(() => ask('饼干 慕容 虫子')),
    digits: await median(() => ask('4321')),
    persons: await median(() => search.ask({ kind: 'persons', digits: '4321' })),
    explain20: await median(() =>
      search.ask({ kind: 'explain', words: '顾客', positions: Array.from({ length: 20 }, (_, at) => at) }),
    ),
  };
  console.info(JSON.stringify(figures));
  expect((await ask('顾客')).positions.length).toBeGreaterThan(0);
  search.close();
  database.close();
  await Dexie.delete(name);
}, 1_000_000);
