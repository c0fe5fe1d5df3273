import { type Desk, openDesk } from '../../electron/desk/desk.ts';
import type { PlatformKeyStore } from '../../electron/desk/ports.ts';
import type { Input, Output, Verb } from '../../shared/contract.ts';
import type { Outcome } from '../../shared/refusals.ts';
import { seededEntropy } from './chance.ts';
import type { StoryClock } from './shop-days.ts';
import { joinsWith, type Person, personOf } from './store.ts';
import { storyPrinters } from './story-printers.ts';

/** The desk as the people of the story use it: each from a screen of their own, and through its verbs only. */
export interface Counter {
  ask<V extends Verb>(who: Person, verb: V, input: Input<V>): Promise<Output<V>>;
  /** Nobody is signed in at the end of a day. */
  everyoneLeaves(): Promise<void>;
  /** The size of the ledger as the last answer told it. */
  size(): number;
  close(): Promise<void>;
}

export async function openCounter({
  dataDir,
  keyStore,
  seed,
  clock,
}: Readonly<{
  dataDir: string;
  keyStore: PlatformKeyStore;
  seed: string;
  clock: StoryClock;
}>): Promise<Counter> {
  const desk = await openDesk({
    dataDir,
    shell: 'demonstration',
    keyStore,
    clock,
    entropy: seededEntropy(seed, 'desk'),
    pinCost: 10,
    printers: storyPrinters(),
  });
  const present = new Set<Person>();
  const changed = new Set<Person>();
  let size = 0;
  const call = async <V extends Verb>(desk: Desk, who: Person, verb: V, input: Input<V>) => {
    const outcome = (await desk.call(`screen-${who}`, verb, input)) as Outcome<Output<V>>;
    // The story keeps to the rules; a refusal is a mistake of the story or of the desk, and ends it aloud.
    if (!outcome.ok)
      throw new Error(`${verb} by ${who} was refused: ${JSON.stringify(outcome.refusal)}`, { cause: input });
    const sealed = (outcome.value as { size?: unknown } | null)?.size;
    if (typeof sealed === 'number') size = sealed;
    return outcome.value;
  };
  return {
    async ask(who, verb, input) {
      if (verb !== 'firstRun' && !present.has(who)) {
        const { operator, pin } = personOf(who);
        const given = joinsWith(who);
        if (given && !changed.has(who)) {
          // Whoever joins gets a PIN from the enterprise head, and makes it their own at the first sign-in.
          await call(desk, who, 'signIn', { operator, pin: given });
          const asked = { id: `demo-own-pin-${operator}`, size, operator, pin, ownPin: given };
          await call(desk, who, 'changePin', asked);
          changed.add(who);
        } else await call(desk, who, 'signIn', { operator, pin });
        present.add(who);
      }
      return call(desk, who, verb, input);
    },
    async everyoneLeaves() {
      for (const who of present) await call(desk, who, 'signOut', {});
      present.clear();
    },
    size: () => size,
    close: () => desk.close(),
  };
}
