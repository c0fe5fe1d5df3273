import { csvRecords } from './csv-reader.ts';

/** What a column of a product list can hold, and the names stores give it; earlier names go before later ones. */
const columnNames = {
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
} as const;
export type Column = keyof typeof columnNames;

/** Where each column stands; -1 where the list has none. `shelfLifeIn` is the unit that its header names. */
export type Columns = Readonly<Record<Column, number> & { shelfLifeIn: string }>;

/** How a list is laid out: what separates its cells, and how many records come before its goods. */
export type Layout = Readonly<{ separator: string; headerRecords: number; columns: Columns }>;

/** A title and a date may stand above the header; what comes later is goods. */
const furthestHeader = 20;
const separators = [',', '\t', ';', '|'] as const;

/** Finds the header and with it the separator; null when no record names both a code and a product column. */
export function findLayout(text: string): Layout | null {
  let best: (Layout & { known: number }) | null = null;
  for (const separator of separators) {
    let headerRecords = 0;
    for (const { cells } of csvRecords(text, separator)) {
      headerRecords += 1;
      if (headerRecords > furthestHeader) break;
      const columns = columnsOf(cells);
      if (columns.code < 0 || columns.name < 0) continue;
      const known = Object.values(columns).filter((at) => typeof at === 'number' && at >= 0).length;
      if (!best || known > best.known) best = { separator, headerRecords, columns, known };
      break;
    }
  }
  return best;
}

function columnsOf(cells: readonly string[]): Columns {
  const headers = cells.map(headerName);
  const find = (column: Column) => {
    const name = columnNames[column].find((one) => headers.some((header) => header.name === one));
    return headers.findIndex((header) => header.name === name);
  };
  const shelfLife = find('shelfLife');
  return {
    code: find('code'),
    name: find('name'),
    kind: find('kind'),
    supplier: find('supplier'),
    unit: find('unit'),
    price: find('price'),
    shelfLife,
    shelfLifeIn: headers[shelfLife]?.unit ?? '',
  };
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
