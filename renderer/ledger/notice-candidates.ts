import { type Candidate, type Match, matchesOf, readNotice } from '../../shared/goods/stop-matching.ts';
import type { ComplaintRecord, LedgerDatabase } from './database.ts';
import { openRows, type RowSecretsCache, rowKey } from './row-secrets.ts';
import type { Secrets } from './secrets.ts';

/** So many of the newest complaints are looked through for goods by name; by barcode and catalogue, all. */
const mostLooked = 500;

/** What a notice may mean, of the catalogue and of the goods that came back; the surest first. */
export async function matchesInLedger(
  database: LedgerDatabase,
  secrets: Secrets,
  cache: RowSecretsCache,
  text: string,
): Promise<readonly Match[]> {
  const { codes } = readNotice(text);
  const newest = await database.complaints.orderBy('position').reverse().limit(mostLooked).toArray();
  const coded = await database.complaints.where('products').anyOf(codes).distinct().toArray();
  const products: Candidate[] = [];
  await database.products.each(({ code, name }) => {
    products.push({ product: code, barcode: code, name, lots: [] });
  });
  const likely = matchesOf(text, products);
  const named = await database.complaints
    .where('products')
    .anyOf(likely.map(({ candidate }) => candidate.product))
    .distinct()
    .toArray();
  const records = [...new Map([...newest, ...coded, ...named].map((one) => [one.id, one])).values()];
  await openRows(database, records, secrets, cache);
  const back = records.flatMap((record) => goodsOf(record, cache));
  return matchesOf(text, joined([...back, ...likely.map(({ candidate }) => candidate)]));
}

function goodsOf(record: ComplaintRecord, cache: RowSecretsCache): Candidate[] {
  const secrets = cache.get(rowKey(record));
  return record.state.items.map(({ product }, index) => {
    const lot = secrets?.lots[index] ?? '';
    return {
      product,
      barcode: product.startsWith('t:') ? null : product,
      name: secrets?.goods[index] ?? '',
      lots: lot === '' ? [] : [lot],
    };
  });
}

/** Each product once, with every lot of it that came back. */
function joined(candidates: readonly Candidate[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const one of candidates) {
    const before = found.get(one.product);
    const lots = [...new Set([...(before?.lots ?? []), ...one.lots])];
    found.set(one.product, { ...one, name: before?.name || one.name, lots });
  }
  return [...found.values()];
}
