import type { EscalationReason, Tier } from '../codes.ts';
import type { AuthorityTable } from '../event-parts.ts';
import type { EventType } from '../events.ts';

/** The least role that may; `desk`: the desk itself and nobody else. */
export type Who = 'desk' | 'clerk' | 'department-head' | 'enterprise-head';
/** What is to be done next about a complaint at the tier where it stands. */
export type Step = 'receive' | 'decide' | 'answer' | 'carry-out';
/** Where a rise leads; `late`: nowhere higher, it is marked for ever. */
export type Rise = Tier | 'late';
/** What must be true besides; each is told apart in needs.ts. */
export type Need =
  | 'one-tier-each'
  | 'own-reception'
  | 'sound-remedy'
  | 'nothing-accepted'
  | 'nothing-accepted-but-danger'
  | 'within-authority'
  | 'beyond-authority'
  | 'law-kept'
  | 'promise-kept'
  | 'short-of-promise'
  | 'within-day'
  | 'own-limit'
  | 'own-day'
  | 'asked-by-another'
  | 'not-heard-below'
  | 'rejected-here'
  | 'danger-said'
  | 'time-ran-out'
  | 'accepted'
  | 'all-done'
  | 'decided-at-the-top'
  | 'attempts-made'
  | 'another-complaint'
  | 'has-ended';
/** Null: nobody may. */
export type Cell = Readonly<{ who: Who; to?: Rise }> | null;
export type Row = Readonly<{
  /** Who may while the complaint stands at tier 1, 2, 3; one cell where the tier makes no difference. */
  at: Cell | readonly [Cell, Cell, Cell];
  needs: readonly Need[];
  /** What is then to be done at the tier. */
  next?: Step;
}>;

const desk = { who: 'desk' } as const;
const clerk = { who: 'clerk' } as const;
const department = { who: 'department-head' } as const;
const enterprise = { who: 'enterprise-head' } as const;
const nobody = null;

/** One step up, and nothing above tier 3 (T1). */
const oneStep = [{ ...clerk, to: 2 }, { ...clerk, to: 3 }, nobody] as const;

/**
 * The rules of the three tiers (T1–T5): who may, what must be true, what comes next. This is what decides: permits,
 * decide, the verifier and the screens look it up here, the page docs/rules.md is printed from it, and a test alters
 * each cell and looks that the difference is noticed.
 */
export const ruleTable = {
  receive: { at: [clerk, department, enterprise], needs: ['one-tier-each'], next: 'decide' },
  'receive-by-phone': { at: [nobody, clerk, clerk], needs: [] },
  confirm: { at: clerk, needs: [] },
  decide: {
    at: [clerk, department, enterprise],
    needs: [
      'own-reception',
      'nothing-accepted',
      'sound-remedy',
      'law-kept',
      'within-authority',
      'within-day',
      'promise-kept',
    ],
    next: 'answer',
  },
  accept: { at: clerk, needs: [], next: 'carry-out' },
  reject: { at: clerk, needs: [], next: 'decide' },
  ask: {
    at: [clerk, department, nobody],
    needs: ['own-reception', 'nothing-accepted', 'sound-remedy', 'law-kept', 'beyond-authority'],
  },
  authorise: {
    at: [department, enterprise, nobody],
    needs: ['own-limit', 'own-day', 'asked-by-another', 'not-heard-below'],
  },
  'allow-less': {
    at: [department, department, enterprise],
    needs: ['short-of-promise', 'asked-by-another', 'not-heard-below'],
  },
  'send-back': { at: [department, enterprise, nobody], needs: ['asked-by-another'] },

  'beyond-authority': { at: oneStep, needs: ['nothing-accepted'] },
  'not-accepted': { at: oneStep, needs: ['rejected-here'] },
  complex: { at: oneStep, needs: ['nothing-accepted'] },
  'out-of-time': {
    at: [
      { ...desk, to: 2 },
      { ...desk, to: 3 },
      { ...desk, to: 'late' },
    ],
    needs: ['time-ran-out', 'nothing-accepted-but-danger'],
  },
  danger: { at: [{ ...clerk, to: 3 }, { ...clerk, to: 3 }, nobody], needs: ['danger-said'] },

  settled: { at: clerk, needs: ['accepted', 'all-done'] },
  withdrawn: { at: clerk, needs: [] },
  unsettled: { at: [nobody, nobody, clerk], needs: ['decided-at-the-top'] },
  unreachable: { at: clerk, needs: ['attempts-made'] },
  duplicate: { at: clerk, needs: ['another-complaint'] },
  'not-ours': { at: clerk, needs: [] },
  reopen: { at: clerk, needs: ['has-ended'] },
  'ways-on': { at: clerk, needs: [] },
} as const satisfies Record<EscalationReason, Row> & Record<string, Row>;
export type Situation = keyof typeof ruleTable;

/** How long each step may take, from when it became due: the tier's own time, in opening hours; null: no time runs (T5). */
export const stepTimes: Readonly<
  Record<Step, keyof Pick<AuthorityTable[1], 'receiveMinutes' | 'decideMinutes'> | null>
> = { receive: 'receiveMinutes', decide: 'decideMinutes', answer: null, 'carry-out': null };

export const ruleNumbers = {
  /** Days with an attempt before a consumer is unreachable (T4b). */
  attemptDays: 3,
  /** A store that employs so many has nobody at two tiers (T3a). */
  staffForThreeTiers: 3,
};

/** What may happen to a complaint at which moment, besides what the table says. */
export const moments: Readonly<Record<'afterTheEnd' | 'besideDanger' | 'byTheDesk', ReadonlySet<EventType>>> =
  {
    /** After its end, besides being reopened. */
    afterTheEnd: new Set<EventType>([
      'Reopened',
      'SatisfactionSaid',
      'SatisfactionNotAsked',
      'WaysOnGiven',
      'Amended',
      'PersonRevealed',
      'DocumentPrinted',
      'EvidenceAdded',
      // Goods stay on the desk's shelf after the consumer has gone home.
      'Disposed',
      'DisposalReasoned',
      'GoodsPlaced',
      'UnitsStruckOff',
      'LabelPrinted',
      'ReturnTagPrinted',
      'PrintEnded',
      'LabelStruckOff',
      'LotHeld',
      'GoodsSent',
      'GoodsAnswered',
      'PartyNamed',
      'AdvancePaid',
      'AdvanceTakenBack',
      'AdvanceClaimed',
      'SuspectRegistered',
      // The world outside does not end with the complaint here.
      'TransferNoted',
      'TransferAmended',
      'TransferAnswered',
      'OutsideEnded',
      'ComplaintLinked',
      'ComplaintUnlinked',
      'LikenessDismissed',
      'SpokespersonNamed',
      'HoldPlaced',
      'HoldLifted',
      'Erased',
    ]),
    /** Before a reported danger has gone to tier 3 and its lots are held (T1a). */
    besideDanger: new Set<EventType>([
      'ItemAdded',
      'EvidenceAdded',
      'WaysOnGiven',
      'PersonRevealed',
      'DocumentPrinted',
    ]),
    /** What the desk itself seals about complaints. */
    byTheDesk: new Set<EventType>(['Escalated', 'MarkedLate', 'LotHeld', 'PrintEnded', 'Erased']),
  };
