import type { Layout } from '../../shared/import/ledger-columns.ts';
import type { ImportAnswers, ImportRow } from '../../shared/import/ledger-rows.ts';
import type { RefusalCode } from '../../shared/refusals.ts';

/** A sheet as it was understood: its layout, and the first values of each column. */
export type SheetSeen = Readonly<{
  name: string;
  rows: number;
  layout: Layout;
  samples: readonly (readonly string[])[];
}>;

export type ImportQuestion =
  | Readonly<{ ask: 'open'; bytes: Uint8Array }>
  | Readonly<{
      ask: 'read';
      sheet: number;
      layout: Layout;
      answers: ImportAnswers;
      today: string;
      name: string;
    }>;

export type ImportAnswer =
  | Readonly<{ kind: 'opened'; sheets: readonly SheetSeen[] }>
  | Readonly<{ kind: 'refused'; code: RefusalCode }>
  | Readonly<{ kind: 'rows'; rows: readonly ImportRow[] }>;
