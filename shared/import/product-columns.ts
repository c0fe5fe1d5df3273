import { csvRecords } from './csv-reader.ts';
import { separators } from './sheet.ts';
import { type SheetRow, tidy } from './sheet-rows.ts';

/** What a column of a product list can hold; `other` is not read. */
export const productFields = [
  'code',
  'name',
  'kind',
  'supplier',
  'unit',
  'price',
  'shelfLife',
  'other',
] as const;
export type ProductField = (typeof productFields)[number];
export type ReadField = Exclude<ProductField, 'other'>;

/** The names that stores give them; earlier names go before later ones. */
const columnNames: Readonly<Record<ReadField, readonly string[]>> = {
  code: [
    '条码',
    '条形码',
    '商品条码',
    '商品条形码',
    '国际条码',
    'barcode',
    'ean',
    '商品编码',
    '编码',
    '货号',
    'plu',
    'code',
  ],
  name: ['品名', '商品名称', '商品名', '货品名称', '名称', 'name', 'product'],
  kind: ['类别', '分类', '商品类别', '商品分类', '品类', '类型', 'category', 'kind'],
  supplier: ['供应商', '供货商', '供应商名称', '供货商名称', '供货单位', 'supplier'],
  unit: ['单位', '计量单位', '销售单位', 'unit'],
  price: ['售价', '零售价', '销售价', '价格', '单价', '零售单价', 'price'],
  shelfLife: ['保质期', '保质期天数', '保质天数', 'shelflife'],
};

/** How a sheet of products is laid out: its header's row (null where none was found), and what each column holds. */
export type ProductLayout = Readonly<{
  header: number | null;
  headings: readonly string[];
  columns: readonly ProductField[];
}>;

/** A title and a date may stand above the header; what comes later is goods. */
const furthestHeader = 20;

/** Finds the header by its words: it names both a code and a product. Without one a person says what the columns hold. */
export function findProductLayout(rows: readonly SheetRow[]): ProductLayout {
  let best: (ProductLayout & { known: number }) | null = null;
  for (const { row, cells } of rows.slice(0, furthestHeader)) {
    const columns = headingFields(cells);
    if (!columns.includes('code') || !columns.includes('name')) continue;
    const known = columns.filter((field) => field !== 'other').length;
    if (!best || known > best.known) best = { header: row, headings: cells, columns, known };
  }
  if (best) return { header: best.header, headings: best.headings, columns: best.columns };
  const width = Math.max(0, ...rows.slice(0, furthestHeader).map(({ cells }) => cells.length));
  return { header: null, headings: [], columns: Array.from({ length: width }, () => 'other' as const) };
}

/** What separates the cells of a text: that under which a header is found, and the most of it. */
export function productSeparator(text: string): string {
  const known = (separator: string): number => {
    const rows: SheetRow[] = [];
    for (const { line, cells } of csvRecords(text.replace(/^\ufeff/, ''), separator)) {
      if (rows.length >= furthestHeader) break;
      rows.push({ row: line, cells: cells.map(tidy) });
    }
    const found = findProductLayout(rows);
    return found.header === null
      ? found.columns.length / 1000
      : found.columns.filter((one) => one !== 'other').length;
  };
  return [...separators].sort((one, other) => known(other) - known(one))[0] ?? ',';
}

function headingFields(cells: readonly string[]): ProductField[] {
  const headers = cells.map((cell) => headerName(cell).name);
  const fields: ProductField[] = cells.map(() => 'other');
  for (const [field, names] of Object.entries(columnNames) as [ReadField, readonly string[]][]) {
    const name = names.find((one) => headers.includes(one));
    const at = name === undefined ? -1 : headers.indexOf(name);
    if (at >= 0) fields[at] = field;
  }
  return fields;
}

/** The unit that a header names for its column: 月 of 保质期(月). */
export function headingUnit(cell: string): string {
  return headerName(cell).unit;
}

/** A header as it is compared: half-width, no blanks, and its bracketed unit apart. 售价（元） is 售价 in 元. */
function headerName(cell: string): { name: string; unit: string } {
  const text = cell
    .normalize('NFKC')
    .replace(/[\s*:_]/g, '')
    .toLowerCase();
  const match = /^(.*?)(?:[([【](.*?)[)\]】]|\/(元|天|日))?$/.exec(text);
  return { name: match?.[1] ?? text, unit: match?.[2] ?? match?.[3] ?? '' };
}
