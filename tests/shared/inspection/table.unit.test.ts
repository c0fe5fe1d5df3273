import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { concatBytes } from '../../../shared/bytes.ts';
import { textCell } from '../../../shared/inspection/cells.ts';
import { columns } from '../../../shared/inspection/columns.ts';
import { csvField, csvHead, csvRows, readCsv } from '../../../shared/inspection/csv.ts';
import { cellXml, workbook } from '../../../shared/inspection/xlsx.ts';
import { packageOf, unpacked } from '../../support/package-maker.ts';
import { everyTale, ledgerOf } from '../../support/small-ledger.ts';

const files = unpacked(await packageOf(ledgerOf(everyTale)));
const [head = [], ...rows] = readCsv(files.get('data/ledger.csv')!)!;
const cell = (row: number, heading: string) => rows[row]?.[head.indexOf(heading)];

describe('the familiar table (L8)', () => {
  test("has the directive's columns in its order, and a remark after them", () => {
    expect(head.join(' ')).toBe(
      '台账编号 日期 消费者姓名 联系电话 投诉内容 退换商品名称 单价 数量 单位 是否退换 退换回商品处理方式 责任经营者 处理结果 接待层级 经办人 办结日期 满意度 备注',
    );
  });

  test('gives each returned item a row, and a complaint without goods one', () => {
    expect(rows.map((row) => row[0])).toEqual([
      '01-000001-2',
      '01-000002-0',
      '01-000002-0',
      '01-000003-6',
      '01-000004-8',
    ]);
    expect([cell(3, '退换商品名称'), cell(3, '单价'), cell(3, '数量')]).toEqual(['无商品', '', '']);
  });

  test('says what was given for each item, and what became of the goods', () => {
    expect(rows.map((_, i) => cell(i, '是否退换'))).toEqual(['换货', '退货', '否', '否', '待处理']);
    expect(rows.map((_, i) => cell(i, '退换回商品处理方式'))).toEqual([
      '贴标签再次销售 2件',
      '销毁 1.15kg',
      '待处理 2件',
      '',
      '商品未收回：留在家中',
    ]);
    expect(cell(1, '处理结果')).toBe('退货退款 113.85元；赔偿 500.00元；和解办结');
    expect(cell(2, '处理结果')).toBe('不予退换（未发现质量问题）；和解办结');
  });

  test('names tiers, people, ends and what else a reader must know', () => {
    expect(cell(1, '接待层级')).toBe('第一级、第二级、第三级');
    expect(cell(1, '经办人')).toBe('王小丽、李建国、赵敏');
    expect(rows.map((_, i) => cell(i, '办结日期'))).toEqual([
      '2024-03-05',
      '2024-03-06',
      '2024-03-06',
      '2024-03-07',
      '未办结',
    ]);
    expect(rows.map((_, i) => cell(i, '消费者姓名'))).toEqual([
      '张伟',
      '消费者不愿提供',
      '消费者不愿提供',
      '张玮',
      '张伟',
    ]);
    expect([cell(3, '备注'), cell(4, '备注')]).toEqual([
      '更正2次；已告知维权途径',
      '涉及人身伤害或危险；升级至第三级',
    ]);
    expect(cell(0, '日期')).toBe('2024-03-05 10:00');
  });
});

describe('CSV', () => {
  test.each(['=1', '+1', '-1', '@x', '\tx', '\rx', '\0x', '＝1', '＋1', '－1', '＠x'])(
    '%j is kept from being run',
    (text) => {
      expect(csvField(textCell(text))).toBe(`'${text}`);
    },
  );

  test('leaves other text and numbers alone', () => {
    expect([csvField(textCell('a=b')), csvField({ kind: 'money', text: '1.20' })]).toEqual(['a=b', '1.20']);
  });

  test('reads back what it wrote, quotes and line ends included', () => {
    const row = columns.map((_, i) => textCell(['a"b', 'x,y', 'line\r\nline', '', '"'][i % 5] ?? ''));
    expect(readCsv(concatBytes(csvHead(), csvRows([row])))?.[1]).toEqual(row.map(csvField));
  });

  test.each(['a,b', 'a\r\n', '\ufeffa\n', '\ufeff"a', '\ufeffa"b\r\n'])('does not read %j', (text) => {
    expect(readCsv(new TextEncoder().encode(text))).toBeNull();
  });
});

describe('XLSX', () => {
  test('types dates, times and amounts; day 45356 is 5 March 2024', () => {
    expect(cellXml({ kind: 'date', date: '2024-03-05' }, 15, 2)).toBe('<c r="P2" s="5"><v>45356</v></c>');
    expect(cellXml({ kind: 'moment', date: '2024-03-05', minutes: 600 }, 1, 2)).toBe(
      '<c r="B2" s="6"><v>45356.4166666667</v></c>',
    );
    expect(cellXml({ kind: 'money', text: '12.80' }, 6, 2)).toBe('<c r="G2" s="3"><v>12.80</v></c>');
  });

  test('text is text: no formula, no mark-up, control characters as ECMA-376 writes them', () => {
    const xml = cellXml(textCell('=A1<b>&\u0001_x0041_'), 0, 2);
    expect(xml).toContain('t="inlineStr"');
    expect(xml).toContain('=A1&lt;b&gt;&amp;_x0001__x005F_x0041_');
  });

  test('is a zip that others open', async () => {
    const parts = unzipSync(await workbook([], 0));
    expect(Object.keys(parts)).toContain('xl/worksheets/sheet1.xml');
    expect(new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])).toContain('state="frozen"');
  });
});
