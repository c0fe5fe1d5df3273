import { setImmediate as breathe } from 'node:timers/promises';
import { type Core, entryOf } from '../core.ts';
import type { CatalogueRow } from '../sealed-log.ts';

/** What entries since the last backup say that a backup must heed. */
export type News = {
  size: number;
  note: string;
  opened: Map<string, number>;
  erased: Set<string>;
  evidence: [about: string, evidence: string][];
  /** The products as of this very size, where they are others than before. */
  catalogue: readonly CatalogueRow[] | null;
};

const chunk = 256;

/**
 * Reads what was sealed since a backup of `from` entries and freezes the log's state: nothing is sealed between reading
 * the last entry and taking head and products.
 */
export async function newsSince(core: Pick<Core, 'log'>, from: number): Promise<News> {
  const news = {
    opened: new Map<string, number>(),
    erased: new Set<string>(),
    evidence: [] as [string, string][],
  };
  let imported = from === 0;
  let at = from;
  for (;;) {
    const rows = core.log.entriesFrom(at, chunk);
    for (const entry of rows.map(entryOf)) {
      const { type, about, data, seq } = entry;
      if (type === 'ComplaintOpened' || type === 'ComplaintImported') news.opened.set(about, seq);
      if (type === 'Erased') news.erased.add(about);
      if (type === 'EvidenceAdded') news.evidence.push([about, String(data.evidence)]);
      if (type === 'CatalogueImported') imported = true;
    }
    at += rows.length;
    const { frontier, note } = core.log.head();
    if (at === frontier.size)
      return { ...news, size: at, note, catalogue: imported ? core.log.catalogue() : null };
    await breathe();
  }
}
