import type { TypedRecord } from '../../ledger/compliance-records.ts';
import { type BegunForms, useBegunForms } from '../../parts/begun-forms.tsx';
import type { Entering } from './RecordForm.tsx';
import type { Values } from './record-form.ts';

/** A record that is being entered, corrected or withdrawn, with what is typed so far. */
export type BegunRecord =
  | Readonly<{ entering: Entering; values: Values }>
  | Readonly<{ withdrawing: TypedRecord; note: string }>;

/** What somebody began on this page and has not saved. */
export function useBegunRecords(): BegunForms<BegunRecord> {
  return useBegunForms<BegunRecord>('compliance');
}

/** One form for each thing that can be entered. */
export function keyOfEntering({ type, on, replaces, like }: Entering): string {
  return JSON.stringify([type, on, replaces?.seq ?? null, like?.seq ?? null]);
}

export function keyOfWithdrawing(record: TypedRecord): string {
  return `withdraw ${record.seq}`;
}

/** The kind of record it is of. */
export function typeOfBegun(begun: BegunRecord): TypedRecord['type'] {
  return 'entering' in begun ? begun.entering.type : begun.withdrawing.type;
}
