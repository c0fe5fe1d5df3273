import { setImmediate as breathe } from 'node:timers/promises';
import { permits } from '../../shared/complaint/permits.ts';
import { type Event, storeSubject } from '../../shared/events.ts';
import { noOthers } from '../../shared/judging.ts';
import { permitsStore } from '../../shared/store/permits-store.ts';
import { evolveStore } from '../../shared/store/state.ts';
import { type Core, storeOffset, systemCaller } from './core.ts';
import { erasable, publicComplaint } from './erasable.ts';
import { sealEvents } from './sealing.ts';
import { giveUpSearchKey } from './search-key.ts';
import type { Staging } from './staging.ts';
import { momentToSeal } from './timekeeping.ts';

/** How many complaints are erased in one transaction. */
const atOnce = 50;

/** Carries out what two people agreed to erase (L5), and goes on with it after a crash. */
export type Erasing = Readonly<{
  /** Begins, if something is approved and not under way. */
  start(): void;
  /** Erases no more after the complaints at hand. */
  stop(): void;
  close(): Promise<void>;
}>;

export function startErasing(core: Core, staging: Staging): Erasing {
  let running: Promise<void> | null = null;
  let stopped = false;
  let closing = false;

  async function run(): Promise<void> {
    await destroyLeft(core, staging);
    const { erasure } = core.log.head().store.retention;
    if (!erasure?.approved) return;
    let batch: string[] = [];
    for await (const { about, because } of erasable(core, erasure.until)) {
      if (stopped || closing || core.stopped.reason || core.log.head().store.doubt) break;
      if (because.length === 0) batch.push(about);
      if (batch.length < atOnce) continue;
      await erase(core, staging, erasure.erasure, batch);
      batch = [];
    }
    if (closing || core.stopped.reason || core.log.head().store.doubt) return;
    if (batch.length > 0 && !stopped) await erase(core, staging, erasure.erasure, batch);
    endErasure(core);
  }

  const start = (): void => {
    stopped = false;
    running ??= run()
      .catch((error) => console.error(error instanceof Error ? error.stack : error))
      .finally(() => {
        running = null;
      });
  };
  return {
    start,
    stop() {
      stopped = true;
    },
    async close() {
      closing = true;
      await running;
    },
  };
}

/** Seals that these complaints are erased, those of them that still may be, and then destroys what opens their texts. */
async function erase(
  core: Core,
  staging: Staging,
  erasure: number,
  abouts: readonly string[],
): Promise<void> {
  await breathe();
  const at = momentToSeal(core);
  const offset = storeOffset(core, at);
  let { store } = core.log.head();
  const erased: string[] = [];
  const event: Event = { type: 'Erased', data: { erasure } };
  for (const about of abouts) {
    const judging = { by: systemCaller.actor, at, offset, store, knows: () => true, others: noOthers };
    // Since it was looked at, it may have been reopened or held.
    if (permits(event, publicComplaint(core, about), judging)) continue;
    store = evolveStore(store, event, at);
    erased.push(about);
  }
  if (erased.length === 0) return;
  sealEvents(core, {
    events: erased.map(() => event),
    about: erased,
    command: `erasure-${core.log.head().frontier.size}`,
    caller: systemCaller,
    at,
    offset,
    answer: () => null,
  });
  await destroyLeft(core, staging);
}

/** Destroys the keys and files of whatever is sealed as erased. Doing it again does no harm. */
async function destroyLeft(core: Core, staging: Staging): Promise<void> {
  const abouts = core.log.toDestroy();
  if (abouts.length === 0) return;
  giveUpSearchKey(core.keys);
  core.keys.destroySubjects(abouts);
  await staging.destroy(new Set(abouts));
  core.log.destroyed(abouts);
}

function endErasure(core: Core): void {
  const { erasure } = core.log.head().store.retention;
  if (!erasure) return;
  const at = momentToSeal(core);
  const offset = storeOffset(core, at);
  const { store, frontier } = core.log.head();
  const event: Event = { type: 'ErasureEnded', data: { erasure: erasure.erasure, erased: erasure.erased } };
  const judging = { by: systemCaller.actor, at, offset, store, knows: () => true, others: noOthers };
  const refusal = permitsStore(event, judging);
  if (refusal) throw new Error(`endErasure: refused: ${refusal.code}`);
  const command = `erasure-${frontier.size}`;
  const base = { about: storeSubject, command, caller: systemCaller, at, offset, answer: () => null };
  sealEvents(core, { events: [event], ...base });
}
