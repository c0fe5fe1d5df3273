import type { Complaint, Decision } from '../complaint/state.ts';
import type { Event } from '../events.ts';
import { owedFor } from '../promises/floors.ts';
import type { StoreState } from '../store/state.ts';

/** What a store does before anybody makes it (K4), in the order of the report; each is an entry of the ledger. */
export const ownDoings = [
  'beyond',
  'advances',
  'asked-by-phone',
  'lots-held',
  'on-a-word',
  'staff-added',
  'trainings',
  'scale-checks',
  'mystery-visits',
  'mended',
  'surveys',
  'measures',
  'promises',
] as const;
export type OwnDoing = (typeof ownDoings)[number];
export type OwnAccord = Readonly<Record<OwnDoing, number>> &
  Readonly<{
    /** What was paid beyond law and promise, in fen. */
    beyondFen: number;
    /** How often the desk said 'add staff' (D1). */
    staffWanted: number;
  }>;

const doings: Partial<Record<Event['type'], OwnDoing>> = {
  LotHeld: 'lots-held',
  StaffAnswered: 'staff-added',
  TrainingHeld: 'trainings',
  ScaleChecked: 'scale-checks',
  MysteryVisitMade: 'mystery-visits',
  MendingDone: 'mended',
  SurveyHeld: 'surveys',
  PromiseMade: 'promises',
};

function doingOf(event: Event): OwnDoing | null {
  if (event.type === 'SuspectRegistered') return event.data.opened ? 'on-a-word' : null;
  if (event.type === 'AdvancePaid') return 'advances';
  if (event.type === 'SurveyStepTaken') return event.data.step === 'measure' ? 'measures' : null;
  if (event.type === 'SatisfactionSaid') return event.data.manner === 'phone' ? 'asked-by-phone' : null;
  return doings[event.type] ?? null;
}

type Paying = Readonly<{
  complaint: Complaint;
  /** Its decisions that fall into the period. */
  decisions: readonly Decision[];
}>;

/**
 * Counts what a store did of its own accord: `events` are those of the period, in their order; `paying` the complaints
 * with a decision in it. A record that was put right counts once, and none that was withdrawn.
 */
export function ownAccordOf(
  events: readonly Event[],
  paying: readonly Paying[],
  store: StoreState,
): OwnAccord {
  const counts = Object.fromEntries(ownDoings.map((doing) => [doing, 0])) as Record<OwnDoing, number>;
  const gone = new Set(
    events.flatMap(({ type, data }) => {
      if (type === 'ComplianceRecordWithdrawn') return [data.record];
      return 'replaces' in data && typeof data.replaces === 'number' ? [data.replaces] : [];
    }),
  );
  let staffWanted = 0;
  for (const event of events) {
    if (event.type === 'StaffWanted') staffWanted += 1;
    const doing = doingOf(event);
    const record = 'record' in event.data ? event.data.record : null;
    if (doing && !(typeof record === 'number' && gone.has(record))) counts[doing] += 1;
  }
  const beyond = paying.flatMap(({ complaint, decisions }) =>
    isBeyond(complaint, store) ? decisions.map(arrivedFen).filter((fen) => fen > 0) : [],
  );
  counts.beyond = beyond.length;
  return { ...counts, beyondFen: beyond.reduce((sum, fen) => sum + fen, 0), staffWanted };
}

/**
 * Was money given that neither the law nor a promise asked for? Only where both are known to ask for nothing, of every
 * one of its goods: what is unknown is no kindness.
 */
function isBeyond(complaint: Complaint, store: StoreState): boolean {
  if (complaint.items.length === 0) return false;
  return complaint.items.every((item) => {
    const { law, promise } = owedFor(complaint, item, store);
    return law.sureness === 'nothing' && promise.sureness === 'nothing';
  });
}

function arrivedFen({ legs }: Decision): number {
  return legs.filter((leg) => leg.state === 'succeeded').reduce((sum, leg) => sum + leg.amount, 0);
}
