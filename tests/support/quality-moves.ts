import fc from 'fast-check';
import { dateIn } from '../../shared/calendar.ts';
import type { Event } from '../../shared/events.ts';
import {
  caseCloses,
  qualityPapers,
  silenceNexts,
  stopSources,
  testOutcomes,
  testParties,
} from '../../shared/goods/quality-codes.ts';
import { nextCase, nextNotice } from '../../shared/goods/quality-state.ts';
import { type Counter, day } from './counter.ts';

/** What somebody tries about cases and stops: which thing, and how far from what would be right. */
export type QualityTry = Readonly<{ what: number; which: number; pick: number; odd: boolean }>;

export const qualityTry: fc.Arbitrary<QualityTry> = fc.record({
  what: fc.nat({ max: 99 }),
  which: fc.nat({ max: 99 }),
  pick: fc.nat({ max: 999 }),
  odd: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.constant(true)),
});

function choose<Thing>(list: readonly Thing[], choice: number): Thing {
  const one = list[choice % list.length];
  if (one === undefined) throw new Error('choose: expected a list with something in it, got none');
  return one;
}

/** Goods that are in the ledger, by product and lot; and every lot of the products. */
function lotsIn(counter: Counter): { product: string; lot: string | null }[] {
  const items = [...counter.complaints.values()].flatMap((one) => one.items);
  return items.flatMap(({ product, lot }) => [
    { product, lot },
    { product, lot: null },
  ]);
}

/** A fact about a case or a stop that may be sealed now, or nearly so; null where there is nothing to speak of. */
export function qualityFact(counter: Counter, { what, which, pick, odd }: QualityTry): Event | null {
  const { quality } = counter.store;
  const cases = Object.keys(quality.cases);
  const id = cases.length === 0 || odd ? `q${1 + (which % 4)}` : choose(cases, which);
  const one = quality.cases[id];
  const test = odd ? `${id}-t${1 + (pick % 3)}` : (one?.test?.test ?? `${id}-t1`);
  const on = (days: number) => dateIn(counter.at + days * day, 'Asia/Shanghai');
  const due = on((pick % 9) - 2);
  const lots = lotsIn(counter);
  const marks = lots.length === 0 ? [{ product: '6901234567892', lot: null }] : [choose(lots, pick)];
  switch (what % 12) {
    case 0:
      return { type: 'CaseOpened', data: { case: odd ? id : nextCase(quality), ...choose(marks, 0) } };
    case 1:
      return {
        type: 'TestAsked',
        data: {
          case: id,
          test: odd ? test : `${id}-t${(one?.asked ?? 0) + 1}`,
          of: choose(testParties, pick),
          due,
        },
      };
    case 2:
      return { type: 'TestReminded', data: { case: id, test, due } };
    case 3:
      return { type: 'TestUnanswered', data: { case: id, test, next: choose(silenceNexts, pick) } };
    case 4:
    case 5:
    case 6:
      return {
        type: 'TestResultTaken',
        data: {
          case: id,
          outcome: choose(testOutcomes, what),
          day: on(odd ? 1 : 0),
          report: reportIn(counter, id, pick),
        },
      };
    case 7:
    case 8:
      return {
        type: 'CaseClosed',
        data: {
          case: id,
          cause: odd
            ? choose(caseCloses, pick)
            : (one?.result ?? choose(['goods-gone', 'corrected'] as const, pick)),
          lines: odd || one?.result ? [] : linesOf(counter, id),
        },
      };
    case 9:
      return {
        type: 'SaleStopped',
        data: {
          notice: odd ? `s${1 + (which % 3)}` : nextNotice(quality),
          source: choose(stopSources, pick),
          day: on(odd ? 1 : 0),
          goods: odd ? [...marks, ...marks] : marks,
        },
      };
    case 10:
      return { type: 'SaleStopLifted', data: { notice: `s${1 + (which % 3)}` } };
    default: {
      const ofNotice = pick % 4 === 0;
      return {
        type: 'QualityPaperPrinted',
        data: {
          paper: choose(qualityPapers, pick),
          case: ofNotice ? null : id,
          notice: ofNotice || odd ? `s${1 + (which % 3)}` : null,
          size: counter.history.length,
          root: 'ab'.repeat(32),
        },
      };
    }
  }
}

/** Now and then a file of some complaint, which may be a report and may not. */
function reportIn(
  counter: Counter,
  id: string,
  pick: number,
): { complaint: string; evidence: string } | null {
  if (pick % 3 !== 0) return null;
  const own = [...counter.complaints.values()].filter((one) =>
    one.items.some((item) => item.suspicions.includes(id)),
  );
  const complaint = (own.length > 0 ? own : [...counter.complaints.values()])[0];
  return complaint
    ? { complaint: complaint.id, evidence: complaint.evidence[0]?.evidence ?? 'file-1' }
    : null;
}

function linesOf(counter: Counter, id: string): { complaint: string; item: string }[] {
  return [...counter.complaints.values()].flatMap((complaint) =>
    complaint.items
      .filter((item) => item.suspicions.includes(id))
      .map(({ item }) => ({ complaint: complaint.id, item })),
  );
}
