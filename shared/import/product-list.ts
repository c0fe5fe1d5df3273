import type { GoodsKind } from '../codes.ts';
import type { Product, RejectedRow } from '../goods/catalogue.ts';
import { keptCode } from '../goods/scale-barcode.ts';
import { priceFromText } from '../goods/typed-price.ts';
import { largestFen } from '../money.ts';
import {
  findProductLayout,
  headingUnit,
  type ProductLayout,
  productSeparator,
  type ReadField,
} from './product-columns.ts';
import { goodsKindFromText, perKilogram, shelfLifeFromText } from './product-words.ts';
import { readSheets } from './sheet.ts';
import type { Sheet, SheetRow, Workbook } from './sheet-rows.ts';

/** Kinds that a person gave to words of their lists, by the word as it stands there. */
export type KindWords = Readonly<Record<string, GoodsKind>>;

/**
 * Every row of goods is in exactly one of the two lists: rows = products + rejected. Blank lines are no rows.
 * `words` are the words for kinds that are not ours, each with its number of rows.
 */
export type ProductList = Readonly<{
  products: Product[];
  rejected: RejectedRow[];
  rows: number;
  words: ReadonlyMap<string, number>;
}>;

/** A hypermarket's list, and room. */
const mostProducts = 300_000;

/** The sheets of a product list's file: XLSX, or separated text in any usual encoding. */
export function readProductSheets(bytes: Uint8Array): Workbook {
  return readSheets(bytes, { most: mostProducts, separator: productSeparator });
}

/**
 * Reads a list as it is, by the names in its header. A row that cannot be taken whole is rejected with its reason. Null
 * when there is no header that names a code, a product and a kind.
 */
export function readProductList(bytes: Uint8Array): ProductList | null {
  const book = readProductSheets(bytes);
  const [sheet] = book.ok ? book.sheets : [];
  const layout = sheet && findProductLayout(sheet.rows);
  return sheet && layout && layout.header !== null ? readProductRows(sheet, layout, {}) : null;
}

/** Reads the rows below the header, by what each column was said to hold. */
export function readProductRows(sheet: Sheet, layout: ProductLayout, kinds: KindWords): ProductList {
  const products = new Map<string, Product>();
  const rejected: RejectedRow[] = [];
  const words = new Map<string, number>();
  const read = rowReader(layout, kinds, words);
  let rows = 0;
  for (const row of sheet.rows) {
    if (layout.header !== null && row.row <= layout.header) continue;
    if (row.cells.every((cell) => tidyLine(cell) === '')) continue;
    rows += 1;
    const said = read(row);
    const reason = typeof said === 'string' ? said : products.has(said.code) ? ('duplicate' as const) : null;
    if (reason) rejected.push({ row: row.row, reason, text: shown(row.cells) });
    else if (typeof said !== 'string') products.set(said.code, said);
  }
  return { products: [...products.values()], rejected, rows, words };
}

function rowReader(
  { headings, columns }: ProductLayout,
  kinds: KindWords,
  words: Map<string, number>,
): (row: SheetRow) => Product | RejectedRow['reason'] {
  const at = (field: ReadField): number => columns.indexOf(field);
  const least = Math.max(at('code'), at('name'), at('kind'));
  const shelfLifeIn = headingUnit(headings[at('shelfLife')] ?? '');
  return ({ cells }) => {
    const cell = (field: ReadField): string => tidyLine(cells[at(field)] ?? '');
    if (cells.length <= least) return 'too-few-cells';
    const code = cell('code').normalize('NFKC').replace(/^'|\s/g, '');
    if (!/^[0-9]{4,14}$/.test(code)) return 'code';
    const name = cell('name');
    if (name === '' || name.length > 120) return 'name';
    const kind = kindOf(cell('kind'), kinds, words);
    if (!kind) return 'kind';
    const priced = readPrice(cell('price'), cell('unit'));
    if (!priced) return 'price';
    const shelfLifeDays = shelfLifeFromText(cell('shelfLife'), shelfLifeIn);
    if (shelfLifeDays === undefined) return 'shelf-life';
    const supplier = cell('supplier').slice(0, 120).toWellFormed();
    return { code: keptCode(code), name, kind, supplier, ...priced, shelfLifeDays };
  };
}

/** A person's word goes before ours; what is not ours is counted, so that a person is asked once. */
function kindOf(word: string, kinds: KindWords, words: Map<string, number>): GoodsKind | null {
  const ours = goodsKindFromText(word);
  if (ours || word === '') return ours;
  words.set(word, (words.get(word) ?? 0) + 1);
  return Object.hasOwn(kinds, word) ? (kinds[word] ?? null) : null;
}

type Priced = Pick<Product, 'unit' | 'measure' | 'price'>;

/** Price and unit together: 斤 is input only, so its price doubles. Null when the two contradict or the price is none. */
function readPrice(priceText: string, unitText: string): Priced | null {
  const times = perKilogram(unitText);
  const measure = times === null ? unitText.slice(0, 8).toWellFormed() : 'kg';
  const unit = times === null ? 'piece' : 'kg';
  if (['', '-', '--'].includes(priceText)) return { unit, measure, price: null };
  const typed = priceFromText(priceText);
  if (!typed) return null;
  // A price that names a weight of its own (29.8元/斤) is per kg already.
  if (typed.unit === 'kg')
    return unit === 'kg' || unitText === '' ? { unit: 'kg', measure: 'kg', price: typed.fen } : null;
  if (typed.unit === 'piece' && unit === 'kg') return null;
  const price = typed.fen * (times ?? 1);
  return price <= largestFen ? { unit, measure, price } : null;
}

/** A cell without the blanks around it, on one line. */
function tidyLine(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim().normalize('NFC');
}

function shown(cells: readonly string[]): string {
  return cells.map(tidyLine).join(' | ').slice(0, 200).toWellFormed();
}
