import { useMemo, useState } from 'react';
import type { Tier } from '../shared/codes.ts';
import { askedAuthority, waitingApproval } from '../shared/complaint/approval.ts';
import { runsFrom } from '../shared/complaint/due.ts';
import { unanswered } from '../shared/complaint/origin.ts';
import { timeRanOut, warnedFrom } from '../shared/complaint/warning.ts';
import { noQuality } from '../shared/goods/quality-state.ts';
import type { ScalePattern } from '../shared/goods/scale-barcode.ts';
import type { Opening } from '../shared/opening-hours.ts';
import type { Signs } from '../shared/promises/signs.ts';
import type { Queue } from '../shared/queue/queue.ts';
import { type Finding, openInspection, owedFindings } from '../shared/store/inspections.ts';
import type { Retention } from '../shared/store/retention.ts';
import type { DoubtedClock, StoreState } from '../shared/store/state.ts';
import { type Rules, useSession, useStanding } from './app-context.ts';
import type { Saved } from './frame/SavedMark.tsx';
import type { LedgerState } from './ledger/keeper.ts';
import { useLedgerState } from './ledger/LedgerProvider.tsx';
import {
  type PromiseBooks,
  usePromiseBooks as useBooksInLedger,
  useSigns as useSignsInLedger,
} from './ledger/promise-books.ts';
import {
  type LedgerRow,
  useFindComplaint as useFindInLedger,
  useLedgerHead,
  useNewestNumber,
  useOpenAsOf,
  useOpenComplaints,
  useRepliesDue,
} from './ledger/queries.ts';
import { useStorePart } from './ledger/store-queries.ts';
import type { ApprovalRow } from './screens/approvals/approval-row.ts';
import type { OpenRow } from './screens/counter-home/open-row.ts';
import type { ReplyRow } from './screens/origin/reply-row.ts';
import { qualityToDo } from './screens/quality/quality-rows.ts';

/** How the ledger on this screen stands: ready, being rebuilt, or stopped. */
export function useLedgerStanding(): LedgerState {
  return useLedgerState();
}

/** Finds a complaint's id by its ledger number; null when there is none. */
export function useFindComplaint(): (number: string) => Promise<string | null> {
  return useFindInLedger();
}

/** The store as the ledger tells it, roster and deputies included; null until it does. */
export function useStoreState(): StoreState | null {
  return useStorePart((state) => state) ?? null;
}

/** Who waits at the desk, as the ledger tells it (D1); null until it does. */
export function useQueue(): Queue | null {
  return useStorePart((state) => state.queue) ?? null;
}

/** What is promised and where it hangs, as the ledger tells it (C1, D3); undefined until it does. */
export function usePromiseBooks(): PromiseBooks | undefined {
  return useBooksInLedger();
}

/** What the store was called when its posters were printed (D3); undefined until the ledger tells it. */
export function useSigns(): Signs | undefined {
  return useSignsInLedger();
}

/** The rules in force, as the ledger tells them; null until it has them. */
export function useLedgerRules(): Rules | null {
  const settings = useStorePart((state) => state.settings);
  const settingsVersion = useStorePart((state) => state.settingsVersion);
  const authorityVersion = useStorePart((state) => state.authorityVersion);
  const authority = useStorePart((state) => state.authority[state.authorityVersion]);
  return useMemo(
    () =>
      settings && authority && settingsVersion !== undefined && authorityVersion !== undefined
        ? { settings, settingsVersion, authority, authorityVersion }
        : null,
    [settings, settingsVersion, authority, authorityVersion],
  );
}

/** The hours in force, and the version of the calendar that a change follows. */
export type OpeningInForce = Opening & { readonly version: number };

/** When the store is open, as the ledger tells it; null until it does. */
export function useOpening(): OpeningInForce | null {
  const opening = useStorePart((state) => state.openings.at(-1));
  const version = useStorePart((state) => state.calendarVersion) ?? 0;
  return useMemo(() => (opening ? { ...opening, version } : null), [opening, version]);
}

const noPatterns: readonly ScalePattern[] = [];

/** What the barcodes of the store's scales say, as the ledger tells it; none until it does. */
export function useScalePatterns(): readonly ScalePattern[] {
  return useStorePart((state) => state.scale.patterns) ?? noPatterns;
}

/** How long the ledger is kept and what is being erased, as the ledger tells it; null until it does. */
export function useRetention(): Retention | null {
  return useStorePart((state) => state.retention) ?? null;
}

/** The number of the inspection that is going on (D5); null while there is none. */
export function useOpenInspection(): number | null {
  const inspections = useStorePart((state) => state.inspections);
  return (inspections && openInspection(inspections)?.inspection) ?? null;
}

const noFindings: readonly Finding[] = [];

/** Findings that the store has to mend, the first due first (D5); none until read. */
export function useOwedFindings(): readonly Finding[] {
  const inspections = useStorePart((state) => state.inspections);
  return useMemo(() => (inspections ? owedFindings(inspections) : noFindings), [inspections]);
}

/** Why the clock is not believed, as the ledger tells it (L5); null while it is. */
export function useClockDoubt(): DoubtedClock | null {
  return useStorePart((state) => state.doubt) ?? null;
}

/** What the top bar says is saved. */
export function useSaved(): Saved {
  const head = useLedgerHead();
  const standing = useLedgerStanding();
  const { status } = useStanding();
  const newest = useNewestNumber();
  const rebuilding = standing.kind === 'rebuilding';
  return {
    number: newest ?? null,
    done: rebuilding ? standing.done : (head?.size ?? 0),
    total: rebuilding ? standing.total : (head?.size ?? 0),
    readOnly: status.state === 'read-only' || standing.kind === 'stopped',
  };
}

/**
 * What is open, once the ledger here is level with the desk: before, it holds complaints as they once stood, and would
 * call overdue what was settled long ago.
 */
export function useLevelComplaints(): readonly LedgerRow[] | undefined {
  const rows = useOpenComplaints();
  const standing = useLedgerStanding();
  const ready = standing.kind === 'ready';
  const reached = useOpenAsOf(ready ? standing.size : Number.POSITIVE_INFINITY);
  // Once level, what is sealed since shows as soon as it is read; until then what was open stays on the screen.
  const [level, setLevel] = useState(false);
  const isLevel = ready && (level || reached);
  if (isLevel !== level) setLevel(isLevel);
  return isLevel || standing.kind === 'stopped' ? rows : undefined;
}

/** The open complaints for the counter home, most urgent first; undefined until read. */
export function useOpenRows(): readonly OpenRow[] | undefined {
  const rows = useLevelComplaints();
  const store = useStoreState();
  return useMemo(
    () => (store ? rows?.flatMap((row) => openRow(row, store) ?? []) : undefined),
    [rows, store],
  );
}

function openRow(row: LedgerRow, store: StoreState): OpenRow | null {
  const { state, due, secrets } = row;
  if (!due) return null;
  const authority = store.authority[state.facts.authority];
  return {
    id: row.id,
    number: row.number,
    openedAt: state.openedAt,
    // Until the private part is opened the name is not known; a dash is not 'declined'.
    person: state.facts.name === 'declined' ? null : (secrets?.maskedName ?? '—'),
    goods: state.items.length === 0 ? null : (secrets?.goods[0] ?? '—'),
    goodsCount: state.items.length,
    tier: state.tier,
    danger: state.danger,
    next: due,
    soon: authority ? warnedFrom(state, authority, store.openings) : null,
    ranOut: timeRanOut(state),
    since: runsFrom(state),
    content: secrets?.content ?? '',
    reply: unanswered(state)[0] ?? null,
  };
}

/** How many cases of suspect goods wait for the store on a day, and how many are past theirs (G4). */
export function useQualityToDo(today: string): { todo: number; overdue: number } {
  const quality = useStorePart((state) => state.quality);
  return useMemo(() => qualityToDo(quality ?? noQuality, today), [quality, today]);
}

/** Complaints whose reply outside is due, the first due first; none until read. */
export function useReplyRows(): readonly ReplyRow[] {
  const records = useRepliesDue();
  return useMemo(
    () =>
      (records ?? []).flatMap(({ id, number, status, state }) => {
        const [reply] = unanswered(state);
        return reply ? [{ id, number, ended: status !== 'open', reply }] : [];
      }),
    [records],
  );
}

/** Requests for approval that whoever is signed in may answer, the most urgent first; undefined until read. */
export function useApprovals(tier: Tier | null): readonly ApprovalRow[] | undefined {
  const rows = useLevelComplaints();
  const store = useStoreState();
  const { operator } = useSession();
  return useMemo(
    () => (store ? rows?.flatMap((row) => approvalRow(row, operator, tier ?? 0, store) ?? []) : undefined),
    [rows, operator, tier, store],
  );
}

function approvalRow(
  { id, number, state, due, secrets }: LedgerRow,
  operator: string,
  tier: number,
  store: StoreState,
): ApprovalRow | null {
  const approval = waitingApproval(state);
  if (!approval || approval.operator === operator || tier <= state.tier) return null;
  const { amount, kinds } = askedAuthority(state, approval);
  const authority = store.authority[state.facts.authority];
  return {
    id,
    number,
    approval: approval.approval,
    askedAt: approval.at,
    askedBy: approval.operator,
    dueAt: due?.at ?? null,
    soon: authority ? warnedFrom(state, authority, store.openings) : null,
    since: runsFrom(state),
    amount,
    kinds,
    goods: secrets?.goods[0] ?? null,
  };
}
