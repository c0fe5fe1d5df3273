import type { CalendarDate } from '../calendar.ts';
import type { Event } from '../events.ts';
import type { Actor } from '../ledger/entry.ts';
import type { inspectionEventData } from './inspection-events.ts';

export type InspectionEvent = Extract<Event, { type: keyof typeof inspectionEventData }>;

/** A visit. `at`: when it was opened, UTC ms; `size` and `root` (hex): the state of the log it was opened on. */
export type Inspection = Readonly<{
  inspection: number;
  at: number;
  size: number;
  root: string;
  signed: boolean;
  closed: boolean;
}>;

export type Finding = Readonly<{
  finding: number;
  inspection: number;
  complaint: string | null;
  due: CalendarDate | null;
  state: 'stands' | 'withdrawn' | 'mended';
}>;

/** A sample of the last inspection: what was drawn, and what of it was looked at. */
export type Sample = Readonly<{
  sample: number;
  complaints: readonly string[];
  looked: readonly string[];
}>;

/** All inspections and findings there ever were, and the samples of the last inspection (D5). */
export type Inspections = Readonly<{
  all: readonly Inspection[];
  samples: readonly Sample[];
  findings: readonly Finding[];
}>;

export const noInspections: Inspections = { all: [], samples: [], findings: [] };

/** The operator that whoever inspects acts as. */
export function guestOf(inspection: number): string {
  return `inspector-${inspection}`;
}

/** Whether an operator is the guest of some inspection: nobody with a PIN of their own is named so. */
export function isGuestId(operator: string): boolean {
  return /^inspector-[1-9]\d*$/.test(operator);
}

/** The inspection that is open; null where none is. */
export function openInspection({ all }: Inspections): Inspection | null {
  const last = all.at(-1);
  return last && !last.closed ? last : null;
}

/** Is this the inspector of the inspection that is open? */
export function isGuest({ operator, role }: Actor, inspections: Inspections): boolean {
  const open = openInspection(inspections);
  return role === 'inspector' && open !== null && operator === guestOf(open.inspection);
}

/** The findings that the store owes something for, the first due first. */
export function owedFindings({ all, findings }: Inspections): readonly (Finding & { due: CalendarDate })[] {
  const signed = new Set(all.filter((one) => one.signed).map(({ inspection }) => inspection));
  return findings
    .filter((one): one is Finding & { due: CalendarDate } => one.due !== null)
    .filter(({ state, inspection }) => state === 'stands' && signed.has(inspection))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.finding - b.finding));
}

function finding(inspections: Inspections, number: number, state: Finding['state']): Inspections {
  const findings = inspections.findings.map((one) => (one.finding === number ? { ...one, state } : one));
  return { ...inspections, findings };
}

function last(inspections: Inspections, change: Partial<Inspection>): Inspections {
  const all = inspections.all.map((one, at, { length }) => (at === length - 1 ? { ...one, ...change } : one));
  return { ...inspections, all };
}

/** After one more fact, sealed at a moment (UTC ms). */
export function evolveInspections(inspections: Inspections, event: Event, at: number): Inspections {
  switch (event.type) {
    case 'InspectionOpened': {
      const { inspection, size, root } = event.data;
      const opened = { inspection, at, size, root, signed: false, closed: false };
      return { ...inspections, all: [...inspections.all, opened], samples: [] };
    }
    case 'InspectionSampled': {
      const { sample, complaints } = event.data;
      return { ...inspections, samples: [...inspections.samples, { sample, complaints, looked: [] }] };
    }
    case 'SampleLooked': {
      const { sample, complaint } = event.data;
      const samples = inspections.samples.map((one) =>
        one.sample === sample ? { ...one, looked: [...one.looked, complaint] } : one,
      );
      return { ...inspections, samples };
    }
    case 'FindingRecorded': {
      const found: Finding = { ...event.data, state: 'stands' };
      return { ...inspections, findings: [...inspections.findings, found] };
    }
    case 'FindingWithdrawn':
      return finding(inspections, event.data.finding, 'withdrawn');
    case 'FindingMended':
      return finding(inspections, event.data.finding, 'mended');
    case 'InspectionSigned':
      return last(inspections, { signed: true });
    case 'InspectionClosed':
      return last(inspections, { closed: true });
    default:
      return inspections;
  }
}
