import type { Judging } from '../judging.ts';
import type { KnownPerson } from './same-person.ts';

/** A file that was handed to the desk before the command that uses it. */
export type StagedFile = Readonly<{
  sha256: string;
  bytes: number;
  name: string;
  media: string;
  /** SHA-256 of the picture that was chosen, where these bytes were drawn anew from one. */
  original?: string;
}>;

/** Everything from outside that deciding needs; the desk brings it, nothing here reads a clock or makes an id. */
export type Deciding = Judging &
  Readonly<{
    /** The complaint the command is about. */
    about: string;
    /** Who gave a PIN beside the actor's own session, if anyone (G3). */
    second: string | null;
    /** The state of the log now: what a printed document shows. `root` is hex. */
    checkpoint: Readonly<{ size: number; root: string }>;
    /** The desk's keyed tag of a text: 't:' and 20 hex digits. */
    tag: (kind: 'product' | 'lot', text: string) => string;
    /** The name of a party as the register has it now; empty for one that is not there. */
    partyName: (party: string) => string;
    staged: (file: string) => StagedFile | null;
    /** Who complained in a complaint of this ledger, in plain: for the desk's own sealing, never for an answer. */
    personOf: (complaint: string) => KnownPerson | 'erased' | 'unknown';
  }>;
