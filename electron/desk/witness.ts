import { bytesToHex, utf8 } from '../../shared/bytes.ts';
import { type Checkpoint, parseCheckpoint, parseNote, signatureBy } from '../../shared/ledger/checkpoint.ts';
import { rootOf } from '../../shared/ledger/merkle.ts';
import type { Core } from './core.ts';
import { sameBytes, sha256, verifyEd25519 } from './crypto.ts';

/** Where the newest checkpoint lies that is known to have been signed here, among the secrets. */
const place = 'witness';
const everyMinute = 60_000;

type Witnessing = Pick<Core, 'log' | 'keys' | 'stopped' | 'push'>;

/**
 * What a signed checkpoint says against the log: that the log is shorter, as an older copy of it put in its place would
 * be, or that it went another way. Null where it says nothing of the kind, is of another ledger, or not signed by its key.
 */
export function faultSeen({ log, keys }: Pick<Core, 'log' | 'keys'>, note: string): string | null {
  const seen = signedHere(keys, note);
  const { frontier, store } = log.head();
  if (!seen || seen.origin !== store.origin) return null;
  if (seen.size > frontier.size) return 'sealed-log-shorter';
  // Of a shorter one the audit finds out, which reads every entry.
  const same = seen.size < frontier.size || sameBytes(seen.root, rootOf(frontier, sha256));
  return same ? null : 'contradiction';
}

/** Stops the desk where a checkpoint contradicts its log, and remembers that checkpoint for the next start. */
export function heedSeen(core: Witnessing, note: string): void {
  const fault = faultSeen(core, note);
  if (!fault || core.stopped.reason) return;
  core.stopped.reason = fault;
  core.keys.keepSecret(place, utf8(note));
  core.push({ size: core.log.head().frontier.size });
}

/** The checkpoint that was kept last; null where there is none, or it cannot be read any more: it is one witness of several. */
export function keptWitness(keys: Core['keys']): string | null {
  try {
    const kept = keys.secret(place);
    return kept && new TextDecoder().decode(kept);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return null;
  }
}

/** What of the kept checkpoint the audit has to find on its way: size and root in hex. */
export function witnessForAudit({
  log,
  keys,
}: Pick<Core, 'log' | 'keys'>): { size: number; root: string } | null {
  const seen = signedHere(keys, keptWitness(keys) ?? '');
  return seen && seen.origin === log.head().store.origin
    ? { size: seen.size, root: bytesToHex(seen.root) }
    : null;
}

/** Keeps the log's newest checkpoint beside the keys, a little behind: a log put back to an older state is then known. */
export function startWitnessing(core: Witnessing): { stop(): void } {
  let kept = keptWitness(core.keys);
  const keep = (): void => {
    const { note } = core.log.head();
    if (core.stopped.reason || note === '' || note === kept) return;
    try {
      core.keys.keepSecret(place, utf8(note));
      kept = note;
    } catch (error) {
      // A full disk: the next minute tries again.
      console.error(error instanceof Error ? error.message : error);
    }
  };
  const timer = setInterval(keep, everyMinute);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      keep();
    },
  };
}

/** The checkpoint of a note that this desk's own key signed; null of any other. */
function signedHere(keys: Core['keys'], note: string): Checkpoint | null {
  const signed = parseNote(note);
  const checkpoint = signed && parseCheckpoint(signed.text);
  if (!signed || !checkpoint) return null;
  const { publicKey } = keys.signing;
  const signature = signatureBy(signed, { name: checkpoint.origin, publicKey });
  return signature && verifyEd25519(publicKey, utf8(signed.text), signature) ? checkpoint : null;
}
