import { createTree } from '../ledger/merkle.ts';
import type { Tools } from './hashing.ts';
import { createLeafList, type LeafList } from './leaf-list.ts';
import { linesIn } from './lines.ts';
import { heed, type Stop } from './stop.ts';

/** In bytes; the shortest text an entry can have is longer. */
const shortestEntry = 150;
/** Where no checkpoint says how many lines there should be. */
const mostLines = 10_000_000;

/** The leaf hash of every line of a log, and the root over them (RFC 6962 §2.1). */
export type LogRoot = Readonly<{ leaves: LeafList; root: Uint8Array; first: Uint8Array | null }>;

export type Hurrying = Readonly<{
  stop: Stop | undefined;
  /** Waited for every so often, so that a page that reads here and not in a worker stays alive. */
  pause?: (() => Promise<void>) | undefined;
}>;

/**
 * Hashes data/log.ndjson line by line and nothing else: whether the entries are those a checkpoint signs is known long
 * before they are judged. `first` is a copy of the first line. No more lines are read than the checkpoint's `size` and
 * one, and not a flood of lines that no entry could be.
 */
export async function hashLog(
  pieces: AsyncIterable<Uint8Array>,
  tools: Tools,
  { stop, pause, size }: Hurrying & Readonly<{ size: number | null }>,
): Promise<LogRoot> {
  const leaves = createLeafList();
  const tree = createTree(tools.sha256);
  const most = size === null ? mostLines : size + 1;
  let first: Uint8Array | null = null;
  let short = false;
  for await (const { lines } of linesIn(pieces)) {
    heed(stop);
    await pause?.();
    first ??= lines[0]?.slice() ?? null;
    const messages: Uint8Array[] = [];
    let flooded = false;
    for (const line of lines.slice(0, most - leaves.length())) {
      flooded = short && line.length < shortestEntry;
      if (flooded) break;
      short ||= line.length < shortestEntry;
      messages.push(asLeaf(line));
    }
    const hashes = tools.sha256Many ? await tools.sha256Many(messages) : messages.map(tools.sha256);
    for (const leaf of hashes) {
      leaves.push(leaf);
      tree.add(leaf);
    }
    if (flooded || leaves.length() >= most) break;
  }
  return { leaves, root: tree.root(), first };
}

/** A line as RFC 6962 hashes it, in place: a zero byte before it (lines.ts). */
function asLeaf(line: Uint8Array): Uint8Array {
  const message = new Uint8Array(line.buffer, line.byteOffset - 1, line.length + 1);
  message[0] = 0;
  return message;
}
