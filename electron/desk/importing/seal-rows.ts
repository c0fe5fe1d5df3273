import { currentRules, permits } from '../../../shared/complaint/permits.ts';
import { type Event, storeSubject } from '../../../shared/events.ts';
import { type Judging, noOthers } from '../../../shared/judging.ts';
import { chapterOf, ledgerNumber } from '../../../shared/ledger/ledger-number.ts';
import { permitsStore } from '../../../shared/store/permits-store.ts';
import { evolveStore, importOf } from '../../../shared/store/state.ts';
import { type Caller, type Core, storeOffset } from '../core.ts';
import { sealEvents } from '../sealing.ts';
import { momentToSeal } from '../timekeeping.ts';
import type { SheetRead, TakenRow } from './reader-messages.ts';

/** Seals some rows, all or none, each judged like every other fact. @returns their numbers. */
export function sealChunk(
  core: Core,
  caller: Caller,
  batch: string,
  rows: readonly (TakenRow & Readonly<{ about: string }>)[],
  command: string,
): { row: number; number: string }[] {
  const at = momentToSeal(core);
  const offset = storeOffset(core, at);
  let { store } = core.log.head();
  const events: Event[] = [];
  const numbers: { row: number; number: string }[] = [];
  for (const { row, data, person, words } of rows) {
    const number = ledgerNumber(chapterOf(store.origin), store.serial + 1);
    const event: Event = {
      type: 'ComplaintImported',
      data: { ...data, number, rules: currentRules, authority: store.authorityVersion, batch },
      words,
      ...(Object.keys(person).length > 0 && { person }),
    };
    const judging: Judging = { by: caller.actor, at, offset, store, knows: () => false, others: noOthers };
    const refusal = permits(event, null, judging);
    if (refusal) throw new Error(`sealChunk: expected row ${row} to be permitted, got ${refusal.code}`);
    store = evolveStore(store, event, at);
    events.push(event);
    numbers.push({ row, number });
  }
  core.keys.makeSubjects(rows.map(({ about }) => about));
  const abouts = rows.map(({ about }) => about);
  sealEvents(core, { events, about: abouts, command, caller, at, offset, answer: () => null });
  return numbers;
}

/** Counts the run: every row of the sheet was taken or reported (L7). */
export function sealEnd(
  core: Core,
  caller: Caller,
  { read, name }: Readonly<{ read: SheetRead; name: string }>,
  command: string,
): void {
  const at = momentToSeal(core);
  const offset = storeOffset(core, at);
  const { store } = core.log.head();
  const taken = importOf(store, read.batch)?.taken ?? 0;
  const event: Event = {
    type: 'LedgerImported',
    data: { batch: read.batch, rows: read.rows, taken, reported: read.rows - taken },
    words: {
      sha256: read.digest,
      ...(name !== '' && { name }),
      ...(read.sheet !== '' && { sheet: read.sheet }),
    },
  };
  const refusal = permitsStore(event, {
    by: caller.actor,
    at,
    offset,
    store,
    knows: () => false,
    others: noOthers,
  });
  if (refusal) throw new Error(`sealEnd: expected the count to be permitted, got ${refusal.code}`);
  sealEvents(core, { events: [event], about: storeSubject, command, caller, at, offset, answer: () => null });
}
