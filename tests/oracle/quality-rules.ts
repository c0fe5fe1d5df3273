import { type Data, type Fact, type History, last, said } from './fact.ts';
import { dayOf, goodsOf } from './goods-rules.ts';
import { rankOfRole } from './people.ts';

type Lot = Readonly<{ product: string; lot: string | null }>;
type Case = Lot & Readonly<{ id: string; index: number }>;

const sameLot = (one: Lot, other: Lot) => one.product === other.product && one.lot === other.lot;
/** An unknown lot is every lot, on either side (G3: in doubt, the stricter way). */
const touches = (one: Lot, other: Lot) =>
  one.product === other.product && (one.lot === null || other.lot === null || one.lot === other.lot);

/** Every case ever opened, by a person's own word or by a consumer's, oldest first. */
export function casesOf(history: History): readonly Case[] {
  const byHand = said(history, 'CaseOpened').map(({ data, index }) => ({ ...data, id: data.case, index }));
  const byWord = said(history, 'SuspectRegistered')
    .filter((one) => one.data.opened)
    .map(({ data, index }) => ({ ...data, id: data.case, index }));
  return [...byHand, ...byWord].sort((one, other) => one.index - other.index);
}

/** The case that speaks for exactly this lot: the last one. */
export function caseOfLot(history: History, lot: Lot): Case | undefined {
  return last(casesOf(history).filter((one) => sameLot(one, lot)));
}

function resultOf(history: History, id: string) {
  return last(said(history, 'TestResultTaken').filter((one) => one.data.case === id));
}

function closureOf(history: History, id: string) {
  const since = resultOf(history, id)?.index ?? -1;
  return last(said(history, 'CaseClosed').filter((one) => one.data.case === id && one.index > since));
}

function isDone(history: History, id: string): boolean {
  const outcome = resultOf(history, id)?.data.outcome;
  return outcome === 'passed' || (outcome === undefined && closureOf(history, id) !== undefined);
}

/** Where a lot stands with cases and stops, in whichever complaint it came back. */
export function suspicion(
  history: History,
  lot: Lot,
): { suspect: boolean; failed: boolean; stopped: boolean } {
  const speaking = casesOf(history).filter(
    (one) => touches(one, lot) && caseOfLot(history, one)?.id === one.id,
  );
  const outcomes = speaking
    .filter((one) => closureOf(history, one.id)?.data.cause !== 'corrected')
    .map((one) => resultOf(history, one.id)?.data.outcome);
  return {
    suspect: outcomes.includes(undefined),
    failed: outcomes.includes('failed'),
    stopped: said(history, 'SaleStopped').some(
      ({ data }) =>
        !said(history, 'SaleStopLifted').some((one) => one.data.notice === data.notice) &&
        data.goods.some((one) => touches(one, lot)),
    ),
  };
}

function rulesOf(history: History, about: string): number {
  const opened = said(history, 'ComplaintOpened', about)[0] ?? said(history, 'ComplaintImported', about)[0];
  return opened?.data.rules ?? 0;
}

/** The case that the consumer's word about this line opened or joined, while the word stands. */
function registeredIn(history: History, about: string, item: string): string | null {
  const takenBack = said(history, 'Amended', about).filter(
    ({ data }) => data.item === item && data.field === 'fault' && !isFault(data.to),
  );
  const since = last(takenBack)?.index ?? -1;
  const found = said(history, 'SuspectRegistered', about).filter((one) => one.data.item === item);
  return last(found.filter((one) => one.index > since))?.data.case ?? null;
}

function isFault(fault: string | null | undefined): boolean {
  return fault === 'said' || fault === 'confirmed';
}

/** Has a test cleared the goods of the case that this line is in? */
export function isClearedLine(history: History, about: string, item: string): boolean {
  const id = registeredIn(history, about, item);
  return id !== null && resultOf(history, id)?.data.outcome === 'passed';
}

/** The line that G4 wants under a case before anything else: the first that is faulty and under none. */
export function suspectAsksFor(history: History, about: string): string | null {
  if (rulesOf(history, about) < 3) return null;
  const items = said(history, 'ItemAdded', about).map((one) => one.data.item);
  return (
    items.find(
      (item) => isFault(goodsOf(history, about, item)?.fault) && registeredIn(history, about, item) === null,
    ) ?? null
  );
}

/** G4: a word of a fault puts the goods under the case that runs for their lot, or under a new one. */
export function registrationBreach(before: History, { event, about }: Fact): string | null {
  if (event.type !== 'SuspectRegistered') return null;
  const { item, product, lot, case: id, opened } = event.data;
  if (suspectAsksFor(before, about) !== item) return 'G4';
  const goods = goodsOf(before, about, item);
  if (goods === null || !sameLot(goods, { product, lot })) return 'G4';
  const running = caseOfLot(before, { product, lot });
  const joins = running !== undefined && !isDone(before, running.id);
  return opened === !joins && id === (joins ? running.id : nextCase(before)) ? null : 'G4';
}

function nextCase(history: History): string {
  return `q${casesOf(history).length + 1}`;
}

/** G5: nobody is given in exchange what may not be sold. */
export function exchangeBreach(before: History, { event, about }: Fact): string | null {
  if (event.type !== 'RemedyDecided' || rulesOf(before, about) < 3) return null;
  const barred = event.data.lines.some((line) => {
    const goods = line.kind === 'exchange' && line.item !== null ? goodsOf(before, about, line.item) : null;
    if (goods === null) return false;
    const { stopped, failed } = suspicion(before, goods);
    return stopped || failed;
  });
  return barred ? 'G5' : null;
}

const forHeads = ['TestResultTaken', 'CaseClosed'];

/** G4, G5, T1a over a fact about cases and stops. */
export function qualityBreach(before: History, fact: Fact): string | null {
  const { event, by, at } = fact;
  const rank = rankOfRole(by.role);
  if (by.role === 'system' || rank < (forHeads.includes(event.type) ? 2 : 1)) return 'T7';
  if (said(before, 'StoreFounded').length === 0) return 'T7';
  const today = dayOf(before, at);
  switch (event.type) {
    case 'CaseOpened': {
      const running = caseOfLot(before, event.data);
      if (running && !isDone(before, running.id)) return 'G4';
      return event.data.case === nextCase(before) ? null : 'G4';
    }
    case 'SaleStopped': {
      const { notice, day, goods } = event.data;
      if (notice !== `s${said(before, 'SaleStopped').length + 1}` || day > today) return 'G5';
      return goods.some((one, index) => goods.slice(0, index).some((other) => sameLot(one, other)))
        ? 'G5'
        : null;
    }
    case 'SaleStopLifted': {
      if (by.role !== 'enterprise-head') return 'T7';
      const known = said(before, 'SaleStopped').some((one) => one.data.notice === event.data.notice);
      const gone = said(before, 'SaleStopLifted').some((one) => one.data.notice === event.data.notice);
      return known && !gone ? null : 'G5';
    }
    case 'QualityPaperPrinted':
      return paperBreach(before, event.data);
    case 'TestAsked':
    case 'TestReminded':
    case 'TestUnanswered':
    case 'TestResultTaken':
    case 'CaseClosed': {
      const named = casesOf(before).find((one) => one.id === event.data.case);
      if (named === undefined || caseOfLot(before, named)?.id !== named.id) return 'G4';
      return courseBreach(before, fact, named, today);
    }
    default:
      throw new Error(`a fact about quality was expected, ${event.type} came`);
  }
}

/** The question that is open: asked last, and neither given up nor answered. */
function openQuestion(history: History, id: string) {
  const asked = last(said(history, 'TestAsked').filter((one) => one.data.case === id));
  if (asked === undefined) return null;
  const reminders = said(history, 'TestReminded').filter(
    (one) => one.data.case === id && one.index > asked.index,
  );
  const silent = said(history, 'TestUnanswered').some(
    (one) => one.data.case === id && one.index > asked.index,
  );
  return { test: asked.data.test, due: (last(reminders) ?? asked).data.due, silent, reminders };
}

function courseBreach(before: History, { event, by }: Fact, named: Case, today: string): string | null {
  const { id } = named;
  const result = resultOf(before, id)?.data.outcome;
  const question = openQuestion(before, id);
  const waits = result === undefined && !isDone(before, id);
  switch (event.type) {
    case 'TestAsked': {
      const number = said(before, 'TestAsked').filter((one) => one.data.case === id).length + 1;
      if (!waits || event.data.test !== `${id}-t${number}` || event.data.due < today) return 'G4';
      return question === null || question.silent ? null : 'G4';
    }
    case 'TestReminded':
      if (!waits || question === null || question.silent || question.test !== event.data.test) return 'G4';
      return event.data.due < today ? 'G4' : null;
    case 'TestUnanswered':
      if (!waits || question === null || question.silent || question.test !== event.data.test) return 'G4';
      return question.due < today ? null : 'G4';
    case 'TestResultTaken': {
      const { outcome, day, report } = event.data;
      if (day > today) return 'G4';
      if (outcome === 'passed') {
        if (isDone(before, id)) return 'G4';
        const grave = result === 'failed' || isHeldItself(before, named);
        if (grave && by.role !== 'enterprise-head') return 'T1a';
      }
      return report === null || isReport(before, report, named) ? null : 'G4';
    }
    case 'CaseClosed': {
      const { cause } = event.data;
      if (closureOf(before, id) !== undefined) return 'G4';
      if (cause === 'corrected') return correctedBreach(before, named, event.data.lines);
      if (event.data.lines.length > 0) return 'G4';
      if (cause === 'goods-gone') return result === undefined ? null : 'G4';
      if (cause !== result) return 'G4';
      return cause === 'failed' && !areStopsPrinted(before, id) ? 'G4' : null;
    }
    default:
      return null;
  }
}

/** Nothing is left of the words that opened the case: all its lines are named, and none is faulty any more (G3). */
function correctedBreach(
  history: History,
  named: Case,
  lines: readonly Readonly<{ complaint: string; item: string }>[],
): string | null {
  const byHand = said(history, 'CaseOpened').some((one) => one.data.case === named.id);
  if (byHand || resultOf(history, named.id) !== undefined) return 'G4';
  const place = (complaint: string, item: string) => `${complaint} ${item}`;
  const under = history.flatMap(({ event, about }) =>
    event.type === 'SuspectRegistered' && event.data.case === named.id
      ? [{ about, item: event.data.item }]
      : [],
  );
  if (under.some(({ about, item }) => isFault(goodsOf(history, about, item)?.fault))) return 'G3';
  const told = lines.map((one) => place(one.complaint, one.item)).sort();
  const meant = [...new Set(under.map((one) => place(one.about, one.item)))].sort();
  return told.join() === meant.join() ? null : 'G3';
}

function papersSince(history: History, id: string, index: number): readonly string[] {
  return said(history, 'QualityPaperPrinted')
    .filter((one) => one.data.case === id && one.index > index)
    .map((one) => one.data.paper);
}

/** Failed: stop the sale, stop the buying, report; each on paper since that result (G4). */
function areStopsPrinted(history: History, id: string): boolean {
  const printed = papersSince(history, id, resultOf(history, id)?.index ?? -1);
  return ['stop-sale', 'stop-buying', 'regulator-report'].every((paper) => printed.includes(paper));
}

function isReport(
  history: History,
  report: Readonly<{ complaint: string; evidence: string }>,
  named: Case,
): boolean {
  const { complaint, evidence } = report;
  const { id } = named;
  const file = said(history, 'EvidenceAdded', complaint).find((one) => one.data.evidence === evidence);
  const byHand = said(history, 'CaseOpened').some((one) => one.data.case === id);
  const ofTheCase = byHand
    ? said(history, 'ItemAdded', complaint).some((one) => {
        const goods = goodsOf(history, complaint, one.data.item);
        return goods !== null && touches(named, goods);
      })
    : said(history, 'SuspectRegistered', complaint).some((one) => one.data.case === id);
  const joined = said(history, 'SuspectRegistered', complaint).some((one) => one.data.case === id);
  return (ofTheCase || joined) && file?.data.kind === 'test-report';
}

/** T1a: is this very lot held, by a danger that no test of this very lot has cleared since? */
export function isHeldItself(history: History, lot: Lot): boolean {
  return heldLots(history).some((one) => sameLot(one, lot));
}

/** Every hold that stands: a passed test of exactly that lot lifts it. */
export function heldLots(history: History): readonly Lot[] {
  const cases = casesOf(history);
  const passes = said(history, 'TestResultTaken').filter((one) => one.data.outcome === 'passed');
  return said(history, 'LotHeld')
    .filter(
      (hold) =>
        !passes.some((pass) => {
          const tested = cases.find((one) => one.id === pass.data.case);
          return pass.index > hold.index && tested !== undefined && sameLot(tested, hold.data);
        }),
    )
    .map((one) => one.data);
}

function paperBreach(before: History, data: Data<'QualityPaperPrinted'>): string | null {
  const ofStop = ['stop-sale', 'stop-buying', 'regulator-report'].includes(data.paper);
  if ((data.case === null) === (data.notice === null)) return 'G4';
  if (data.case === null) {
    const known = said(before, 'SaleStopped').some((one) => one.data.notice === data.notice);
    const gone = said(before, 'SaleStopLifted').some((one) => one.data.notice === data.notice);
    return known && !gone && ofStop ? null : 'G5';
  }
  const id = data.case;
  if (!casesOf(before).some((one) => one.id === id)) return 'G4';
  if (ofStop) return resultOf(before, id)?.data.outcome === 'failed' ? null : 'G4';
  const question = openQuestion(before, id);
  if (question === null) return 'G4';
  return data.paper === 'test-letter' || question.reminders.length > 0 ? null : 'G4';
}
