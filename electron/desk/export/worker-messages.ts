import type { LedgerPrinted } from '../../../shared/documents/ledger-print/ledger-print.ts';
import type { OpenPeriod, Period } from '../../../shared/inspection/period.ts';
import type { Exported } from './run-export.ts';

/** Where the worker finds what it reads, and where the file goes; `fileKey` is of that file alone. */
type Places = Readonly<{ dataDir: string; path: string; fileKey: Uint8Array }>;

/** A file to make in a worker thread beside the desk. The keys of complaints are asked for as they are needed. */
export type FileTask = Places &
  (
    | Readonly<{
        kind: 'package';
        /** The signed checkpoint up to which the package goes, and the desk's 32-byte public key. */
        note: string;
        publicKey: Uint8Array;
        /** The verifier key that the ledger names. */
        ledgerKey: string;
        period: Period;
        recipient: string;
        personal: boolean;
        passphrase?: string;
      }>
    | Readonly<{
        kind: 'print';
        state: Readonly<{ size: number; root: Uint8Array }>;
        period: OpenPeriod;
        personal: boolean;
      }>
  );

export type FileMade = Exported | (LedgerPrinted & { readonly bytes: number });

/** What the worker says, and asks; an answer bears the number of its question. */
export type FromWorker =
  | Readonly<{ kind: 'progress'; done: number; total: number }>
  | Readonly<{ kind: 'keys'; question: number; abouts: readonly string[] }>
  | Readonly<{ kind: 'sign'; question: number; text: string; size: number; root: string }>
  | Readonly<{ kind: 'made'; made: FileMade }>
  | Readonly<{ kind: 'failed'; message: string; code: string | null; stopped: boolean }>;

export type ToWorker =
  | Readonly<{ kind: 'stop' }>
  | Readonly<{ kind: 'keys'; question: number; keys: readonly (Uint8Array | null)[] }>
  | Readonly<{ kind: 'signature'; question: number; signature: Uint8Array }>
  | Readonly<{ kind: 'refused'; question: number; message: string }>;
