import { rm } from 'node:fs/promises';
import type { Hands } from './hands.ts';
import { pieceFolder, piecePath } from './set-paths.ts';

/** How many old pieces are read again after each backup. */
const atOnce = 8;

type Rechecking = Readonly<{
  hands: Hands;
  set: string;
  identity: string;
  names: readonly string[];
  /** Where the last look ended. */
  from: number;
  signal: AbortSignal;
}>;

/**
 * Reads some of the pieces again, others each time: what a worn stick has spoilt is taken away, and so written anew by the
 * next backup. @returns where the next look goes on, and whether something was spoilt.
 */
export async function recheck({
  hands,
  set,
  identity,
  names,
  from,
  signal,
}: Rechecking): Promise<{ next: number; spoilt: boolean }> {
  const start = from >= names.length ? 0 : from;
  const some = names.slice(start, start + atOnce);
  let spoilt = false;
  for (const name of some) {
    if (signal.aborted) break;
    const path = piecePath(pieceFolder(set), name);
    const plain = await hands.ask({ do: 'read', identity, path, gzip: false, hash: name });
    if (plain) continue;
    await rm(path, { force: true });
    spoilt = true;
  }
  return { next: start + some.length, spoilt };
}
