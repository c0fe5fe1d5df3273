import { useMemo } from 'react';
import type { RecordType } from '../../shared/compliance/compliance.ts';
import { complianceEventData } from '../../shared/compliance/compliance-events.ts';
import { isRecord } from '../../shared/compliance/evolve-compliance.ts';
import type { EventData } from '../../shared/events.ts';
import type { TimelineEntry } from './complaint-reading.ts';
import { useStoreFacts } from './queries.ts';

type Told = {
  [Type in RecordType]: Readonly<{ type: Type; data: EventData<Type> }>;
}[RecordType];

/** A dated record with what was typed in it (D4); `seq` is its entry, `at` UTC ms. */
export type TypedRecord = Told &
  Readonly<{
    words: Readonly<Record<string, string>>;
    seq: number;
    at: number;
    operator: string;
    /** The number of the record that took its place. */
    replacedBy: number | null;
    /** Why it was withdrawn. */
    withdrawn: string | null;
  }>;

const types: ReadonlySet<string> = new Set(Object.keys(complianceEventData));

/** Every dated record, those that stand no longer too, oldest first. Undefined until read. */
export function useTypedRecords(): readonly TypedRecord[] | undefined {
  const facts = useStoreFacts(types);
  return useMemo(() => facts && typedRecords(facts), [facts]);
}

/** The records that the store's entries tell, oldest first. */
export function typedRecords(facts: readonly TimelineEntry[]): readonly TypedRecord[] {
  const found = new Map<number, TypedRecord>();
  for (const { entry, event } of facts) {
    if (isRecord(event)) {
      const { type, data } = event;
      const before = data.replaces === null ? undefined : found.get(data.replaces);
      if (before) found.set(before.data.record, { ...before, replacedBy: data.record });
      found.set(data.record, {
        type,
        data,
        words: event.words ?? {},
        seq: entry.seq,
        at: entry.at,
        operator: entry.by.operator,
        replacedBy: null,
        withdrawn: null,
      } as TypedRecord);
    } else if (event.type === 'ComplianceRecordWithdrawn') {
      const gone = found.get(event.data.record);
      if (gone) found.set(gone.data.record, { ...gone, withdrawn: event.words?.note ?? '' });
    }
  }
  return [...found.values()];
}

/** How scales are called, by the tag the log has of them. */
export function scaleNames(records: readonly TypedRecord[]): ReadonlyMap<string, string> {
  return new Map(
    records.flatMap(({ type, data, words }) =>
      type === 'ScaleChecked' ? [[data.scale, words.scale ?? '']] : [],
    ),
  );
}
