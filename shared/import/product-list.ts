import type { Product, RejectedRow } from '../goods/catalogue.ts';
import { priceFromText } from '../goods/typed-price.ts';
import { largestFen } from '../money.ts';
import { csvRecords } from './csv-reader.ts';
import { type Column, type Columns, findLayout } from './product-columns.ts';
import { goodsKindFromText, perKilogram, shelfLifeFromText } from './product-words.ts';
import { decodeText } from './text-encoding.ts';

/** Every row of goods is in exactly one of the two lists: rows = products + rejected. Blank lines are no rows. */
export type ProductList = Readonly<{
  products: Product[];
  rejected: RejectedRow[];
  rows: number;
}>;

/**
 * Reads a store's product list: separated text in any usual encoding, columns found by the names in its header, in any
 * order. A row that cannot be taken whole is rejected with its reason. Null when there is no text with a header.
 */
export function readProductList(bytes: Uint8Array): ProductList | null {
  const text = decodeText(bytes);
  const layout = text === null ? null : findLayout(text);
  if (text === null || !layout) return null;
  const products = new Map<string, Product>();
  const rejected: RejectedRow[] = [];
  let rows = 0;
  let record = 0;
  for (const { line, cells } of csvRecords(text, layout.separator)) {
    record += 1;
    if (record <= layout.headerRecords || cells.every((cell) => tidy(cell) === '')) continue;
    rows += 1;
    const read = readRow(cells, layout.columns);
    const reason = typeof read === 'string' ? read : products.has(read.code) ? ('duplicate' as const) : null;
    if (reason) rejected.push({ row: line, reason, text: shown(cells, layout.separator) });
    else if (typeof read !== 'string') products.set(read.code, read);
  }
  return { products: [...products.values()], rejected, rows };
}

function readRow(cells: readonly string[], columns: Columns): Product | RejectedRow['reason'] {
  const cell = (column: Column) => tidy(cells[columns[column]] ?? '');
  if (cells.length <= Math.max(columns.code, columns.name, columns.kind)) return 'too-few-cells';
  const code = cell('code').normalize('NFKC').replace(/^'|\s/g, '');
  if (!/^[0-9]{6,14}$/.test(code)) return 'code';
  const name = cell('name');
  if (name === '' || name.length > 120) return 'name';
  const kind = goodsKindFromText(cell('kind'));
  if (!kind) return 'kind';
  const priced = readPrice(cell('price'), cell('unit'));
  if (!priced) return 'price';
  const shelfLifeDays = shelfLifeFromText(cell('shelfLife'), columns.shelfLifeIn);
  if (shelfLifeDays === undefined) return 'shelf-life';
  return {
    code,
    name,
    kind,
    supplier: cell('supplier').slice(0, 120).toWellFormed(),
    ...priced,
    shelfLifeDays,
  };
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
function tidy(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim().normalize('NFC');
}

function shown(cells: readonly string[], separator: string): string {
  return cells.map(tidy).join(separator).slice(0, 200).toWellFormed();
}
