import { utf8 } from '../../shared/bytes.ts';
import { type Refusal, refuse } from '../../shared/refusals.ts';
import { hmac256, sameBytes, scryptHash } from './crypto.ts';
import type { Keys } from './keys.ts';
import type { Clock, Entropy, Steady } from './ports.ts';

/** Wrong PINs before the first wait; then it doubles up to an hour. */
const freeFailures = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 3_600_000;

export type PinRecord = Readonly<{ salt: Uint8Array; hash: Uint8Array; cost: number }>;

/** Tries that failed since the person last signed in, and when the last of them was (UTC ms). */
export type FailedTries = Readonly<{ count: number; last: number }>;

export interface Pins {
  /** Hashes a PIN for keeping; slow on purpose. */
  prepare(pin: string): Promise<PinRecord>;
  /** A provisional one was given by somebody else, and lets its owner do nothing but change it. */
  keep(operator: string, record: PinRecord, provisional?: 'provisional'): void;
  isProvisional(operator: string): boolean;
  /** Null when the PIN is right; otherwise `wrong-pin`, or `locked-out` with `wait` (ms from now). */
  check(operator: string, pin: string): Promise<Refusal | null>;
  /** Failed tries that the person was not told of yet; null when there are none. Telling forgets them. */
  tell(operator: string): FailedTries | null;
}

export type PinsOptions = Readonly<{
  keys: Keys;
  clock: Clock;
  steady: Steady;
  entropy: Entropy;
  /** log2 of scrypt's N for new PINs. */
  cost: number;
  /** Hears when a wait begins, after so many failures in a row. */
  onLocked: (operator: string, failures: number) => void;
}>;

type Standing = PinRecord & { failures: number; wait: number; last_failed: number };

/**
 * PINs under scrypt, keyed with a pepper that the data folder alone does not give away (docs: facts on PINs). A wait is
 * kept as a length and counted on the steady clock: setting the machine's clock neither shortens nor lengthens it, and
 * after a restart it begins again, for how long the desk was off nobody can say who may set the clock.
 */
export function openPins({ keys, clock, steady, entropy, cost, onLocked }: PinsOptions): Pins {
  const { database, pepper } = keys;
  const find = database.prepare(
    'SELECT salt, hash, cost, failures, wait, last_failed FROM pin WHERE operator = ?',
  );
  const fail = database.prepare(
    'UPDATE pin SET failures = ?, wait = ?, untold = untold + 1, last_failed = ? WHERE operator = ?',
  );
  const unlock = database.prepare(
    'UPDATE pin SET failures = 0, wait = 0, untold = max(0, untold - 1), last_failed = ? WHERE operator = ?',
  );
  const save = database.prepare(
    'INSERT INTO pin (operator, salt, hash, cost, provisional) VALUES (?, ?, ?, ?, ?) ON CONFLICT (operator) DO UPDATE SET salt = excluded.salt, hash = excluded.hash, cost = excluded.cost, provisional = excluded.provisional, failures = 0, wait = 0',
  );
  const standing = database.prepare('SELECT provisional, untold, last_failed FROM pin WHERE operator = ?');
  const told = database.prepare('UPDATE pin SET untold = 0 WHERE operator = ?');
  const hash = (pin: string, salt: Uint8Array, work: number) =>
    scryptHash(hmac256(pepper, utf8(pin)), salt, work);
  /** When each wait ends, on the steady clock. */
  const ends = new Map<string, number>();
  for (const { operator, wait } of database.prepare('SELECT operator, wait FROM pin WHERE wait > 0').all())
    ends.set(operator as string, steady.now() + (wait as number));

  return {
    async prepare(pin) {
      const salt = entropy.bytes(16);
      return { salt, hash: await hash(pin, salt, cost), cost };
    },
    keep(operator, record, provisional) {
      save.run(operator, record.salt, record.hash, record.cost, provisional ? 1 : 0);
      ends.delete(operator);
    },
    isProvisional: (operator) => standing.get(operator)?.provisional === 1,
    async check(operator, pin) {
      const known = find.get(operator) as Standing | undefined;
      if (!known) return refuse('operator-unknown');
      const left = (ends.get(operator) ?? 0) - steady.now();
      if (left > 0) return refuse('locked-out', { wait: Math.ceil(left) });
      // Counted before the slow hash, so that pulling the plug in the middle does not win a free try.
      const failures = known.failures + 1;
      const wait =
        failures < freeFailures ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - freeFailures));
      fail.run(failures, wait, clock.now(), operator);
      if (wait > 0) ends.set(operator, steady.now() + wait);
      if (sameBytes(await hash(pin, known.salt, known.cost), known.hash)) {
        // It was no failure after all: what was counted beforehand is taken back.
        unlock.run(known.last_failed, operator);
        ends.delete(operator);
        return null;
      }
      if (wait === 0) return refuse('wrong-pin', { left: freeFailures - failures });
      onLocked(operator, failures);
      return refuse('locked-out', { wait });
    },
    tell(operator) {
      const found = standing.get(operator);
      if (!found || found.untold === 0) return null;
      told.run(operator);
      return { count: Number(found.untold), last: Number(found.last_failed) };
    },
  };
}
