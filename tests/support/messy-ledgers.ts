import fc from 'fast-check';
import { utf8 } from '../../shared/bytes.ts';

/** A column of some store's sheet: what it is headed by, and what may stand in its cells. */
type Column = Readonly<{ headings: readonly string[]; cells: fc.Arbitrary<string> }>;

const two = (count: number) => String(count).padStart(2, '0');
const day = fc
  .tuple(
    fc.integer({ min: 2019, max: 2025 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .chain(([year, month, date]) =>
    fc.constantFrom(
      `${year}-${two(month)}-${two(date)}`,
      `${year}.${month}.${date}`,
      `${year}年${month}月${date}日`,
      `${month}月${date}日`,
      `${two(year % 100)}.${two(month)}.${two(date)}`,
      String(43_000 + month * 30 + date),
      '不记得了',
      '',
    ),
  );
const price = fc
  .tuple(
    fc.integer({ min: 1, max: 999_999 }),
    fc.constantFrom('', '元', '/斤', '元/斤', '元/kg', '/瓶'),
    fc.constantFrom('', '￥', '¥'),
  )
  .map(([fen, unit, mark]) => `${mark}${Math.floor(fen / 100)}.${two(fen % 100)}${unit}`);
const quantity = fc.constantFrom(
  '1',
  '一件',
  '两双',
  '2.3斤',
  '1箱',
  '0.333斤',
  '半斤',
  '十二',
  '三个半',
  '',
  '若干',
);
const odd = fc.constantFrom('"', ',', '\n', '=1+1', ' ', '\u0000', '合计', '㛃玥', '😀', '');
const prose = fc.tuple(fc.constantFrom('有异味', '拉链坏', '少两包', ''), odd).map((parts) => parts.join(''));

const columns: readonly Column[] = [
  { headings: ['序号', 'No.', '编号'], cells: fc.integer({ min: 1, max: 9 }).map(String) },
  { headings: ['日期', '受理日期', 'Date'], cells: day },
  { headings: ['消费者姓名', '顾客', 'Customer'], cells: fc.constantFrom('王淑芬', '拒绝提供', '', '匿名') },
  {
    headings: ['联系电话', '手机', 'Phone'],
    cells: fc.constantFrom('135-0001-4729', '1590000007', '', '0532-81835859'),
  },
  { headings: ['投诉内容', '事由', 'Complaint'], cells: prose },
  { headings: ['商品名称', '退换商品名称', 'Goods'], cells: prose },
  { headings: ['单价', '价格', 'Price'], cells: price },
  { headings: ['数量', 'Qty'], cells: quantity },
  { headings: ['备注', '会员等级', 'Remark'], cells: prose },
];

/** Cells of a sheet of another shape each time: title, header or none, columns in any order, blanks, sections, totals. */
export const messyCells: fc.Arbitrary<string[][]> = fc
  .shuffledSubarray([...columns], { minLength: 4 })
  .chain((some) => {
    const row = fc.tuple(...some.map((one) => one.cells)).map((cells) => [...cells]);
    const heading = fc
      .tuple(...some.map((one) => fc.constantFrom(...one.headings)))
      .map((cells) => [...cells]);
    const special = fc.constantFrom(
      ['合计', '', '', '12'],
      ['', '以下为下半年'],
      some.map(() => ''),
      ['2023年消费投诉台账'],
    );
    return fc
      .tuple(
        fc.option(fc.constant<string[]>(['2023年消费投诉记录台账'])),
        fc.option(heading, { freq: 5 }),
        fc.array(fc.oneof({ weight: 6, arbitrary: row }, { weight: 1, arbitrary: special }), {
          minLength: 1,
          maxLength: 25,
        }),
      )
      .map(([title, head, body]) => [...(title ? [title] : []), ...(head ? [head] : []), ...body]);
  });

export function csvText(cells: readonly (readonly string[])[], separator = ','): string {
  const field = (cell: string) => (/[",\n\r;\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return cells.map((row) => row.map(field).join(separator)).join('\r\n');
}

/** Text in one of the encodings that stores' files come in; GBK is tested with the sample, for nothing here can write it. */
export function encoded(
  text: string,
  encoding: 'utf-8' | 'utf-8-mark' | 'utf-16le' | 'utf-16be',
): Uint8Array {
  if (encoding === 'utf-8') return utf8(text);
  if (encoding === 'utf-8-mark') return utf8(`\ufeff${text}`);
  const units = [...`\ufeff${text}`]
    .flatMap((character) => character.split(''))
    .map((unit) => unit.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}
