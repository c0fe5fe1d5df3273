import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Filled, fillFolder } from '../../build/demo/fill-folder.ts';
import { quickFolder } from '../../build/demo/quick-folder.ts';
import { type Desk, openDesk } from '../../electron/desk/desk.ts';
import { fileKeyStore } from '../../electron/desk/file-key-store.ts';
import { formFromDraft } from '../../renderer/screens/new-complaint/draft-format.ts';
import { overdueClaims } from '../../shared/claims/claim-ageing.ts';
import { claimSum } from '../../shared/claims/claims.ts';
import { dueOf } from '../../shared/complaint/due.ts';
import { evolve } from '../../shared/complaint/evolve.ts';
import { sealingOf } from '../../shared/complaint/sealing.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import { timeRanOut } from '../../shared/complaint/warning.ts';
import type { Output, Verb } from '../../shared/contract.ts';
import { isStoreEvent } from '../../shared/events.ts';
import { sumOfCounts } from '../../shared/figures/counts.ts';
import { type Entry, eventOf, parseEntry } from '../../shared/ledger/entry.ts';
import type { Outcome } from '../../shared/refusals.ts';
import { emptyStore, evolveStore } from '../../shared/store/state.ts';
import { figuresBothWays } from '../support/figures-of-package.ts';

const folder = mkdtempSync(join(quickFolder(), 'fangxin-fill-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Thursday 26 November 2026, 18:05 in the store. */
const evening = Date.UTC(2026, 10, 26, 10, 5);

function fill(name: string, now: number, seed = 'spring'): Promise<Filled> {
  const dataDir = join(folder, name);
  return fillFolder({ dataDir, seed, complaints: 30, now, onProgress: () => undefined });
}

async function openAgain(name: string, now: number): Promise<Desk> {
  const dataDir = join(folder, name);
  return openDesk({
    dataDir,
    shell: 'browser',
    keyStore: await fileKeyStore(dataDir),
    clock: { now: () => now },
  });
}

async function ask<V extends Verb>(desk: Desk, verb: V, input: unknown): Promise<Output<V>> {
  const outcome = (await desk.call('screen', verb, input)) as Outcome<Output<V>>;
  if (!outcome.ok) throw new Error(`${verb}: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** Every entry of the ledger, and its open complaints by what is due at a moment. */
async function openComplaints(desk: Desk, now: number) {
  const read = await ask(desk, 'entriesFrom', { from: 0, limit: 2000 });
  const entries = read.entries.map((line): Entry => {
    const entry = parseEntry(line.entry);
    if (!entry) throw new Error(`expected an entry, got ${line.entry}`);
    return entry;
  });
  let store = emptyStore;
  const complaints = new Map<string, Complaint>();
  for (const entry of entries) {
    const event = eventOf(entry);
    if (isStoreEvent(event.type)) store = evolveStore(store, event, entry.at);
    else
      complaints.set(
        entry.about,
        evolve(complaints.get(entry.about) ?? null, event, sealingOf(entry), entry.about),
      );
  }
  const due = (one: Complaint) => {
    const authority = store.authority[one.facts.authority];
    if (!authority) throw new Error('expected a store with authority');
    return dueOf(one, authority, store.openings);
  };
  const open = [...complaints.values()].filter((one) => one.standing.kind === 'open');
  const left = open.flatMap((one) => {
    const at = due(one)?.at;
    return at ? [at - now] : [];
  });
  return {
    entries,
    open,
    overdue: left.filter((ms) => ms < 0),
    soon: left.filter((ms) => ms >= 0 && ms < 900_000),
  };
}

let made: Filled;
beforeAll(async () => {
  made = await fill('evening', evening);
}, 60_000);

test('the folder opens like any other a minute later, says what it is, and tells its PINs', async () => {
  const desk = await openAgain('evening', evening + 60_000);
  try {
    const status = await ask(desk, 'status', {});
    expect(status).toMatchObject({ state: 'ready', reason: null, mark: 'demonstration', size: made.size });
    const mayEnter = status.people.filter((one) => one.active).map((one) => one.operator);
    expect(status.demonstration?.map((one) => one.operator)).toEqual(mayEnter);
    for (const person of status.demonstration ?? []) await ask(desk, 'signIn', person);
    expect(await ask(desk, 'catalogue', {})).toMatchObject({ version: 42 });
  } finally {
    await desk.close();
  }
});

test('K1–K3: half a year through the real desk, queue and all, is counted the same by the oracle', async () => {
  const desk = await openAgain('evening', evening);
  try {
    await ask(desk, 'signIn', { operator: 'op-1', pin: '720436' });
    const { entries } = await openComplaints(desk, evening);
    const facts = entries.map((entry) => ({
      event: eventOf(entry),
      about: entry.about,
      by: entry.by,
      at: entry.at,
    }));
    const { ours, oracles } = figuresBothWays(facts);
    expect(oracles).toEqual(ours);
    const all = sumOfCounts(Object.values(ours));
    expect(all['end.settled']).toBeGreaterThan(10);
    expect(all['wait.minutes']).toBeGreaterThan(10);
  } finally {
    await desk.close();
  }
});

test('it ends now: open at every tier, some due soon, one moved up by time, one marked late, and nothing after now', async () => {
  const desk = await openAgain('evening', evening);
  try {
    await ask(desk, 'signIn', { operator: 'op-1', pin: '720436' });
    const { entries, open, overdue, soon } = await openComplaints(desk, evening);
    expect(new Set(open.map((one) => one.tier))).toEqual(new Set([1, 2, 3]));
    expect(overdue).toHaveLength(1);
    expect(open.filter((one) => timeRanOut(one) === 'moved')).toHaveLength(1);
    expect(open.filter((one) => timeRanOut(one) === 'late')).toHaveLength(1);
    expect(entries.filter((one) => one.type === 'CalendarSet')).toHaveLength(1);
    expect(soon.length).toBeGreaterThanOrEqual(3);
    const at = entries.map((entry) => entry.at);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at.at(-1)).toBeLessThanOrEqual(evening);
    expect(at.at(-1)).toBeGreaterThan(evening - 15 * 60_000);
    expect(evening - (at[0] ?? 0)).toBeGreaterThan(182 * 86_400_000);
  } finally {
    await desk.close();
  }
});

test('every screen has something to show: an old ledger, papers printed, one of them twice, a draft', async () => {
  const desk = await openAgain('evening', evening);
  try {
    await ask(desk, 'signIn', { operator: 'op-4', pin: '610372' });
    const { entries } = await openComplaints(desk, evening);
    const dataOf = (type: string) => entries.filter((one) => one.type === type).map(({ data }) => data);
    expect(dataOf('LedgerImported')).toMatchObject([{ rows: 47, taken: 45, reported: 2 }]);
    expect(dataOf('ComplaintImported')).toHaveLength(45);
    const outcomes = dataOf('PrintEnded').map(({ outcome }) => outcome);
    const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
    expect(count('completed')).toBeGreaterThan(outcomes.length / 2);
    expect(count('failed')).toBeGreaterThanOrEqual(1);
    expect(count('completed') + count('failed') + count('saved')).toBe(outcomes.length);
    // Of papers about the store's own business no end is sealed.
    const printed = entries.filter((one) => one.type.endsWith('Printed') && one.about !== 'store');
    expect(printed).toHaveLength(outcomes.length);
    const { drafts } = await ask(desk, 'drafts', {});
    expect(drafts).toMatchObject([{ goods: '保温饭盒', cause: 'quality' }]);
    const { format, form } = await ask(desk, 'readDraft', { draft: drafts[0]?.draft });
    expect(formFromDraft({ format, form })).toMatchObject({ name: '唐玉梅', wish: null });
  } finally {
    await desk.close();
  }
});

test('suppliers, notes and cases have something to show too: answered, refused, passed, failed, stopped, weighed', async () => {
  const desk = await openAgain('evening', evening);
  try {
    await ask(desk, 'signIn', { operator: 'op-4', pin: '610372' });
    const { entries } = await openComplaints(desk, evening);
    const dataOf = (type: string) => entries.filter((one) => one.type === type).map(({ data }) => data);
    const kinds = new Set(dataOf('PartyAdded').map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['supplier', 'counter-lessee', 'stall', 'joint']));
    expect(dataOf('PartyChanged')).toHaveLength(2);
    expect(dataOf('ReturnNoteMade').length).toBeGreaterThanOrEqual(3);
    expect(new Set(dataOf('GoodsAnswered').map(({ outcome }) => outcome))).toContain('refused');
    expect(dataOf('GoodsAnswered').length).toBeLessThan(dataOf('GoodsSent').length);
    expect(dataOf('TestResultTaken').map(({ outcome }) => outcome)).toEqual(['passed', 'failed']);
    expect(dataOf('TestUnanswered')).toHaveLength(1);
    expect(dataOf('SaleStopped')).toHaveLength(1);
  } finally {
    await desk.close();
  }
});

test('in the night it ends with the evening before, and as much is due in the morning', async () => {
  const night = Date.UTC(2026, 10, 26, 19, 30);
  await fill('night', night);
  const desk = await openAgain('night', night);
  try {
    await ask(desk, 'signIn', { operator: 'op-1', pin: '720436' });
    const { entries, open, overdue } = await openComplaints(desk, night);
    expect(entries.at(-1)?.at).toBeLessThanOrEqual(Date.UTC(2026, 10, 26, 13, 30));
    expect(new Set(open.map((one) => one.tier))).toEqual(new Set([1, 2, 3]));
    expect(overdue).toHaveLength(1);
  } finally {
    await desk.close();
  }
}, 60_000);

test('the same seed and the same end give the same ledger; another seed another', async () => {
  expect(await fill('again', evening)).toEqual(made);
  expect((await fill('other', evening, 'autumn')).root).not.toBe(made.root);
}, 60_000);

test('what is in a folder already is never written over', async () => {
  const kept = join(folder, 'kept');
  mkdirSync(kept);
  writeFileSync(join(kept, 'log.sqlite'), 'theirs');
  await expect(fill('kept', evening)).rejects.toThrow();
  expect(readdirSync(kept)).toEqual(['log.sqlite']);
}, 60_000);

test('C3, C4: it has claims: one set off in part, one given up in part, one of a lessee who has left, one of nobody registered, and advances that wait', async () => {
  const desk = await openAgain('evening', evening);
  try {
    await ask(desk, 'signIn', { operator: 'op-1', pin: '720436' });
    const { entries } = await openComplaints(desk, evening);
    const store = entries.reduce((so, entry) => evolveStore(so, eventOf(entry), entry.at), emptyStore);
    const claims = Object.values(store.claims.kept);
    const today = '2026-11-26';
    const sum = (kind: 'received' | 'set-off' | 'written-off') =>
      claims.reduce((all, one) => all + claimSum(one, kind), 0);
    expect(Math.min(sum('received'), sum('set-off'), sum('written-off'))).toBeGreaterThan(0);
    expect(claims.some((one) => one.levelAt !== null)).toBe(true);
    expect(overdueClaims(claims, today)).toBeGreaterThan(0);
    const left = claims.find((one) => one.contract === 'ended');
    expect(store.parties[left?.party ?? '']?.ended).not.toBeNull();
    expect(claims.some((one) => one.party === null)).toBe(true);
    const marked = entries.filter((one) => one.type === 'AdvancePaid').length;
    expect(marked).toBeGreaterThan(entries.filter((one) => one.type === 'AdvanceClaimed').length);
  } finally {
    await desk.close();
  }
});
