import { Dexie, type Table } from 'dexie';
import { databaseOptions } from './database.ts';

/** Why a mirror was set aside. */
export type MisfitReason = 'unreadable' | 'format' | 'incomplete' | 'foreign' | 'longer' | 'root' | 'damaged';

/**
 * A checkpoint that a mirror held with a valid signature: the log must still pass through it. `root` is hex, `note` the
 * checkpoint as it was signed; one that was set aside before notes were kept has none.
 */
export type Witness = Readonly<{ origin: string; size: number; root: string; note?: string }>;

export type Generation = Readonly<{
  generation: number;
  /** UTC ms. */
  begunAt: number;
  setAside: Readonly<{ at: number; reason: MisfitReason; witness: Witness | null }> | null;
}>;

export type Registry = Dexie & { generations: Table<Generation, number> };

/** Says which mirror is in use. A mirror that did not fit stays where it is, under its own name. */
export function openRegistry(family: string): Registry {
  const registry = new Dexie(`${family}-registry`, databaseOptions) as Registry;
  registry.version(1).stores({ generations: '&generation' });
  return registry;
}

export function mirrorName(family: string, generation: number): string {
  return `${family}-${generation}`;
}

/** The generation in use; begins the first one where there is none. */
export async function currentGeneration(registry: Registry, now: number): Promise<number> {
  // Opening says why it cannot be opened, where a read would only say that it is closed.
  if (!registry.isOpen()) await registry.open();
  // Asked before each look at the desk, and nearly always already there: reading alone is not written to the disk.
  const last = await registry.generations.orderBy('generation').last();
  if (last && !last.setAside) return last.generation;
  return registry.transaction('rw', registry.generations, async () => {
    const last = await registry.generations.orderBy('generation').last();
    if (last && !last.setAside) return last.generation;
    const generation = (last?.generation ?? 0) + 1;
    await registry.generations.add({ generation, begunAt: now, setAside: null });
    return generation;
  });
}

/** Keeps a mirror but uses it no more; whoever comes second to the same one changes nothing. */
export async function setGenerationAside(
  registry: Registry,
  generation: number,
  why: { at: number; reason: MisfitReason; witness: Witness | null },
): Promise<void> {
  await registry.transaction('rw', registry.generations, async () => {
    const record = await registry.generations.get(generation);
    if (record && !record.setAside) await registry.generations.put({ ...record, setAside: why });
  });
}

/** Every checkpoint that mirrors set aside could vouch for. */
export async function witnesses(registry: Registry): Promise<readonly Witness[]> {
  const all = await registry.generations.toArray();
  return all.flatMap((one) => (one.setAside?.witness ? [one.setAside.witness] : []));
}
