import type { CalendarDate } from '../calendar.ts';
import type { Event } from '../events.ts';
import type { CaseClose, QualityPaper, TestOutcome, TestParty } from './quality-codes.ts';

/** A question for a test that was put last: to whom, until when, and whether it was met with silence. */
export type TestAsked = Readonly<{
  test: string;
  of: TestParty;
  due: CalendarDate;
  reminders: number;
  silent: boolean;
}>;

/** A case of suspect goods (G4), by what rules ask of it. */
export type QualityCase = Readonly<{
  product: string;
  /** Null: every lot. */
  lot: string | null;
  /** When it was opened (UTC ms). */
  since: number;
  /** A person opened it, and not a consumer's word. */
  byHand: boolean;
  /** How often a word put a line of goods under it. */
  lines: number;
  asked: number;
  test: TestAsked | null;
  result: TestOutcome | null;
  /** What was printed since the last result. */
  papers: readonly QualityPaper[];
  closed: CaseClose | null;
}>;

/** A product's lot that a notice stops; '*' is every lot. */
export type Stop = Readonly<{ mark: string; notice: string }>;

/** Everything the ledger knows of suspect and stopped goods. Folded from the log; plain JSON. */
export type Quality = Readonly<{
  cases: Readonly<Record<string, QualityCase>>;
  /** The last case of each lot ('*': of every lot) of each product: the one that speaks for it. */
  latest: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The stops in force, by product. */
  stopped: Readonly<Record<string, readonly Stop[]>>;
  notices: Readonly<Record<string, Readonly<{ lifted: boolean; papers: readonly QualityPaper[] }>>>;
}>;

export const noQuality: Quality = { cases: {}, latest: {}, stopped: {}, notices: {} };

/** A lot as the tables name it. */
export function lotMark(lot: string | null): string {
  return lot ?? '*';
}

/** A value of a table by a key that comes from outside. */
export function at<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Nothing is waited for in it any more, and a new word of a fault begins a new case. */
export function isOver({ result, closed }: QualityCase): boolean {
  return result === 'passed' || (closed !== null && result !== 'failed');
}

/** The case that speaks for a lot: its id and what it says; null where there never was one. */
export function caseOf(
  quality: Quality,
  product: string,
  lot: string | null,
): Readonly<{ id: string; found: QualityCase }> | null {
  const id = at(at(quality.latest, product) ?? {}, lotMark(lot));
  const found = id === undefined ? undefined : at(quality.cases, id);
  return id !== undefined && found ? { id, found } : null;
}

/** The case that a word of a fault about these goods belongs to: the one that runs, or the next new one. */
export function caseToJoin(
  quality: Quality,
  product: string,
  lot: string | null,
): { case: string; opened: boolean } {
  const standing = caseOf(quality, product, lot);
  if (standing && !isOver(standing.found)) return { case: standing.id, opened: false };
  return { case: nextCase(quality), opened: true };
}

export function nextCase({ cases }: Quality): string {
  return `q${Object.keys(cases).length + 1}`;
}

export function nextNotice({ notices }: Quality): string {
  return `s${Object.keys(notices).length + 1}`;
}

function opened(
  quality: Quality,
  id: string,
  { product, lot }: Readonly<{ product: string; lot: string | null }>,
  begun: Pick<QualityCase, 'since' | 'byHand' | 'lines'>,
): Quality {
  const made: QualityCase = {
    product,
    lot,
    ...begun,
    asked: 0,
    test: null,
    result: null,
    papers: [],
    closed: null,
  };
  const lots = { ...at(quality.latest, product), [lotMark(lot)]: id };
  return {
    ...quality,
    cases: { ...quality.cases, [id]: made },
    latest: { ...quality.latest, [product]: lots },
  };
}

function withCase(quality: Quality, id: string, change: (one: QualityCase) => QualityCase): Quality {
  const one = at(quality.cases, id);
  return one ? { ...quality, cases: { ...quality.cases, [id]: change(one) } } : quality;
}

function withTest(one: QualityCase, change: Partial<TestAsked>): QualityCase {
  return { ...one, test: one.test && { ...one.test, ...change } };
}

/** What is known after one more event, sealed at a moment (UTC ms). */
export function evolveQuality(quality: Quality, event: Event, sealedAt: number): Quality {
  switch (event.type) {
    case 'SuspectRegistered': {
      const { case: id, opened: begins } = event.data;
      if (begins) return opened(quality, id, event.data, { since: sealedAt, byHand: false, lines: 1 });
      return withCase(quality, id, (one) => ({ ...one, lines: one.lines + 1 }));
    }
    case 'CaseOpened':
      return opened(quality, event.data.case, event.data, { since: sealedAt, byHand: true, lines: 0 });
    case 'TestAsked': {
      const { test, of, due } = event.data;
      return withCase(quality, event.data.case, (one) => ({
        ...one,
        asked: one.asked + 1,
        test: { test, of, due, reminders: 0, silent: false },
      }));
    }
    case 'TestReminded':
      return withCase(quality, event.data.case, (one) =>
        withTest(one, { due: event.data.due, reminders: (one.test?.reminders ?? 0) + 1 }),
      );
    case 'TestUnanswered':
      return withCase(quality, event.data.case, (one) => withTest(one, { silent: true }));
    case 'TestResultTaken':
      return withCase(quality, event.data.case, (one) => ({
        ...one,
        result: event.data.outcome,
        papers: [],
        closed: null,
      }));
    case 'CaseClosed':
      return withCase(quality, event.data.case, (one) => ({ ...one, closed: event.data.cause }));
    case 'SaleStopped': {
      const { notice, goods } = event.data;
      const stopped: Record<string, readonly Stop[]> = { ...quality.stopped };
      for (const { product, lot } of goods)
        stopped[product] = [...(at(stopped, product) ?? []), { mark: lotMark(lot), notice }];
      return {
        ...quality,
        stopped,
        notices: { ...quality.notices, [notice]: { lifted: false, papers: [] } },
      };
    }
    case 'SaleStopLifted': {
      const { notice } = event.data;
      const stopped: Record<string, readonly Stop[]> = {};
      for (const [product, stops] of Object.entries(quality.stopped)) {
        const left = stops.filter((one) => one.notice !== notice);
        if (left.length > 0) stopped[product] = left;
      }
      const papers = at(quality.notices, notice)?.papers ?? [];
      return { ...quality, stopped, notices: { ...quality.notices, [notice]: { lifted: true, papers } } };
    }
    case 'QualityPaperPrinted':
      return printed(quality, event.data.paper, event.data.case, event.data.notice);
    default:
      return quality;
  }
}

function printed(
  quality: Quality,
  paper: QualityPaper,
  caseId: string | null,
  notice: string | null,
): Quality {
  if (caseId !== null)
    return withCase(quality, caseId, (one) => ({ ...one, papers: [...new Set([...one.papers, paper])] }));
  const one = notice === null ? undefined : at(quality.notices, notice);
  if (notice === null || !one) return quality;
  const papers = [...new Set([...one.papers, paper])];
  return { ...quality, notices: { ...quality.notices, [notice]: { ...one, papers } } };
}
