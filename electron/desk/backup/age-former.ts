import { rm, rmdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Keys } from '../keys.ts';
import { type FormerSet, formerSets, keepFormerSets } from './backup-setting.ts';
import type { Hands } from './hands.ts';
import { prune } from './prune.ts';
import { isThere, keyPath, manifestFolder, manifestsIn, pieceFolder, setPrefix } from './set-paths.ts';

const day = 24 * 3_600_000;

type Ageing = Readonly<{
  hands: Hands;
  keys: Keys;
  /** Where backups go now; a set that came along in it is found there. */
  folder: string;
  /** UTC ms, and how many days a backup is kept now. */
  now: number;
  days: number;
}>;

/**
 * Backups in sets that are written to no more age out as those of the present one, as far as their drives are there; with
 * its last the whole set goes (L3, L4). Only after a backup elsewhere has succeeded: never is the last one taken away.
 */
export async function ageFormerSets({ hands, keys, folder, now, days }: Ageing): Promise<void> {
  const sets = formerSets(keys);
  const left: FormerSet[] = [];
  for (const former of sets) {
    // Away, closed or full of faults: the next backup tries it again.
    const gone = await ageOne(former, { hands, keys, folder, now, days }).catch(() => false);
    if (!gone) left.push(former);
  }
  if (left.length < sets.length) keepFormerSets(keys, left);
}

/** True once nothing of the set is left. */
async function ageOne(former: FormerSet, { hands, folder, now, days }: Ageing): Promise<boolean> {
  const set = await placeOf(former, folder);
  if (set === null) return false;
  const least = Math.min(former.days, days);
  const age = now - Math.max(0, ...(await manifestsIn(set)).map(({ at }) => at));
  if (age >= least * day) {
    await dropSet(set);
    return true;
  }
  // Where another desk may still write, only a set that was quiet for a day is touched: it proves itself every hour.
  if (!former.restored || age >= day)
    await prune({ hands, set, identity: former.identity, now, days: least, thorough: false });
  return false;
}

/** Where the set lies today: a stick may be somewhere else. Null while it is away. */
async function placeOf({ set }: FormerSet, folder: string): Promise<string | null> {
  for (const place of [set, join(folder, basename(set))])
    if (basename(place).startsWith(setPrefix) && (await isThere(keyPath(place)))) return place;
  return null;
}

/** Takes away what backups are made of; whatever else a person laid into the folder stays. The key goes last. */
async function dropSet(set: string): Promise<void> {
  for (const part of [manifestFolder(set), pieceFolder(set), join(set, 'README.txt'), keyPath(set)])
    await rm(part, { recursive: true, force: true });
  await rmdir(set).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
}
