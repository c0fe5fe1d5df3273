import { maskedName, maskedPhone } from '../../shared/masking.ts';
import { openComplaint } from './complaint-reading.ts';
import type { ComplaintRecord, LedgerDatabase } from './database.ts';
import { entriesOf } from './entry-pages.ts';
import type { Secrets } from './secrets.ts';

/** What a list may show of private parts: the person masked (X4), the rest as it was said. */
export type RowSecrets = Readonly<{
  /** Null: 消费者不愿提供. */
  maskedName: string | null;
  maskedPhone: string | null;
  content: string;
  goods: readonly string[];
  /** The lot of each line as it was typed; empty where nobody knew it. */
  lots: readonly string[];
  suppliers: readonly string[];
  responsible: string;
  /** What was said of each line of goods, by item. */
  lines: Readonly<Record<string, LineWords>>;
  /** What the old sheet says in its own words; null for what this desk witnessed. */
  sheet: Readonly<Record<string, string>> | null;
}>;

export type LineWords = Readonly<{ name: string; supplier: string; place: string }>;

/** Opened rows by complaint and last entry, in memory only. */
export type RowSecretsCache = Map<string, RowSecrets>;
const mostRows = 2000;

export function rowKey(record: ComplaintRecord): string {
  return `${record.id}/${record.state.lastSeq}`;
}

/** Opens the rows a screen shows; those opened before cost nothing. */
export async function openRows(
  database: LedgerDatabase,
  records: readonly ComplaintRecord[],
  secrets: Secrets,
  cache: RowSecretsCache,
): Promise<void> {
  const missing = records.filter((record) => !cache.has(rowKey(record)));
  if (missing.length === 0) return;
  await secrets.fetchKeys(missing.map((record) => record.id));
  const entries = await entriesOf(database, missing);
  for (const record of missing) {
    const opened = await openComplaint(entries.get(record.id) ?? [], secrets);
    if (!opened || opened.timeline.some((one) => one.secrets === 'locked')) continue;
    const { facts, person, words, items } = opened.complaint;
    cache.set(rowKey(record), {
      maskedName: facts.name !== 'given' ? null : maskedName(person.name ?? ''),
      maskedPhone: facts.phone !== 'given' ? null : maskedPhone(person.phone ?? ''),
      content: words.content ?? '',
      goods: items.map((item) => item.words.name ?? ''),
      lots: items.map((item) => item.words.lot ?? ''),
      suppliers: items.map((item) => item.words.supplier ?? ''),
      responsible: words.responsibleName ?? '',
      lines: Object.fromEntries(
        items.map(({ item, words: said }) => [
          item,
          { name: said.name ?? '', supplier: said.supplier ?? '', place: said.place ?? '' },
        ]),
      ),
      sheet: opened.complaint.imported?.words ?? null,
    });
  }
  for (const key of cache.keys()) {
    if (cache.size <= mostRows) break;
    cache.delete(key);
  }
}
