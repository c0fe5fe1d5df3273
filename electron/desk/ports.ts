import { uptime } from 'node:os';
import type { PrintCause } from '../../shared/codes.ts';
import type { Printer, PrintService } from '../../shared/contract-replies.ts';
import type { Sheet } from '../../shared/documents/paper.ts';

/** What the desk takes from outside, so that tests and the demonstration can bring their own. */
export type Clock = { now(): number };
/** Runs evenly whatever the machine's clock is set to: ms since some moment of this process. */
export type Steady = { now(): number };
export type Entropy = { bytes(count: number): Uint8Array };

/** Wraps the desk's master key by whatever the platform offers. `protects` is false where that is only a file. */
export interface PlatformKeyStore {
  readonly kind: string;
  readonly protects: boolean;
  wrap(secret: Uint8Array): Promise<Uint8Array>;
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>;
}

export const systemClock: Clock = { now: () => Date.now() };
export const systemSteady: Steady = { now: () => performance.now() };
/** Since the machine started, sleep included: to the second, which is fine enough to tell a clock that was set. */
export const systemSinceBoot: Steady = { now: () => uptime() * 1000 };

/** What a spooler says of a job. A waiting or printing one may tell what it waits for. */
export type SpoolState = Readonly<
  | { state: 'waiting' | 'printing'; trouble: PrintCause | null; done: number }
  | { state: 'completed' | 'cancelled' | 'unknown' }
  | { state: 'failed'; trouble: PrintCause }
>;

/** A PDF on its way to a printer: its sheet in millimetres, never scaled. The title is seen by others: no person in it. */
export type SpoolJob = Readonly<{
  printer: string;
  title: string;
  pdf: Uint8Array;
  /** What goes to the printer as it is, in its own language, with its copies in it; null: the PDF through its driver. */
  raw: Uint8Array | null;
  sheet: Sheet;
  copies: number;
}>;
/** A printer as the spooler tells of it. */
export type SpooledPrinter = Omit<Printer, 'language' | 'dpi'>;

/** The printers of this computer, through whatever spools for it. */
export interface Printers {
  readonly service: Exclude<PrintService, 'away'>;
  /** @throws {@link SpoolerError} `spooler-away` when the spooler does not answer. */
  list(): Promise<readonly SpooledPrinter[]>;
  /** Hands a job over; the spooler's own id for it. @throws {@link SpoolerError} with the cause when it takes it not. */
  print(job: SpoolJob): Promise<string>;
  status(spooled: string): Promise<SpoolState>;
  /** Asks the spooler to cancel; only its status tells whether it did. */
  cancel(spooled: string): Promise<void>;
}

/** Why a spooler did not do what it was asked. */
export class SpoolerError extends Error {
  readonly trouble: PrintCause | 'spooler-away';
  constructor(trouble: PrintCause | 'spooler-away', message: string) {
    super(message);
    this.trouble = trouble;
  }
}

/** A computer without printing: papers are saved as PDF. */
export const noPrinters: Printers = {
  service: 'none',
  list: async () => [],
  print: async () => Promise.reject(new SpoolerError('printer-gone', 'print: there is no printing here')),
  status: async () => ({ state: 'unknown' }),
  cancel: async () => undefined,
};
