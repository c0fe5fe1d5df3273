import { tierOfRole } from '../complaint/tiers.ts';
import type { Event, EventOf } from '../events.ts';
import { type Judging, today } from '../judging.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { isHeld, speaksOf } from './lot-standing.ts';
import { papersOfFailure } from './quality-codes.ts';
import { at, caseOf, isOver, lotMark, nextCase, nextNotice, type QualityCase } from './quality-state.ts';
import { isFaulty } from './suspect-demand.ts';

/** Cases of suspect goods and stops of sale (G4, G5, T1a): may this be sealed about the store? Null when it may. */
export function permitsQuality(event: Event, judging: Judging): Refusal | null {
  switch (event.type) {
    case 'CaseOpened':
    case 'TestAsked':
    case 'TestReminded':
    case 'TestUnanswered':
    case 'QualityPaperPrinted':
    case 'SaleStopped':
      if (tierOfRole(judging.by.role) < 1) return refuse('role-may-not');
      break;
    case 'TestResultTaken':
    case 'CaseClosed':
      if (tierOfRole(judging.by.role) < 2) return refuse('head-needed');
      break;
    case 'SaleStopLifted':
      if (judging.by.role !== 'enterprise-head') return refuse('enterprise-head-needed');
      break;
    default:
      return refuse('role-may-not');
  }
  return judging.store.founded ? courseFault(event, judging) : refuse('not-set-up');
}

type QualityEvent = EventOf<
  | 'CaseOpened'
  | 'TestAsked'
  | 'TestReminded'
  | 'TestUnanswered'
  | 'QualityPaperPrinted'
  | 'SaleStopped'
  | 'TestResultTaken'
  | 'CaseClosed'
  | 'SaleStopLifted'
> &
  Event;

function courseFault(event: QualityEvent, judging: Judging): Refusal | null {
  const { quality } = judging.store;
  switch (event.type) {
    case 'CaseOpened': {
      const { case: id, product, lot } = event.data;
      const standing = caseOf(quality, product, lot);
      if (standing && !isOver(standing.found)) return refuse('case-runs', { case: standing.id });
      return id === nextCase(quality) ? null : refuse('case-unknown');
    }
    case 'SaleStopped': {
      const { notice, day, goods } = event.data;
      if (notice !== nextNotice(quality)) return refuse('notice-unknown');
      if (day > today(judging)) return refuse('day-to-come');
      const marks = goods.map(({ product, lot }) => `${product}|${lotMark(lot)}`);
      return new Set(marks).size === marks.length ? null : refuse('bad-input', { field: 'goods' });
    }
    case 'SaleStopLifted': {
      const notice = at(quality.notices, event.data.notice);
      if (!notice) return refuse('notice-unknown');
      return notice.lifted ? refuse('stop-lifted') : null;
    }
    case 'QualityPaperPrinted':
      return paperFault(event, judging);
    default: {
      const standing = at(quality.cases, event.data.case);
      if (!standing) return refuse('case-unknown');
      // A later case of the same lot speaks for it now.
      if (caseOf(quality, standing.product, standing.lot)?.id !== event.data.case) return refuse('case-over');
      return caseFault(event, standing, judging);
    }
  }
}

type CaseEvent = Exclude<
  QualityEvent,
  EventOf<'CaseOpened' | 'SaleStopped' | 'SaleStopLifted' | 'QualityPaperPrinted'>
>;

function caseFault(event: CaseEvent, standing: QualityCase, judging: Judging): Refusal | null {
  const day = today(judging);
  const { test, result } = standing;
  switch (event.type) {
    case 'TestAsked':
      if (isOver(standing) || result !== null) return refuse('case-over');
      if (test && !test.silent) return refuse('test-pending', { due: test.due });
      if (event.data.test !== `${event.data.case}-t${standing.asked + 1}`)
        return refuse('bad-input', { field: 'test' });
      return event.data.due < day ? refuse('due-past') : null;
    case 'TestReminded':
    case 'TestUnanswered': {
      if (isOver(standing) || result !== null) return refuse('case-over');
      if (!test || test.silent || test.test !== event.data.test) return refuse('test-not-asked');
      if (event.type === 'TestReminded') return event.data.due < day ? refuse('due-past') : null;
      return test.due < day ? null : refuse('not-due-yet', { due: test.due });
    }
    case 'TestResultTaken': {
      const { outcome, day: reported, report } = event.data;
      if (reported > day) return refuse('day-to-come');
      if (outcome === 'passed') {
        if (result === 'passed' || isOver(standing)) return refuse('case-over');
        // What a danger held, or a test failed, only the enterprise head lets go, on a test that passed (T1a).
        const grave = result === 'failed' || isHeldItself(standing, judging);
        if (grave && judging.by.role !== 'enterprise-head') return refuse('enterprise-head-needed');
      }
      return report === null || isReportOf(report, event.data.case, standing, judging)
        ? null
        : refuse('report-unknown');
    }
    case 'CaseClosed': {
      const { cause, lines } = event.data;
      if (standing.closed !== null) return refuse('case-over');
      if (cause === 'corrected') return correctedFault(event, standing, judging);
      if (lines.length > 0) return refuse('bad-input', { field: 'lines' });
      if (cause === 'goods-gone') return result === null ? null : refuse('reason-not-true');
      if (result !== cause) return refuse('reason-not-true');
      const missing = papersOfFailure.find((paper) => !standing.papers.includes(paper));
      return cause === 'failed' && missing ? refuse('papers-first', { paper: missing }) : null;
    }
  }
}

/** Every word that put goods under the case was corrected, each with its second person: nothing is left to test (G3). */
function correctedFault(
  { data }: EventOf<'CaseClosed'>,
  standing: QualityCase,
  { others }: Judging,
): Refusal | null {
  const { case: id, lines } = data;
  if (standing.byHand || standing.result !== null) return refuse('reason-not-true');
  const named = new Set(lines.map(({ complaint, item }) => `${complaint}|${item}`));
  if (named.size !== lines.length) return refuse('bad-input', { field: 'lines' });
  let found = 0;
  for (const { complaint, item } of lines) {
    const line = others.complaint(complaint)?.items.find((one) => one.item === item);
    const times = line?.suspicions.filter((one) => one === id).length ?? 0;
    if (!line || times === 0 || isFaulty(line)) return refuse('fault-stands');
    found += times;
  }
  return found === standing.lines ? null : refuse('fault-stands');
}

/** Is the very lot of the case held? A lot that is only covered by another hold is not let go by this test. */
function isHeldItself({ product, lot }: QualityCase, { store }: Judging): boolean {
  const marks = at(store.held, product) ?? [];
  return isHeld({ product, lot }, store) && marks.includes(lotMark(lot));
}

/**
 * A report as a file lies with a complaint of this very case; of a case that a person opened, with one whose goods it
 * speaks of, for no word ever put a line under it.
 */
function isReportOf(
  report: Readonly<{ complaint: string; evidence: string }>,
  caseId: string,
  standing: QualityCase,
  { others }: Judging,
): boolean {
  const complaint = others.complaint(report.complaint);
  if (!complaint) return false;
  return (
    complaint.items.some(
      (item) => item.suspicions.includes(caseId) || (standing.byHand && speaksOf(standing, item)),
    ) && complaint.evidence.some((one) => one.evidence === report.evidence && one.kind === 'test-report')
  );
}

/** Each paper belongs to what it says: a letter to a question, an order to stop to a failed test or a notice. */
function paperFault({ data }: EventOf<'QualityPaperPrinted'>, judging: Judging): Refusal | null {
  const { quality } = judging.store;
  if ((data.case === null) === (data.notice === null)) return refuse('bad-input', { field: 'case' });
  if (data.notice !== null) {
    const notice = at(quality.notices, data.notice);
    if (!notice) return refuse('notice-unknown');
    if (notice.lifted) return refuse('stop-lifted');
    return papersOfFailure.includes(data.paper) ? null : refuse('paper-not-yet');
  }
  const standing = at(quality.cases, data.case ?? '');
  if (!standing) return refuse('case-unknown');
  switch (data.paper) {
    case 'test-letter':
      return standing.test ? null : refuse('paper-not-yet');
    case 'test-reminder':
      return standing.test && standing.test.reminders > 0 ? null : refuse('paper-not-yet');
    default:
      return standing.result === 'failed' ? null : refuse('paper-not-yet');
  }
}
