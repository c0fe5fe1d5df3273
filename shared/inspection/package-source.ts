import type { PrintTools } from '../documents/ledger-print/print-font.ts';
import type { PrivateParts } from '../ledger/commitment.ts';
import type { Sha256 } from '../ledger/merkle.ts';
import type { MakeTools } from './packer.ts';
import type { Period } from './period.ts';
import type { Stop } from './stop.ts';

/** An entry of the log with a way to its private parts: null when there are none, or their key is gone. */
export type SourceEntry = Readonly<{
  text: string;
  parts: () => PrivateParts | null | Promise<PrivateParts | null>;
}>;

/** What a package is made from. The log is read twice; what comes after the checkpoint's last entry is left alone. */
export type PackageSource = Readonly<{
  /** The signed checkpoint up to which the package goes. */
  checkpoint: string;
  /** Entries from a seq on, in order, in chunks of any size. */
  entries: (from: number) => AsyncIterable<readonly SourceEntry[]>;
  /** An evidence file; null when it cannot be had. */
  file: (complaint: string, evidence: string) => Promise<Uint8Array | null>;
  /** A raw Ed25519 signature of the desk's key over the text's UTF-8 bytes; `state` is what was recomputed (root in hex). */
  sign: (text: string, state: Readonly<{ size: number; root: string }>) => Promise<Uint8Array>;
}>;

export type PackageOptions = MakeTools &
  Readonly<{
    period: Period;
    /** Whoever takes the package away, as bag-info names them. */
    recipient: string;
    /** False leaves out who the consumers are (X5). */
    personal?: boolean;
    /** What the printed ledger is drawn with; without it the package has none. */
    printTools?: PrintTools;
    sha256?: Sha256;
    onProgress?: (done: number, total: number) => void;
    stop?: Stop;
    /** Awaited every so often, so that whoever runs this can do something else in between. */
    pause?: () => Promise<void>;
  }>;

export type Packed = Readonly<{
  name: string;
  origin: string;
  size: number;
  /** Hex. */
  root: string;
  complaints: number;
  rows: number;
  withheld: number;
}>;
