import { utf8 } from '../../shared/bytes.ts';
import { type Refusal, refuse } from '../../shared/refusals.ts';
import { hmac256, sameBytes, scryptHash } from './crypto.ts';
import type { Keys } from './keys.ts';
import type { Clock, Entropy } from './ports.ts';

/** Wrong PINs before the first wait; then it doubles up to an hour. */
const freeFailures = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 3_600_000;

export type PinRecord = Readonly<{ salt: Uint8Array; hash: Uint8Array; cost: number }>;

export interface Pins {
  /** Hashes a PIN for keeping; slow on purpose. */
  prepare(pin: string): Promise<PinRecord>;
  keep(operator: string, record: PinRecord): void;
  /** Null when the PIN is right; otherwise `wrong-pin`, or `locked-out` with `until` (UTC ms). */
  check(operator: string, pin: string): Promise<Refusal | null>;
}

/** PINs under scrypt, keyed with a pepper that the data folder alone does not give away (docs: facts on PINs). */
export function openPins(keys: Keys, clock: Clock, entropy: Entropy, cost: number): Pins {
  const { database, pepper } = keys;
  const find = database.prepare(
    'SELECT salt, hash, cost, failures, locked_until FROM pin WHERE operator = ?',
  );
  const fail = database.prepare('UPDATE pin SET failures = ?, locked_until = ? WHERE operator = ?');
  const save = database.prepare(
    'INSERT INTO pin (operator, salt, hash, cost) VALUES (?, ?, ?, ?) ON CONFLICT (operator) DO UPDATE SET salt = excluded.salt, hash = excluded.hash, cost = excluded.cost, failures = 0, locked_until = 0',
  );
  const hash = (pin: string, salt: Uint8Array, work: number) =>
    scryptHash(hmac256(pepper, utf8(pin)), salt, work);
  return {
    async prepare(pin) {
      const salt = entropy.bytes(16);
      return { salt, hash: await hash(pin, salt, cost), cost };
    },
    keep: (operator, record) => void save.run(operator, record.salt, record.hash, record.cost),
    async check(operator, pin) {
      const known = find.get(operator) as
        | (PinRecord & { failures: number; locked_until: number })
        | undefined;
      if (!known) return refuse('operator-unknown');
      const now = clock.now();
      // A clock set back must not shorten the wait, nor one set far forward lengthen it past the longest.
      if (known.locked_until > now && known.locked_until - now <= longestWaitMs)
        return refuse('locked-out', { until: known.locked_until });
      // Counted before the slow hash, so that pulling the plug in the middle does not win a free try.
      const failures = known.failures + 1;
      const wait =
        failures < freeFailures ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - freeFailures));
      fail.run(failures, wait === 0 ? 0 : now + wait, operator);
      if (!sameBytes(await hash(pin, known.salt, known.cost), known.hash))
        return wait === 0
          ? refuse('wrong-pin', { left: freeFailures - failures })
          : refuse('locked-out', { until: now + wait });
      fail.run(0, 0, operator);
      return null;
    },
  };
}
