import {
  type Candidate,
  type Match,
  matchesOf,
  matchNotice,
  type NoticeText,
  readNotice,
} from '../../shared/goods/stop-matching.ts';
import { productTexts } from './catalogue.ts';
import type { LedgerDatabase } from './database.ts';
import { type GoodsText, goodsTexts, type ReadingGoods } from './goods-texts.ts';
import type { RowSecretsCache } from './row-secrets.ts';
import type { Secrets } from './secrets.ts';

/** So many products of the list are compared before the page may do something else. */
const inOneGo = 10_000;

/**
 * What a notice may mean, of the product list and of all goods that ever came back; the surest first. What the list
 * alone tells is handed over before the complaints are read.
 * @returns null where it was given up by the signal.
 */
export async function matchesInLedger(
  database: LedgerDatabase,
  secrets: Secrets,
  cache: RowSecretsCache,
  text: string,
  reading: ReadingGoods & { readonly onFirst?: (matches: readonly Match[]) => void } = {},
): Promise<readonly Match[] | null> {
  // While nothing is typed yet, the complaints are read beforehand.
  if (text.trim() === '') return (await goodsTexts(database, secrets, cache, reading)) && [];
  const notice = readNotice(text);
  const listed = await likelyProducts(database, notice, reading.signal);
  if (listed === null) return null;
  reading.onFirst?.(matchesOf(text, listed));
  const said = await goodsTexts(database, secrets, cache, reading);
  return said && matchesOf(text, candidatesOf(said, listed));
}

async function likelyProducts(
  database: LedgerDatabase,
  notice: NoticeText,
  signal: AbortSignal | undefined,
): Promise<readonly Candidate[] | null> {
  const texts = await productTexts(database);
  if (!texts) return [];
  const codes = texts.codes.split('\n');
  const names = texts.names.split('\n');
  const likely: Candidate[] = [];
  for (const [index, code] of codes.entries()) {
    const candidate = { product: code, barcode: code, name: names[index] ?? '', lots: [] };
    if (code !== '' && matchNotice(notice, candidate)) likely.push(candidate);
    if (index % inOneGo !== inOneGo - 1) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (signal?.aborted) return null;
  }
  return likely;
}

/** Each product by every name it was given, with every lot of it that came back. */
function candidatesOf(said: readonly GoodsText[], listed: readonly Candidate[]): readonly Candidate[] {
  const lots = new Map<string, Set<string>>();
  const named = new Map<string, Pick<Candidate, 'product' | 'barcode' | 'name'>>();
  const nameFor = (product: string, barcode: string | null, name: string): void => {
    named.set(`${product}\n${name}`, { product, barcode, name });
  };
  for (const { product, barcode, name } of listed) nameFor(product, barcode, name);
  for (const { product, name, lot } of said) {
    nameFor(product, product.startsWith('t:') ? null : product, name);
    const known = lots.get(product) ?? new Set();
    lots.set(product, lot === '' ? known : known.add(lot));
  }
  return [...named.values()].map((one) => ({ ...one, lots: [...(lots.get(one.product) ?? [])] }));
}
