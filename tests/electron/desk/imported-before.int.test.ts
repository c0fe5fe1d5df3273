import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { utf8 } from '../../../shared/bytes.ts';
import { dataOf, importFile, understood } from '../../support/old-ledger.ts';
import { RealDesk } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('head', 'owner');
});
afterEach(() => real.remove());

const lines = [
  ['序号', '日期', '姓名', '电话', '投诉内容', '商品名称', '备注'],
  ['1', '2024-01-05', '王芳', '13500014729', '杯子漏水', '保温杯', ''],
  ['2', '2024-01-06', '李建国', '13900017777', '牛奶变味', '鲜牛奶', '当场退'],
  ['3', '2024-01-06', '李建国', '13900017777', '牛奶变味', '鲜牛奶', '第二箱'],
  ['4', '2024-01-09', '', '', '收银员态度差', '', ''],
];
const csv = (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join(',')).join('\n');
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

/** The same table as a workbook, days as the serial numbers that spreadsheets keep. */
function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string, row: number, column: number) => {
    const place = `${'ABCDEFG'.charAt(column)}${row + 1}`;
    const day = /^\d{4}-\d\d-\d\d$/.test(text);
    return day
      ? `<c r="${place}" s="1"><v>${Date.parse(text) / 86_400_000 + 25_569}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
  };
  const body = rows
    .map(
      (cells, at) =>
        `<row r="${at + 1}">${cells.map((text, column) => cell(text, at, column)).join('')}</row>`,
    )
    .join('');
  return zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook><sheets><sheet name="2024" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${body}</sheetData></worksheet>`),
  });
}

const withRemark = lines.map((cells, at) => (at === 1 ? [...cells.slice(0, 6), '回访过'] : cells));
const mended = lines.map((cells, at) =>
  at === 2 ? cells.map((text) => (text === '牛奶变味' ? '牛奶变酸' : text)) : cells,
);

test.each([
  ['in another encoding', utf16(csv(lines)), '台账.txt'],
  ['as a workbook', workbook(lines), '台账.xlsx'],
  ['with another separator', utf8(lines.map((cells) => cells.join('\t')).join('\n')), '台账.tsv'],
  ['with a remark added', utf8(csv(withRemark)), '台账.csv'],
  ['with a content mended under its number', utf8(csv(mended)), '台账.csv'],
])('L7: the same ledger saved again %s enters nothing twice', async (_how, bytes, name) => {
  const first = await importFile(real, 'head', utf8(csv(lines)));
  expect(first.numbers).toHaveLength(4);
  const numbers = first.numbers.map(({ number }) => number);
  const { already, resumes } = await real.must(
    'head',
    'checkLedgerImport',
    await understood(real, 'head', bytes, name),
  );
  expect(already.map(({ number }) => number)).toEqual(numbers);
  expect(already.some(({ sameFile }) => sameFile)).toBe(false);
  expect(resumes).toBe(0);
  const again = await importFile(real, 'owner', bytes, name);
  expect(again).toMatchObject({ state: 'done', numbers: [] });
  expect(again.left.map(({ reason, number }) => [reason, number])).toEqual(
    numbers.map((number) => ['already-imported', number]),
  );
  expect(await dataOf(real, 'ComplaintImported')).toHaveLength(4);
  expect((await dataOf(real, 'LedgerImported')).at(-1)).toMatchObject({ rows: 5, taken: 0, reported: 5 });
});

test('L7: what is new in a longer file comes in, what was there does not', async () => {
  await importFile(real, 'head', utf8(csv(lines)));
  const longer = [...lines, ['5', '2024-02-01', '王芳', '13500014729', '杯盖裂了', '保温杯', '']];
  const status = await importFile(real, 'head', workbook(longer), '台账.xlsx');
  expect(status.numbers.map(({ row }) => row)).toEqual([6]);
  expect(await dataOf(real, 'ComplaintImported')).toHaveLength(5);
});

test('L7: two rows that say the same are two complaints: each earlier one stands for one row', async () => {
  const twice = lines.map((cells) => ['', ...cells.slice(1, 6), '']);
  const once = twice.filter((_, at) => at !== 3);
  const first = await importFile(real, 'head', utf8(csv(once)));
  expect(first.numbers).toHaveLength(3);
  const status = await importFile(real, 'head', utf16(csv(twice)), 'b.txt');
  expect(status.numbers.map(({ row }) => row)).toEqual([4]);
  const whole = await importFile(real, 'head', workbook(twice), 'c.xlsx');
  expect(whole.numbers).toEqual([]);
});

test('L7: a row that looks like one before is taken where the person says that it is another', async () => {
  await importFile(real, 'head', utf8(csv(lines)));
  const status = await importFile(real, 'head', utf16(csv(lines)), 'b.txt', [2, 5]);
  expect(status.numbers.map(({ row }) => row)).toEqual([2, 5]);
  expect(status.left.map(({ row }) => row)).toEqual([3, 4]);
  expect(await dataOf(real, 'ComplaintImported')).toHaveLength(6);
});

test('L7: the same row of the same file stays one complaint, whatever is said of it', async () => {
  const sample = new Uint8Array(readFileSync('tests/fixtures/legacy-ledger-2024.csv'));
  const first = await importFile(real, 'head', sample);
  const { already } = await real.must('head', 'checkLedgerImport', await understood(real, 'head', sample));
  expect(already.map(({ row, number }) => ({ row, number }))).toEqual(first.numbers);
  expect(already.every(({ sameFile }) => sameFile)).toBe(true);
  const again = await importFile(real, 'head', sample, undefined, [3]);
  expect(again.numbers).toEqual([]);
});

test('X4: nothing public tells that two rows are alike', async () => {
  await importFile(real, 'head', utf8(csv(lines)));
  const before = await dataOf(real, 'ComplaintImported');
  await importFile(real, 'head', utf16(csv(lines)), 'b.txt', [2, 3, 4, 5]);
  const after = (await dataOf(real, 'ComplaintImported')).slice(before.length);
  expect(after).toHaveLength(4);
  const changing = ['number', 'batch', 'row'];
  for (const [at, data] of after.entries())
    for (const [key, value] of Object.entries(data))
      if (changing.includes(key) && key !== 'row') expect(value).not.toEqual(before[at]?.[key]);
  expect(JSON.stringify(after)).not.toMatch(/[\u4e00-\u9fff]|13500014729/);
});

test('a question about another reading of the file ends the one before', async () => {
  const one = await understood(real, 'head', utf8(csv(lines)));
  const other = await understood(real, 'head', utf16(csv(lines)));
  const [first, second] = await Promise.all([
    real.call('head', 'checkLedgerImport', one),
    real.call('head', 'checkLedgerImport', other),
  ]);
  expect(first).toMatchObject({ ok: false, refusal: { code: 'import-unknown' } });
  expect(second).toMatchObject({ ok: true, value: { already: [] } });
});
