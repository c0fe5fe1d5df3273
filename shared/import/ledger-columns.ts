import { sheetDate } from './sheet-date.ts';
import { sheetPhone } from './sheet-phone.ts';
import { type SheetRow, widestOf } from './sheet-rows.ts';

/** What a column of an old ledger can hold. Two hold two things in one cell; `other` is kept with its heading. */
export const sheetFields = [
  'serial',
  'date',
  'name',
  'phone',
  'name-and-phone',
  'content',
  'goods',
  'goods-and-price',
  'price',
  'quantity',
  'unit',
  'granted',
  'disposition',
  'responsible',
  'outcome',
  'tier',
  'handler',
  'ended',
  'satisfaction',
  'remark',
  'other',
] as const;
export type SheetField = (typeof sheetFields)[number];

/** Words of headings, most telling first; the first field one of whose words is in the heading takes the column. */
const headingWords: readonly (readonly [SheetField, RegExp])[] = [
  ['serial', /^(序号|编号|台[账帐]编号|流水号|no\.?|#|id|serial|number)$/i],
  ['name-and-phone', /(姓名|消费者|顾客|客户|投诉人).*(电话|手机|联系方式)|name.*phone/i],
  ['goods-and-price', /(商品|品名|货品).*(单价|价格|金额)|product.*price/i],
  ['ended', /(办结|结案|完成|处理完).*(日期|时间)?|closed|resolved (on|at)|end date/i],
  ['satisfaction', /满意|评价|回访|satisf/i],
  ['disposition', /退(换)?回?(的)?商品.*(处理|处置|去向)|处理方式|商品去向|disposition/i],
  ['granted', /是否.*(退|换)|退换(货)?情况|退\/换|granted|returned\?/i],
  ['tier', /接待层级|层级|级别|tier/i],
  ['phone', /电话|手机|联系方式|号码|phone|mobile|tel|contact/i],
  ['date', /日期|时间|受理日|^date|^day|received/i],
  ['handler', /经办|经手|接待人|接待员|受理人|登记人|处理人|客服|handler|staff|clerk|by$/i],
  ['responsible', /责任|供货商|供应商|经营者|厂家|柜组|品牌商|supplier|operator|responsible/i],
  ['outcome', /处理结果|处理意见|处理情况|结果|outcome|result|resolution/i],
  [
    'content',
    /投诉(内容|事由|原因|情况|问题)?$|内容|事由|问题|诉求|情况说明|complaint|content|description|issue/i,
  ],
  ['goods', /商品|品名|货品|产品|名称|product|goods|item/i],
  ['price', /单价|价格|售价|金额|price|amount/i],
  ['quantity', /数量|件数|重量|quantity|qty/i],
  ['unit', /单位|unit/i],
  ['name', /姓名|消费者|顾客|客户|投诉人|name|customer|consumer/i],
  ['remark', /备注|说明|remark|note|comment/i],
];

/** How a sheet is laid out: its header's row (null where it has none), and what each column holds. */
export type Layout = Readonly<{
  header: number | null;
  headings: readonly string[];
  columns: readonly SheetField[];
}>;

const furthestHeader = 30;
const most = 256;

/** Finds the header by its words, or, where there is none, what each column holds by its contents. */
export function findLayout(rows: readonly SheetRow[]): Layout {
  let best: { row: SheetRow; known: number } | null = null;
  for (const row of rows.slice(0, furthestHeader)) {
    const known = headingFields(row.cells).filter((field) => field !== 'other').length;
    if (known >= 3 && known > (best?.known ?? 0)) best = { row, known };
  }
  if (best) return { header: best.row.row, headings: best.row.cells, columns: headingFields(best.row.cells) };
  const width = Math.min(most, widestOf(rows));
  return { header: null, headings: [], columns: guessed(rows, width) };
}

export function headingFields(cells: readonly string[]): SheetField[] {
  const taken = new Set<SheetField>();
  return cells.map((cell) => {
    const text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim();
    if (text === '' || text.length > 30) return 'other';
    const field = headingWords.find(([one, words]) => !taken.has(one) && words.test(text))?.[0];
    if (!field) return 'other';
    taken.add(field);
    return field;
  });
}

/** Columns without a header, told by what stands in them; what tells nothing is kept as other. */
function guessed(rows: readonly SheetRow[], width: number): SheetField[] {
  const sample = rows.slice(0, 300);
  const columns = Array.from({ length: width }, (_, at) =>
    sample.map((row) => row.cells[at] ?? '').filter((cell) => cell !== ''),
  );
  const share = (at: number, test: (cell: string) => boolean) => {
    const cells = columns[at] ?? [];
    return cells.length < 2 ? 0 : cells.filter(test).length / cells.length;
  };
  const tests: readonly (readonly [SheetField, (cell: string) => boolean])[] = [
    ['date', (cell) => ['day', 'part'].includes(sheetDate(cell).kind) && !/^\d{1,4}(\.\d+)?$/.test(cell)],
    [
      'phone',
      (cell) =>
        /\d{7}/.test(cell.replace(/\D/g, '')) &&
        sheetPhone(cell).given === 'given' &&
        !/[\u4e00-\u9fff]/.test(cell),
    ],
    ['serial', (cell) => /^\d{1,6}$/.test(cell)],
    ['name', (cell) => /^[\u3400-\u9fff·\u{20000}-\u{3ffff}]{2,4}(先生|女士)?$/u.test(cell)],
    [
      'quantity',
      (cell) => /^[\d.一二两三四五六七八九十半]+\s*[^\d\s]{1,2}$/.test(cell) && !/[元¥]/.test(cell),
    ],
    ['price', (cell) => /^[¥￥]?[\d,]+(\.\d+)?(元)?(\/\S{1,3})?$/.test(cell)],
  ];
  const fields: SheetField[] = Array.from({ length: width }, () => 'other');
  for (const [field, test] of tests) {
    const [place] = fields
      .map((one, at) => ({ at, rate: one === 'other' ? share(at, test) : 0 }))
      .filter(({ rate }) => rate >= 0.6)
      .sort((a, b) => b.rate - a.rate);
    if (place) fields[place.at] = field;
  }
  const length = (at: number) =>
    (columns[at] ?? []).reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, (columns[at] ?? []).length);
  const [longest, next] = fields
    .map((field, at) => ({ field, at }))
    .filter(({ field }) => field === 'other')
    .sort((a, b) => length(b.at) - length(a.at));
  if (longest && length(longest.at) >= 5) fields[longest.at] = 'content';
  if (next && length(next.at) >= 2) fields[next.at] = 'goods';
  return fields;
}
