import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LedgerPrint, writeLedgerPdf } from '../../../shared/documents/ledger-print/ledger-print.ts';
import { columnPlaces, sheet } from '../../../shared/documents/ledger-print/sheet.ts';
import { type Cell, cellText, type Row, textCell } from '../../../shared/inspection/cells.ts';
import { columns } from '../../../shared/inspection/columns.ts';
import { ledgerRows } from '../../../shared/inspection/table.ts';
import { memorySink } from '../../../shared/inspection/zip-writer.ts';
import { tools } from '../../support/print-tools.ts';
import { type PrintedPage, printedPages } from '../../support/printed-pages.ts';
import { printedTable, withoutSpace } from '../../support/printed-table.ts';
import { everyTale, ledgerOf } from '../../support/small-ledger.ts';

const about: LedgerPrint = {
  storeName: '放心百货',
  period: { from: '2024-01-01', to: '2024-12-31' },
  remarks: [],
  mark: 'demonstration',
  complaints: 4,
  origin: 'fangxin-desk/decab53b3d881a8d/1',
  size: 45,
  rootShort: 'ab12-cd34-ef56-ab12-cd34-ef56',
  madeAt: Date.UTC(2024, 11, 31),
};

async function written(rows: readonly Row[], changes: Partial<LedgerPrint> = {}) {
  const sink = memorySink();
  const printed = await writeLedgerPdf({ ...about, ...changes }, rows, tools, sink.write);
  return { ...printed, bytes: sink.bytes() };
}

const context = {
  zone: 'Asia/Shanghai',
  mark: 'demonstration',
  operatorName: (operator: string) => operator,
  numberOf: () => null,
  deputies: [],
} as const;
const tales = [...ledgerOf(everyTale, 'demonstration').complaints.values()].flatMap((one) =>
  ledgerRows(one, context),
);
const said = (rows: readonly Row[]) => rows.map((row) => row.map((cell) => withoutSpace(cellText(cell))));
const read = (pages: readonly PrintedPage[]) => printedTable(pages).map((row) => row.map(withoutSpace));
/** Left to right, line by line. */
const inReadingOrder = ({ runs }: PrintedPage) =>
  withoutSpace(
    [...runs]
      .sort((a, b) => b.y - a.y || a.x - b.x)
      .map(({ text }) => text)
      .join(''),
  );
const textsOf = (pages: readonly PrintedPage[]) =>
  pages.map(({ runs }) => runs.map(({ text }) => text).join('\n'));

/** A row like another, with texts of one's own in some columns. */
function rowWith(number: number, texts: Readonly<Record<number, string>>): Row {
  const row: Cell[] = [...(tales[number % tales.length] ?? [])];
  row[0] = textCell(`01-${String(number + 1).padStart(6, '0')}-${number % 10}`);
  for (const [column, text] of Object.entries(texts)) row[Number(column)] = textCell(text);
  return row;
}

function nothingOverTheEdge(pages: readonly PrintedPage[]): void {
  for (const { runs } of pages)
    for (const { text, x, y, width, size } of runs) {
      expect({
        text,
        inside: x >= sheet.left - 0.1 && x + width <= sheet.right + 0.1 && y > 0 && y < sheet.height,
      }).toEqual({ text, inside: true });
      if (size !== sheet.textSize || y < sheet.tableBottom || y > sheet.tableTop) continue;
      const column = columnPlaces.findIndex((place) => x >= place.x - 0.01 && x < place.x + place.width);
      const place = columnPlaces[column];
      // A space at a line's end may hang over; nobody sees it.
      const seen = text.trimEnd().length < text.length ? width - size : width;
      expect({ text, column, fits: place !== undefined && x + seen <= place.x + place.width + 0.1 }).toEqual({
        text,
        column,
        fits: true,
      });
    }
}

describe('the ledger on paper (X1, L8)', () => {
  test('says cell by cell what the spreadsheets say', async () => {
    const pages = await printedPages((await written(tales)).bytes);
    expect(read(pages)).toEqual(said(tales));
    nothingOverTheEdge(pages);
  });

  test('whatever is written in the cells', async () => {
    const letters = fc.constantFrom(...'投诉内容，。（）“”！ abcXYZ-/0123456789.:%\n𠮷䶮é…'.split(/(?:)/u));
    const text = fc.string({ unit: letters, maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 12 }), async (all) => {
        const rows = all.map(([content, goods, remark], i) =>
          rowWith(i, { 4: content, 5: goods, 17: remark }),
        );
        const pages = await printedPages((await written(rows)).bytes);
        expect(read(pages)).toEqual(said(rows));
        nothingOverTheEdge(pages);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  test('a row longer than a page goes on, under its number', async () => {
    const rows = [0, 1, 2].map((i) => rowWith(i, { 4: '质量问题，要求退货；'.repeat(i === 1 ? 400 : 3) }));
    const pages = await printedPages((await written(rows)).bytes);
    expect(pages.length).toBeGreaterThan(3);
    expect(read(pages)).toEqual(said(rows));
    expect(textsOf(pages)[2]).toContain('（续）');
  });

  test('every page has title, store, period, headings, mark, checkpoint and which page it is', async () => {
    const rows = Array.from({ length: 120 }, (_, i) =>
      rowWith(i, { 4: '等候时间过长，无人接待。'.repeat(4) }),
    );
    const { bytes, pages: count } = await written(rows);
    const pages = await printedPages(bytes);
    expect(count).toBe(pages.length);
    expect(pages.length).toBeGreaterThan(5);
    for (const [i, page] of pages.entries()) {
      const { width, height } = page;
      expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
      const text = inReadingOrder(page);
      const once = withoutSpace(page.runs.map((run) => run.text).join(''));
      // The last page may hold nothing but the place to sign.
      if (i < pages.length - 1) for (const { heading } of columns) expect(once).toContain(heading);
      for (const part of [
        '消费投诉记录台账',
        '单位：放心百货',
        '2024-01-01至2024-12-31',
        '演示数据，非正式记录',
        `记录条数45根值摘要${about.rootShort}`,
        `第${i + 1}页，共${pages.length}页`,
      ])
        expect(text).toContain(part);
    }
    const last = textsOf(pages).at(-1) ?? '';
    for (const part of ['合计：投诉 4 件，表格 120 行。', '单位（盖章）：', '负责人签字：', '填表日期：'])
      expect(last).toContain(part);
  });

  test('what the font lacks stands as 〓, is listed with its place, and is told', async () => {
    const { bytes, missing } = await written([rowWith(0, { 2: '𠮷田' }), rowWith(1, { 2: '䶮' })]);
    expect(missing).toEqual(['𠮷']);
    const text = textsOf(await printedPages(bytes)).join('\n');
    expect(text).toContain('U+20BB7：01-000001-0');
    expect(text).toContain('𠮷田');
  });

  test('a ledger without complaints is one page to sign', async () => {
    const pages = await printedPages((await written([])).bytes);
    expect(pages).toHaveLength(1);
    expect(textsOf(pages)[0]).toContain('没有投诉记录。');
  });

  test('the same rows give the same bytes', async () => {
    const [one, two] = [await written(tales), await written(tales)];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });
});
