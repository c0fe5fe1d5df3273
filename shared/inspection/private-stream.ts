import { bagPaths } from './bag.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { Findings } from './findings.ts';
import { linesIn } from './lines.ts';
import { type PrivateLine, parsePrivateLine } from './private-lines.ts';

/** data/private.ndjson: canonical lines in the order of their entries, read as the entries come. */
export type PrivateStream = Readonly<{
  /** Waited for before the entry's line is taken; null where it is known already. */
  ready(seq: number): Promise<void> | null;
  /** The entry's line; null where it has none. Lines before it are handed to `strays`. */
  take(seq: number): PrivateLine | null;
  /** Reads what is left, as strays. */
  drain(): Promise<void>;
}>;

const mostMalformed = 100;

/** `each` is told of every line, `stray` of those that no entry came for. */
export function createPrivateStream(
  pieces: AsyncIterable<Uint8Array>,
  findings: Findings,
  told: Readonly<{ each: (line: PrivateLine) => void; stray: (line: PrivateLine) => void }>,
): PrivateStream {
  const source = linesIn(pieces)[Symbol.asyncIterator]();
  let waiting: PrivateLine[] = [];
  let place = 0;
  let ended = false;
  let [last, number, malformed] = [-1, 0, 0];

  function read(line: Uint8Array, isEnded: boolean): void {
    number += 1;
    const text = isEnded ? decodeUtf8(line) : null;
    const parsed = text === null ? null : parsePrivateLine(text);
    if (parsed && parsed.seq > last) {
      last = parsed.seq;
      told.each(parsed);
      waiting.push(parsed);
      return;
    }
    findings.broken('private-lines', { file: bagPaths.private, detail: `line ${number}` });
    malformed += 1;
    // A file of nothing else is not read to its end.
    if (malformed === mostMalformed) ended = true;
  }

  async function more(): Promise<void> {
    waiting = waiting.slice(place);
    place = 0;
    const { value, done } = await source.next();
    if (done) ended = true;
    else
      for (const [i, line] of value.lines.entries())
        if (!ended) read(line, value.ended || i < value.lines.length - 1);
  }

  const fill = async (seq: number): Promise<void> => {
    while (!ended && (waiting.at(-1)?.seq ?? -1) < seq) await more();
  };

  function take(seq: number): PrivateLine | null {
    for (let line = waiting[place]; line && line.seq <= seq; line = waiting[place]) {
      place += 1;
      if (line.seq === seq) return line;
      told.stray(line);
    }
    return null;
  }

  return {
    ready: (seq) => (ended || (waiting.at(-1)?.seq ?? -1) >= seq ? null : fill(seq)),
    take,
    async drain() {
      do {
        take(Number.POSITIVE_INFINITY);
        if (!ended) await more();
      } while (!ended || place < waiting.length);
    },
  };
}
