import type { Event, EventData } from '../events.ts';
import { checksKept } from './compliance-codes.ts';
import type { complianceEventData, recordFields } from './compliance-events.ts';

export type ComplianceEvent = Extract<Event, { type: keyof typeof complianceEventData }>;
export type RecordType = keyof typeof recordFields;
export type RecordEvent = Extract<Event, { type: RecordType }>;

type AnyKept = {
  [Type in RecordType]: Readonly<{
    type: Type;
    data: EventData<Type>;
    root: number;
    seq: number;
    /** Not replaced and not withdrawn. */
    stands: boolean;
  }>;
}[RecordType];
/** A record as it is kept; `root` is the first number of those that took each other's place, `seq` its entry. */
export type Kept<Type extends RecordType = RecordType> = Extract<AnyKept, { type: Type }>;

/** 'Add staff' was said past the hour (D1): in which entry, when (UTC ms), and the entry that says what was done. */
export type StaffCall = Readonly<{ occurrence: number; seq: number; at: number; answered: number | null }>;

/** The entries that the rest of the self-check stands on: they are facts about the store, and no records of their own. */
export type Basis = Readonly<{
  settings: number | null;
  calendar: number | null;
  roster: number | null;
  /** The entry that last said who somebody is, and when they came or came back (UTC ms); null once they have left. */
  people: Readonly<Record<string, Readonly<{ seq: number; since: number | null }>>>;
  /** The entry that named the n-th deputy. */
  deputies: readonly number[];
  /** Past the hour, the newest last. */
  staff: readonly StaffCall[];
}>;

/** What the store has on record of its duties (D2, D4), oldest first. */
export type Compliance = Readonly<{ count: number; records: readonly Kept[]; basis: Basis }>;

export const noCompliance: Compliance = {
  count: 0,
  records: [],
  basis: { settings: null, calendar: null, roster: null, people: {}, deputies: [], staff: [] },
};

/** The records of a kind that stand, oldest first. */
export function standing<Type extends RecordType>(
  { records }: Pick<Compliance, 'records'>,
  type: Type,
): readonly Kept<Type>[] {
  const is = (one: Kept): one is Kept<Type> => one.type === type && one.stands;
  return records.filter(is);
}

/** The record of a number that stands; null where there is none. */
export function standingRecord({ records }: Pick<Compliance, 'records'>, record: number): Kept | null {
  return records.find((one) => one.stands && one.data.record === record) ?? null;
}

/** The record of a number, standing or not; null where none is kept. */
export function keptRecord({ records }: Pick<Compliance, 'records'>, record: number): Kept | null {
  return records.find((one) => one.data.record === record) ?? null;
}

/** A check passes where the scale shows the weight it bears, within the tolerance. */
export function passed({ data }: Kept<'ScaleChecked'>): boolean {
  return Math.abs(data.showed - data.reference) <= data.tolerance;
}

/** Does a record name another, under whatever number that had then? */
export function names(compliance: Compliance, record: number, target: Kept): boolean {
  return keptRecord(compliance, record)?.root === target.root;
}

/** After one more record: what it replaces stands no longer, and of its scale the last checks alone are kept. */
export function withRecord(records: readonly Kept[], event: RecordEvent, seq: number): readonly Kept[] {
  const { type, data } = event;
  const before = records.find((one) => one.data.record === data.replaces);
  const added = { type, data, root: before?.root ?? data.record, seq, stands: true } as Kept;
  const all = [...records.map((one) => (one === before ? { ...one, stands: false } : one)), added];
  if (event.type !== 'ScaleChecked') return all;
  const { scale } = event.data;
  const checks = all.filter((one) => one.type === 'ScaleChecked' && one.data.scale === scale);
  const old = new Set(checks.slice(0, -checksKept));
  return all.filter((one) => !old.has(one));
}
