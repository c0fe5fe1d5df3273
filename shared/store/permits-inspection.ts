import { tierOfRole } from '../complaint/tiers.ts';
import type { Event } from '../events.ts';
import { type Judging, today } from '../judging.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { mostFindings, mostInspections, mostSamples } from './inspection-codes.ts';
import { inspectionEventData } from './inspection-events.ts';
import {
  guestOf,
  type Inspection,
  type InspectionEvent,
  type Inspections,
  isGuest,
  openInspection,
} from './inspections.ts';
import type { StoreState } from './state.ts';

export function isInspectionEvent(event: Event): event is InspectionEvent {
  return Object.hasOwn(inspectionEventData, event.type);
}

type OfType<Type extends InspectionEvent['type']> = Extract<InspectionEvent, { type: Type }>;
/** What the inspector alone says, while the inspection is open and not signed. */
const said = new Set<InspectionEvent['type']>([
  'InspectionSampled',
  'SampleLooked',
  'FindingRecorded',
  'FindingWithdrawn',
  'InspectionSigned',
]);
type Said = OfType<
  'InspectionSampled' | 'SampleLooked' | 'FindingRecorded' | 'FindingWithdrawn' | 'InspectionSigned'
>;

/** An inspector's visit (D5, ours): the enterprise head lets them in, they alone say what they found, both sign. */
export function permitsInspection(event: InspectionEvent, judging: Judging): Refusal | null {
  const { store, by } = judging;
  if (!store.founded) return refuse('not-set-up');
  const open = openInspection(store.inspections);
  if (isSaid(event))
    return isGuest(by, store.inspections) && open ? saidFault(event, open, judging) : refuse('role-may-not');
  switch (event.type) {
    case 'InspectionOpened':
      if (by.role !== 'enterprise-head') return refuse('enterprise-head-needed');
      if (open) return refuse('inspection-running', { inspection: open.inspection });
      if (!isNext(event.data.inspection, store)) return refuse('bad-input', { field: 'inspection' });
      return stateFault(event.data, store);
    case 'InspectionResumed':
      if (by.role !== 'enterprise-head') return refuse('enterprise-head-needed');
      return open?.inspection === event.data.inspection ? null : refuse('inspection-none');
    case 'InspectionClosed':
      if (by.role !== 'enterprise-head' && !isGuest(by, store.inspections))
        return refuse('enterprise-head-needed');
      return open?.inspection === event.data.inspection ? null : refuse('inspection-none');
    case 'InspectionPrinted': {
      const { inspection, paper } = event.data;
      const known = store.inspections.all.find((one) => one.inspection === inspection);
      const own = isGuest(by, store.inspections) && open?.inspection === inspection;
      if (!own && tierOfRole(by.role) < 2) return refuse('role-may-not');
      if (!known) return refuse('inspection-none');
      // A record of what may still change would be none.
      if (paper === 'record' && !known.signed) return refuse('inspection-unsigned');
      return stateFault(event.data, store);
    }
    case 'FindingMended': {
      if (tierOfRole(by.role) < 2) return refuse('role-may-not');
      const known = standing(store.inspections, event.data.finding);
      const visit = store.inspections.all.find((one) => one.inspection === known?.inspection);
      if (!known || known.due === null || !visit?.signed) return refuse('finding-unknown');
      return event.data.day <= today(judging) ? null : refuse('day-to-come', { field: 'day' });
    }
  }
}

function isSaid(event: InspectionEvent): event is Said {
  return said.has(event.type);
}

function saidFault(event: Said, open: Inspection, judging: Judging): Refusal | null {
  const { store } = judging;
  const { samples, findings } = store.inspections;
  if (event.data.inspection !== open.inspection) return refuse('inspection-none');
  if (open.signed) return refuse('inspection-signed');
  switch (event.type) {
    case 'InspectionSampled':
      return sampleFault(event, samples.length);
    case 'SampleLooked': {
      const { sample, complaint } = event.data;
      const drawn = samples.find((one) => one.sample === sample);
      if (!drawn?.complaints.includes(complaint)) return refuse('sample-unknown');
      return drawn.looked.includes(complaint) ? refuse('sample-looked') : null;
    }
    case 'FindingRecorded': {
      const { finding, complaint, due } = event.data;
      if (finding !== findings.length + 1 || finding > mostFindings)
        return refuse('bad-input', { field: 'finding', most: mostFindings });
      if (complaint !== null && !judging.knows(complaint)) return refuse('complaint-unknown');
      return due !== null && due < today(judging) ? refuse('due-past') : null;
    }
    case 'FindingWithdrawn': {
      const known = standing(store.inspections, event.data.finding);
      return known?.inspection === open.inspection ? null : refuse('finding-unknown');
    }
    case 'InspectionSigned': {
      const { head, findings: counted } = event.data;
      const stand = findings.filter((one) => one.inspection === open.inspection && one.state === 'stands');
      if (counted !== stand.length) return refuse('bad-input', { field: 'findings' });
      if (head !== null && !isActiveHead(store, head)) return refuse('enterprise-head-needed');
      return stateFault(event.data, store);
    }
  }
}

/** As many as were wanted, or all there are; each once. Which they are, the log alone can tell (verify-samples.ts). */
function sampleFault({ data }: OfType<'InspectionSampled'>, before: number): Refusal | null {
  const { sample, from, to, wanted, population, complaints } = data;
  if (sample !== before + 1 || sample > mostSamples)
    return refuse('bad-input', { field: 'sample', most: mostSamples });
  if (from !== null && to !== null && from > to) return refuse('period-invalid');
  const whole = complaints.length === Math.min(wanted, population);
  return whole && new Set(complaints).size === complaints.length
    ? null
    : refuse('bad-input', { field: 'complaints' });
}

function isActiveHead({ operators }: StoreState, id: string): boolean {
  const known = Object.hasOwn(operators, id) ? operators[id] : undefined;
  return known?.active === true && known.role === 'enterprise-head';
}

function standing({ findings }: Inspections, number: number) {
  return findings.find(({ finding, state }) => finding === number && state === 'stands') ?? null;
}

/** Numbered without a gap, and nobody else is named as its inspector will be. */
function isNext(inspection: number, { inspections, operators }: StoreState): boolean {
  return (
    inspection === inspections.all.length + 1 &&
    inspection <= mostInspections &&
    !Object.hasOwn(operators, guestOf(inspection))
  );
}

/** The state is that of this ledger, with all entries before this one; its root is compared with the log by whoever reads it. */
function stateFault(state: Readonly<{ origin: string; size: number }>, store: StoreState): Refusal | null {
  if (state.origin !== store.origin) return refuse('bad-input', { field: 'origin' });
  return state.size === store.retention.seen ? null : refuse('bad-input', { field: 'size' });
}
