import { currentRules, permits } from '../../../shared/complaint/permits.ts';
import { type Event, storeSubject } from '../../../shared/events.ts';
import type { Judging } from '../../../shared/judging.ts';
import { chapterOf, ledgerNumber } from '../../../shared/ledger/ledger-number.ts';
import { permitsStore } from '../../../shared/store/permits-store.ts';
import { evolveStore, importOf } from '../../../shared/store/state.ts';
import { type Caller, type Core, storeOffset } from '../core.ts';
import { sealEvents } from '../sealing.ts';
import type { ImportPlan, PlannedRow } from './import-plan.ts';

/** Seals some rows, all or none, each judged like every other fact. @returns their numbers. */
export function sealChunk(
  core: Core,
  caller: Caller,
  plan: ImportPlan,
  rows: readonly PlannedRow[],
  command: string,
): { row: number; number: string }[] {
  const at = core.clock.now();
  const offset = storeOffset(core, at);
  let { store } = core.log.head();
  const events: Event[] = [];
  const numbers: { row: number; number: string }[] = [];
  for (const { row, data, person, words } of rows) {
    const number = ledgerNumber(chapterOf(store.origin), store.serial + 1);
    const event: Event = {
      type: 'ComplaintImported',
      data: { ...data, number, rules: currentRules, authority: store.authorityVersion, batch: plan.batch },
      words,
      ...(Object.keys(person).length > 0 && { person }),
    };
    const judging: Judging = { by: caller.actor, at, offset, store, knows: () => false };
    const refusal = permits(event, null, judging);
    if (refusal) throw new Error(`sealChunk: expected row ${row} to be permitted, got ${refusal.code}`);
    store = evolveStore(store, event);
    events.push(event);
    numbers.push({ row, number });
  }
  core.keys.makeSubjects(rows.map(({ about }) => about));
  const abouts = rows.map(({ about }) => about);
  sealEvents(core, { events, about: abouts, command, caller, at, offset, answer: () => null });
  return numbers;
}

/** Counts the run: every row of the sheet was taken or reported (L7). */
export function sealEnd(core: Core, caller: Caller, plan: ImportPlan, command: string): void {
  const at = core.clock.now();
  const offset = storeOffset(core, at);
  const { store } = core.log.head();
  const taken = importOf(store, plan.batch)?.taken ?? 0;
  const event: Event = {
    type: 'LedgerImported',
    data: { batch: plan.batch, rows: plan.total, taken, reported: plan.total - taken },
    words: {
      sha256: plan.digest,
      ...(plan.name !== '' && { name: plan.name }),
      ...(plan.sheet !== '' && { sheet: plan.sheet }),
    },
  };
  const refusal = permitsStore(event, { by: caller.actor, at, offset, store, knows: () => false });
  if (refusal) throw new Error(`sealEnd: expected the count to be permitted, got ${refusal.code}`);
  sealEvents(core, { events: [event], about: storeSubject, command, caller, at, offset, answer: () => null });
}
