import type { Cause, LabelSize, PrintCause, PrintOutcome, papers } from './codes.ts';
import type { HeadDpi, PrinterLanguage } from './documents/dots.ts';
import type { LabelSheet } from './documents/label-layout.ts';
import type { DayLimits } from './event-parts.ts';
import type { Role } from './ledger/entry.ts';
import type { Refusal } from './refusals.ts';
import type { DoubtedClock } from './store/state.ts';
import type { StoreWords } from './store/store-words.ts';

/** What the desk answers, and tells of its own accord, as the screens read it (shared/contract.ts). */
export type SignedIn = Readonly<{
  operator: string;
  name: string;
  role: Role;
  /** The PIN was given by somebody else: until it is changed, the desk does nothing else for this person. */
  provisional: boolean;
  /** Wrong PINs since this person signed in before, and when the last was (UTC ms); null when there were none. */
  failed: Readonly<{ count: number; last: number }> | null;
}>;

export type Status = Readonly<{
  state: 'first-run' | 'ready' | 'read-only';
  /** Why nothing can be written, when read-only: a code of shared/refusals or of the desk's ground check. */
  reason: string | null;
  mark: 'none' | 'evaluation' | 'demonstration';
  size: number;
  origin: string;
  fingerprint: string;
  store: StoreWords | null;
  /** Whoever may sign in here, by name; and whoever has left, for reading old entries. */
  people: readonly Readonly<{
    operator: string;
    name: string;
    role: Role;
    active: boolean;
    /** When they came, left, came back or changed role last, UTC ms. */
    since: number;
  }>[];
  session: SignedIn | null;
  /** Why the machine's time is not believed, so that nothing moves by it; null while it is. */
  clock: DoubtedClock | null;
  /** How the secrets of this desk are kept: by the platform's key store, or only in a file beside the data. */
  keyStore: Readonly<{ kind: string; protects: boolean }>;
  /**
   * What was found damaged since this start; nothing sealed is among it. `drafts`, `printers`: put aside under another name
   * and begun anew. `derived`: what the log keeps beside its entries, made anew from them. `products`: pieces of the
   * product list, which has to be imported again.
   */
  setAside: readonly ('drafts' | 'printers' | 'derived' | 'products')[];
  /** A restore before this start that was cut off and left nothing, or that found a ledger in its place and lies unused. */
  restore: 'restore-cut-off' | 'restore-unused' | null;
  /** In a ledger of made-up complaints: the PINs it was made with, to be shown to everyone. Null in any other. */
  demonstration: readonly Readonly<{ operator: string; pin: string }>[] | null;
}>;

/** What was sealed. `number` is the ledger number of the complaint the command was about, null for the store. */
export type Sealed = Readonly<{
  size: number;
  about: string;
  number: string | null;
  types: readonly string[];
}>;

/** The log's size and signed state. `note` is a C2SP checkpoint; empty before the first run. */
export type Head = Readonly<{ size: number; root: string; note: string }>;

/** An entry's canonical text, and its private parts sealed under the subject's key: base64 of nonce ‖ ciphertext ‖ tag. */
export type EntryLine = Readonly<{ entry: string; private: string | null }>;

/** An unfinished form in a list: no name and no phone. `format` is null where it cannot be opened any more. */
export type Draft = Readonly<{
  draft: string;
  /** When it was last kept, UTC ms. */
  at: number;
  format: number | null;
  goods: string;
  cause: Cause | null;
}>;

/**
 * How an import stands: the file is read, its rows are compared with the ledger, then written. `numbers` and `left` are
 * there once it has ended: every row that could be taken is in one. `number` is the complaint that a row is already.
 */
export type LedgerImportStatus = Readonly<{
  job: string;
  stage: 'reading' | 'comparing' | 'writing';
  state: 'running' | 'done' | 'cancelled' | 'failed';
  done: number;
  total: number;
  numbers: readonly Readonly<{ row: number; number: string }>[];
  left: readonly Readonly<{ row: number; reason: 'already-imported' | 'cancelled'; number: string | null }>[];
  refusal: Refusal | null;
}>;

export type ExportStatus = Readonly<{
  job: string;
  state: 'running' | 'done' | 'failed' | 'cancelled';
  done: number;
  total: number;
  fileName: string;
  bytes: number;
  refusal: Refusal | null;
}>;

/** `away`: the printing service of this computer does not answer; `none`: there is none. */
export type PrintService = 'cups' | 'windows' | 'away' | 'none';
export type Printer = Readonly<{
  printer: string;
  name: string;
  state: 'ready' | 'busy' | 'paused' | 'offline' | 'unknown';
  /** What is wrong with it, where it says so. */
  trouble: PrintCause | null;
  isDefault: boolean;
  /** What it is sent labels in; a printer that was told nothing else gets PDF through its driver. */
  language: PrinterLanguage;
  dpi: HeadDpi;
}>;
export type PrinterList = Readonly<{
  service: PrintService;
  printers: readonly Printer[];
  /** The printer of this counter for each paper; null where none was chosen. */
  chosen: Readonly<Record<(typeof papers)[number], string | null>>;
  /** How labels lie on this counter's A4 sheets. */
  sheets: Readonly<Record<LabelSize, LabelSheet>>;
}>;

/** A print on its way. `trouble` says what a waiting one waits for, or why it failed; `print` is null for a test page. */
export type PrintStatus = Readonly<{
  job: string;
  print: number | null;
  printer: string;
  state: 'waiting' | 'printing' | Exclude<PrintOutcome, 'saved'>;
  trouble: PrintCause | null;
}>;

/** Fen given today, the numbers of the other complaints it was given in, and the limits that hold (null: none are set). */
export type ConsumerDay = Readonly<{
  given: number;
  complaints: readonly string[];
  limits: DayLimits | null;
}>;
