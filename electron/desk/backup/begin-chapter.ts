import { setImmediate as breathe } from 'node:timers/promises';
import { bytesToHex, toBase64 } from '../../../shared/bytes.ts';
import { offsetIn } from '../../../shared/calendar.ts';
import { type Event, storeSubject } from '../../../shared/events.ts';
import { heed } from '../../../shared/inspection/stop.ts';
import { noOthers } from '../../../shared/judging.ts';
import {
  decodeKey,
  encodeKey,
  parseCheckpoint,
  parseNote,
  signatureBy,
} from '../../../shared/ledger/checkpoint.ts';
import { chapterOf } from '../../../shared/ledger/ledger-number.ts';
import { permitsStore } from '../../../shared/store/permits-store.ts';
import { evolveStore } from '../../../shared/store/state.ts';
import { systemCaller } from '../core.ts';
import { dueRow } from '../due-row.ts';
import { loadComplaint } from '../load-complaint.ts';
import { openNames } from '../names.ts';
import type { Clock, Entropy } from '../ports.ts';
import type { Due } from '../sealed-log.ts';
import { sealEvents } from '../sealing.ts';
import { longAway } from '../timekeeping.ts';
import type { Rebuilt } from './rebuild.ts';

type Beginning = Readonly<{ rebuilt: Rebuilt; clock: Clock; entropy: Entropy; signal: AbortSignal }>;

/**
 * Seals the first entry of the next chapter on a rebuilt log: under the new key, committing to origin, size, root and
 * signature of what is before it (design.md, The seal). With it go the tables that a desk keeps beside the log.
 */
export async function beginChapter({ rebuilt, clock, entropy, signal }: Beginning): Promise<void> {
  const { keys, log } = rebuilt;
  const { note, store } = log.head();
  const signed = parseNote(note);
  const before = signed && parseCheckpoint(signed.text);
  const old = decodeKey(store.key);
  const signature = signed && old && signatureBy(signed, old);
  if (!before || !signature) throw new Error('beginChapter: expected a signed checkpoint');
  const origin = `fangxin-desk/${bytesToHex(entropy.bytes(8))}/${chapterOf(store.origin) + 1}`;
  const now = clock.now();
  const away = now - store.lastAt;
  const events: Event[] = [
    {
      type: 'ChapterBegun',
      data: {
        origin,
        key: encodeKey({ name: origin, publicKey: keys.signing.publicKey }),
        before: {
          origin: before.origin,
          size: before.size,
          root: bytesToHex(before.root),
          signature: toBase64(signature),
        },
      },
    },
    // A desk that was off for weeks asks whether it is really that late: a restored one no less (L5).
    ...(away > longAway ? [{ type: 'ClockDoubted', data: { cause: 'long-away', by: away } } as const] : []),
  ];
  // Never before the last entry: a clock that is behind is found in doubt as the desk opens.
  const at = Math.max(now, store.lastAt);
  const offset = store.settings ? offsetIn(at, store.settings.zone) : 0;
  let judged = store;
  for (const event of events) {
    const judging = {
      by: systemCaller.actor,
      at,
      offset,
      store: judged,
      knows: () => true,
      others: noOthers,
    };
    const refusal = permitsStore(event, judging);
    if (refusal) throw new Error(`beginChapter: ${event.type} was refused: ${refusal.code}`);
    judged = evolveStore(judged, event, at);
  }
  const dues = await duesOf(rebuilt, signal);
  const push = () => undefined;
  sealEvents(
    { log, keys, entropy, stopped: { reason: null }, names: openNames(), push },
    {
      events,
      about: storeSubject,
      command: 'restore',
      caller: systemCaller,
      at,
      offset,
      answer: () => null,
      dues,
    },
  );
}

/** The times that run for every complaint of the log (T5). */
async function duesOf({ log, keys }: Rebuilt, signal: AbortSignal): Promise<Due[]> {
  const { store, frontier } = log.head();
  const dues: Due[] = [];
  for (const about of log.begunBefore(frontier.size)) {
    heed(signal);
    const complaint = loadComplaint({ log, keys }, about);
    const due = complaint && dueRow(complaint, store);
    if (due?.open) dues.push(due);
    if (dues.length % 50 === 0) await breathe();
  }
  return dues;
}
