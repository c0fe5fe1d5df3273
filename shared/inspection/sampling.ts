import { bytesToHex, utf8 } from '../bytes.ts';
import { type CalendarDate, dateIn } from '../calendar.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Sha256 } from '../ledger/merkle.ts';

/** What a sample is drawn from: what the entry that begins a complaint says of it in public. `day`: of an old sheet. */
export type Drawable = Readonly<{
  about: string;
  seq: number;
  at: number;
  number: string;
  day: CalendarDate | null;
  channel: string | null;
  cause: string | null;
}>;

/** How a sample is to be drawn. `size` and `root` (hex): the state the inspection was opened on; `zone`: the store's then. */
export type Draw = Readonly<{
  size: number;
  root: string;
  seed: number;
  from: CalendarDate | null;
  to: CalendarDate | null;
  channel: string | null;
  cause: string | null;
  wanted: number;
  zone: string;
}>;

/** The complaint that an entry begins; null for any other entry. */
export function drawableOf({ type, about, seq, at, data }: Entry): Drawable | null {
  if (type !== 'ComplaintOpened' && type !== 'ComplaintImported') return null;
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const number = text(data.number) ?? '';
  return {
    about,
    seq,
    at,
    number,
    day: text(data.day),
    channel: text(data.channel),
    cause: text(data.cause),
  };
}

/** Does the draw take this complaint into account? By its day, as the table's first date has it. */
export function isDrawnFrom(one: Drawable, draw: Draw): boolean {
  if (one.seq >= draw.size) return false;
  if (draw.channel !== null && one.channel !== draw.channel) return false;
  if (draw.cause !== null && one.cause !== draw.cause) return false;
  if (draw.from === null && draw.to === null) return true;
  const day = one.day ?? dateIn(one.at, draw.zone);
  return (draw.from === null || day >= draw.from) && (draw.to === null || day <= draw.to);
}

/**
 * Where a complaint stands in a draw: SHA-256 in hex over the ASCII text `ROOT:SEED:NUMBER` (root in lower-case hex, seed in
 * decimal digits, ledger number with its hyphens). The sample are the complaints with the lowest.
 */
export function placeInDraw(
  number: string,
  { root, seed }: Pick<Draw, 'root' | 'seed'>,
  sha256: Sha256,
): string {
  return bytesToHex(sha256(utf8(`${root}:${seed}:${number}`)));
}

/**
 * Draws a sample that a stranger can draw again from the log alone (docs/inspection-package.md, Samples). The root was
 * there before the seed was said, so neither side could choose what comes of it.
 */
export function drawSample(
  all: Iterable<Drawable>,
  draw: Draw,
  sha256: Sha256,
): { population: number; complaints: readonly string[] } {
  let population = 0;
  let lowest: { about: string; place: string }[] = [];
  for (const one of all) {
    if (!isDrawnFrom(one, draw)) continue;
    population += 1;
    lowest.push({ about: one.about, place: placeInDraw(one.number, draw, sha256) });
    if (lowest.length >= 2 * draw.wanted + 1000) lowest = firstOf(lowest, draw.wanted);
  }
  return { population, complaints: firstOf(lowest, draw.wanted).map(({ about }) => about) };
}

function firstOf<One extends { place: string }>(all: readonly One[], most: number): One[] {
  return all.toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0)).slice(0, most);
}
