import { useMemo } from 'react';
import type { CalendarDate } from '../../shared/calendar.ts';
import type { Event, EventData } from '../../shared/events.ts';
import { inspectionEventData } from '../../shared/store/inspection-events.ts';
import type { TimelineEntry } from './complaint-reading.ts';
import { useStoreFacts } from './queries.ts';

export type VisitSample = EventData<'InspectionSampled'> &
  /** By complaint; the note is empty where nothing was remarked. */
  Readonly<{ looked: ReadonlyMap<string, string> }>;

export type VisitFinding = Readonly<{
  finding: number;
  inspection: number;
  complaint: string | null;
  due: CalendarDate | null;
  found: string;
  mend: string;
  withdrawn: boolean;
  /** What the store says it did, who said so and on which day it was done. */
  mended: Readonly<{ day: CalendarDate; note: string; operator: string }> | null;
}>;

/** An inspector's visit with what was typed in it (D5). Times are UTC ms. */
export type Visit = Readonly<{
  inspection: number;
  at: number;
  opener: string;
  words: Readonly<{
    name: string;
    certificate: string;
    authority: string;
    secondName: string;
    secondCertificate: string;
  }>;
  state: Readonly<{ size: number; root: string }>;
  samples: readonly VisitSample[];
  findings: readonly VisitFinding[];
  signed: (EventData<'InspectionSigned'> & Readonly<{ at: number; note: string; refused: string }>) | null;
  closedAt: number | null;
}>;

const types: ReadonlySet<string> = new Set(Object.keys(inspectionEventData));

/** Every visit, the latest first. Undefined until read. */
export function useVisits(): readonly Visit[] | undefined {
  const facts = useStoreFacts(types);
  return useMemo(() => facts && visitsOf(facts), [facts]);
}

type Open = { -readonly [Key in keyof Visit]: Visit[Key] };

/** The visits that the store's entries tell, the latest first. */
export function visitsOf(facts: readonly TimelineEntry[]): readonly Visit[] {
  const visits: Open[] = [];
  for (const { entry, event } of facts) {
    if (event.type === 'InspectionOpened') visits.push(opened(event, entry.at, entry.by.operator));
    else if (event.type === 'FindingMended') mend(visits, event, entry.by.operator);
    else {
      const last = visits.at(-1);
      if (last) add(last, event, entry.at);
    }
  }
  return visits.reverse();
}

function opened(event: Event & { type: 'InspectionOpened' }, at: number, opener: string): Open {
  const { inspection, size, root } = event.data;
  const {
    name = '',
    certificate = '',
    authority = '',
    secondName = '',
    secondCertificate = '',
  } = event.words ?? {};
  const words = { name, certificate, authority, secondName, secondCertificate };
  const nothing = { samples: [], findings: [], signed: null, closedAt: null };
  return { inspection, at, opener, words, state: { size, root }, ...nothing };
}

function add(visit: Open, event: Event, at: number): void {
  const { words } = event;
  switch (event.type) {
    case 'InspectionSampled':
      visit.samples = [...visit.samples, { ...event.data, looked: new Map() }];
      return;
    case 'SampleLooked': {
      const { sample, complaint } = event.data;
      visit.samples = visit.samples.map((one) =>
        one.sample === sample
          ? { ...one, looked: new Map([...one.looked, [complaint, words?.note ?? '']]) }
          : one,
      );
      return;
    }
    case 'FindingRecorded': {
      const said = { found: words?.found ?? '', mend: words?.mend ?? '' };
      visit.findings = [...visit.findings, { ...event.data, ...said, withdrawn: false, mended: null }];
      return;
    }
    case 'FindingWithdrawn':
      visit.findings = visit.findings.map((one) =>
        one.finding === event.data.finding ? { ...one, withdrawn: true } : one,
      );
      return;
    case 'InspectionSigned':
      visit.signed = { ...event.data, at, note: words?.note ?? '', refused: words?.refused ?? '' };
      return;
    case 'InspectionClosed':
      visit.closedAt = at;
  }
}

function mend(visits: readonly Open[], event: Event & { type: 'FindingMended' }, operator: string): void {
  const { finding, day } = event.data;
  for (const visit of visits)
    visit.findings = visit.findings.map((one) =>
      one.finding === finding ? { ...one, mended: { day, note: event.words?.note ?? '', operator } } : one,
    );
}
