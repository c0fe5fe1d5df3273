import { join } from 'node:path';
import { fileKeyStore } from '../../electron/desk/file-key-store.ts';
import { openKeys } from '../../electron/desk/keys.ts';
import type { Entropy } from '../../electron/desk/ports.ts';
import { type Due, type LogRow, openSealedLog } from '../../electron/desk/sealed-log.ts';
import { grownBy, printsIn, type Sealing, signedHead } from '../../electron/desk/sealing.ts';
import type { Frontier } from '../../shared/ledger/merkle.ts';
import type { StoreState } from '../../shared/store/state.ts';

/** One append and one sync for so many entries: the whole of a large ledger has few of them. */
const rowsAtOnce = 5_000;

type Facts = Pick<Sealing, 'events' | 'about' | 'command' | 'caller' | 'at' | 'offset'> &
  Readonly<{ about: string; due: Due }>;

/** The log of a closed desk's folder, written in bulk by the desk's own functions for rows, keys, sums and checkpoints. */
export interface BulkLog {
  /** What the entries so far make, written or not. */
  now(): Readonly<{ frontier: Frontier; store: StoreState }>;
  readonly tagging: Uint8Array;
  /** Makes the keys of complaints that are to come. */
  makeKeys(abouts: readonly string[]): void;
  /** A complaint has ended, and nothing more comes of it: its key needs not be at hand. */
  putAway(about: string): void;
  seal(facts: Facts): void;
  /** Writes what is left, and closes. */
  close(): void;
}

/** @throws Error as opening the desk on the folder does. */
export async function openBulkLog(dataDir: string, entropy: Entropy): Promise<BulkLog> {
  const store = await openKeys(join(dataDir, 'keys.sqlite'), await fileKeyStore(dataDir), entropy);
  const log = openSealedLog(join(dataDir, 'log.sqlite'));
  const atHand = new Map<string, Uint8Array>();
  const keys = {
    ...store,
    subjectForWriting(about: string): Uint8Array {
      const known = atHand.get(about) ?? store.subjectForWriting(about);
      atHand.set(about, known);
      return known;
    },
  };
  let now: Pick<ReturnType<typeof grownBy>, 'frontier' | 'store'> = log.head();
  let rows: LogRow[] = [];
  let dues = new Map<string, Due>();
  const prints = { begun: new Set<number>(), ended: [] as number[] };

  const flush = (): void => {
    if (rows.length === 0) return;
    log.append(log.head().frontier.size, {
      rows,
      head: signedHead({ keys: store }, now),
      answer: null,
      dues: [...dues.values()],
      prints: { begun: [...prints.begun], ended: prints.ended },
    });
    rows = [];
    dues = new Map();
    prints.begun.clear();
    prints.ended = [];
  };
  return {
    now: () => now,
    tagging: store.tagging,
    makeKeys(abouts) {
      const made = new Map(abouts.map((about) => [about, entropy.bytes(32)]));
      store.takeSubjects(made);
      for (const [about, key] of made) atHand.set(about, key);
    },
    putAway: (about) => void atHand.delete(about),
    seal({ due, ...facts }) {
      const grown = grownBy(facts, now, { keys, entropy });
      const { begun, ended } = printsIn(facts.events, now.frontier.size);
      for (const seq of begun) prints.begun.add(seq);
      // What begins and ends in one append was never under way.
      for (const seq of ended) if (!prints.begun.delete(seq)) prints.ended.push(seq);
      rows.push(...grown.rows);
      dues.set(facts.about, due);
      now = { frontier: grown.frontier, store: grown.store };
      if (rows.length >= rowsAtOnce) flush();
    },
    close() {
      flush();
      log.close();
      store.close();
    },
  };
}
