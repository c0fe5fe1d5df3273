import { type Event, storeSubject } from '../../shared/events.ts';
import { type Core, storeOffset, systemCaller } from './core.ts';
import { recoverySlot } from './recovery.ts';
import { sealEvents } from './sealing.ts';
import { isFull } from './sqlite.ts';

/** Seals that somebody's PIN, or the recovery code, was typed wrong so often that a wait began. */
export function sealLockOut(core: Core, operator: string, failures: number): void {
  if (core.stopped.reason || !core.log.head().store.founded) return;
  const event: Event =
    operator === recoverySlot
      ? { type: 'RecoveryLocked', data: { failures } }
      : { type: 'PinLocked', data: { operator, failures } };
  const at = core.clock.now();
  try {
    sealEvents(core, {
      events: [event],
      about: storeSubject,
      command: 'lock-out',
      caller: systemCaller,
      at,
      offset: storeOffset(core, at),
      answer: () => null,
    });
  } catch (error) {
    // The wait holds without its entry: a full disk must not become a way to try on. Anything else stops the desk.
    if (!isFull(error)) core.stopped.reason ??= 'not-durable';
    console.error(error instanceof Error ? error.stack : error);
  }
}
