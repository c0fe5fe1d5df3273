import { expect, test } from 'vitest';
import { dueOf } from '../../../shared/complaint/due.ts';
import { foundLate, timeRanOut, urgencyAt, warnedFrom } from '../../../shared/complaint/warning.ts';
import type { AuthorityTable } from '../../../shared/event-parts.ts';
import { remarks } from '../../../shared/inspection/remarks.ts';
import { open } from '../../support/commands.ts';
import { minute } from '../../support/counter.ts';
import { foundedStore, li } from '../../support/people.ts';

/** A complaint just opened, in a store with these minutes to receive at tier 1. */
function opened(receiveMinutes: number) {
  const counter = foundedStore();
  const outcome = counter.ask(open(), li);
  if (!outcome.ok) throw new Error(`opened: expected it to be taken, got ${outcome.refusal.code}`);
  const complaint = counter.complaints.get('c1');
  const { store } = counter;
  const table = store.authority[store.authorityVersion];
  if (!complaint || !table) throw new Error('opened: expected a complaint and an authority');
  const authority: AuthorityTable = { ...table, 1: { ...table[1], receiveMinutes } };
  const due = dueOf(complaint, authority, store.openings)?.at;
  const soon = warnedFrom(complaint, authority, store.openings);
  if (due == null || soon === null) throw new Error('opened: expected a time that runs');
  return { complaint, due, soon };
}

test.each([
  ['a short time is warned of in its last quarter', 20, 5],
  ['a longer one in its last quarter of an hour', 120, 15],
  ['where both are the same', 60, 15],
])('T5: %s', (_, minutes, before) => {
  const { due, soon } = opened(minutes);
  expect(due - soon).toBe(before * minute);
});

test('T5: across the night the warning is counted in opening hours, like the time itself', () => {
  // 13 hours are open from 9 to 22; 13 hours and 5 minutes after the opening end the next morning at 9:05.
  const { due, soon } = opened(13 * 60 + 5);
  expect(due - soon).toBeGreaterThan(11 * 60 * minute);
});

test('T5: calm, then amber, then out', () => {
  const { due, soon } = opened(20);
  expect(urgencyAt(soon - 1, due, soon)).toBe('calm');
  expect(urgencyAt(soon, due, soon)).toBe('soon');
  expect(urgencyAt(due - 1, due, soon)).toBe('soon');
  expect(urgencyAt(due, due, soon)).toBe('over');
  expect(urgencyAt(due, null, null)).toBe('calm');
});

test('T5: what ran out stays said, the mark of tier 3 before the move, also in the remark of the ledger', () => {
  const { complaint, due } = opened(20);
  const context = { mark: 'none', numberOf: () => '' } as unknown as Parameters<typeof remarks>[1];
  expect(timeRanOut(complaint)).toBe(null);
  expect(remarks(complaint, context)).not.toContain('超时');
  const rise = { from: 1, to: 2, reason: 'out-of-time', at: due, operator: 'system' } as const;
  const moved = { ...complaint, rises: [rise] };
  expect(timeRanOut(moved)).toBe('moved');
  const mark = { tier: 3, what: 'receive', due, at: due } as const;
  const late = { ...moved, late: [mark, { ...mark, what: 'decide' as const }] };
  expect(timeRanOut(late)).toBe('late');
  expect(remarks(late, context)).toContain('超时升级；第三级超时2次');
});

test('T5: found late is more than a minute after the deadline', () => {
  expect(foundLate(0, 60_000)).toBe(false);
  expect(foundLate(0, 60_001)).toBe(true);
});
