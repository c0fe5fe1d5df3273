import { dateIn } from '../../shared/calendar.ts';
import { type Event, storeSubject } from '../../shared/events.ts';
import { noOthers } from '../../shared/judging.ts';
import { staffDemand } from '../../shared/queue/waits.ts';
import { permitsStore } from '../../shared/store/permits-store.ts';
import { type Core, storeOffset, systemCaller } from './core.ts';
import { sealEvents } from './sealing.ts';

/** Says 'add staff' when somebody has waited too long, and seals that it said so (D1). Once an occurrence at each level. */
export function sealStaffWanted(core: Core): void {
  const { store, frontier } = core.log.head();
  const at = core.clock.now();
  const day = dateIn(at, store.settings?.zone ?? 'UTC');
  const { openings, doubt } = store;
  const demand = staffDemand(store.queue, { at, day, openings, doubt: doubt !== null });
  if (!demand) return;
  const event: Event = { type: 'StaffWanted', data: demand };
  const offset = storeOffset(core, at);
  const judging = { by: systemCaller.actor, at, offset, store, knows: () => false, others: noOthers };
  const refusal = permitsStore(event, judging);
  if (refusal)
    throw new Error(`sealStaffWanted: occurrence ${demand.occurrence} was refused: ${refusal.code}`);
  sealEvents(core, {
    events: [event],
    about: storeSubject,
    command: `staff-${frontier.size}`,
    caller: systemCaller,
    at,
    offset,
    answer: () => null,
  });
}
