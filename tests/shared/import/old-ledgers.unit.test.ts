import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../shared/bytes.ts';
import { isCalendarDate } from '../../../shared/calendar.ts';
import { hasEventShape } from '../../../shared/events.ts';
import { findLayout } from '../../../shared/import/ledger-columns.ts';
import { firstAnswers, type ImportAnswers, readLedgerRows } from '../../../shared/import/ledger-rows.ts';
import { readSheets } from '../../../shared/import/sheet.ts';
import { sheetAmount, withDigits } from '../../../shared/import/sheet-amount.ts';
import { inferYears, sheetDate } from '../../../shared/import/sheet-date.ts';
import { sheetPhone } from '../../../shared/import/sheet-phone.ts';
import { widestOf } from '../../../shared/import/sheet-rows.ts';
import { decimalText } from '../../../shared/import/xlsx-sheets.ts';
import { yuanText } from '../../../shared/money.ts';
import { csvText, encoded, messyCells } from '../../support/messy-ledgers.ts';

const sample = new Uint8Array(readFileSync('tests/fixtures/legacy-ledger-2024.csv'));

function read(bytes: Uint8Array, answers: ImportAnswers = firstAnswers) {
  const book = readSheets(bytes);
  if (!book.ok) throw new Error(`read: expected a table, got ${book.code}`);
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('read: expected a sheet, got none');
  const layout = findLayout(sheet.rows);
  const rows = readLedgerRows(sheet, layout, answers, { today: '2026-06-01', titles: [] });
  return {
    sheet,
    layout,
    rows,
    taken: rows.filter((row) => row.kind === 'taken'),
    reported: rows.filter((row) => row.kind === 'reported'),
  };
}

function code(bytes: Uint8Array): string {
  const book = readSheets(bytes);
  return book.ok ? 'ok' : book.code;
}

describe('the sample of an old ledger (L7)', () => {
  test('every row is taken or reported with its reason', () => {
    const { rows, taken, reported } = read(sample);
    expect([rows.length, taken.length]).toEqual([53, 47]);
    expect(reported.map((row) => [row.row, row.reason])).toEqual([
      [1, 'title'],
      [2, 'heading'],
      [35, 'section'],
      [52, 'day-impossible'],
      [53, 'no-content'],
      [54, 'total'],
    ]);
  });

  test('斤 becomes kg exactly, serial days and missing years become days, and what is doubtful says so', () => {
    const { taken } = read(sample);
    const at = (row: number) => taken.find((one) => one.row === row);
    expect(at(3)?.data).toMatchObject({ price: 5960, quantity: '1.15', unit: 'kg', day: '2024-01-03' });
    expect(at(7)?.data.day).toBe('2024-01-30');
    expect(at(8)).toMatchObject({
      doubts: ['year'],
      data: { day: '2024-02-08', phone: 'declined', inferred: ['year'] },
    });
    expect(at(15)?.data).toMatchObject({ price: 199_900, day: '2024-03-13' });
    expect(at(42)).toMatchObject({
      doubts: ['price-unit'],
      data: { price: null, quantity: '1.05', unit: 'kg' },
    });
    expect(at(17)?.data.phone).toBe('missing');
    expect(at(47)?.person.name).toBe('㛃玥');
  });

  test('what the person says to a doubt is what is taken', () => {
    const { taken } = read(sample, { priceUnit: 'jin', wrongDay: 'without', year: 'without' });
    expect(taken.find((one) => one.row === 42)?.data).toMatchObject({ price: 796, inferred: ['price-unit'] });
    expect(taken.find((one) => one.row === 52)?.data).toMatchObject({ day: null, inferred: ['day'] });
    expect(taken.find((one) => one.row === 8)?.data.day).toBe(null);
  });
});

describe('ledgers of any shape', () => {
  test('L7: every row that is not blank is in exactly once, taken in its event’s shape or reported', () => {
    const encodings = fc.constantFrom('utf-8', 'utf-8-mark', 'utf-16le', 'utf-16be');
    fc.assert(
      fc.property(messyCells, encodings, fc.constantFrom(',', '\t', ';'), (cells, encoding, separator) => {
        const bytes = encoded(csvText(cells, separator), encoding);
        const book = readSheets(bytes);
        if (!book.ok) return;
        const { sheet, rows, taken } = read(bytes);
        expect(rows.map((row) => row.row)).toEqual(sheet.rows.map((row) => row.row));
        expect(new Set(rows.map((row) => row.row)).size).toBe(rows.length);
        for (const { data, words } of taken) {
          const event = { ...data, number: '01-000001-2', rules: 1, authority: 1, batch: 'b-1' };
          expect(hasEventShape('ComplaintImported', event), JSON.stringify(data)).toBe(true);
          expect(words.content).not.toBe('');
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a sheet in English, in another order, with a name and phone in one', () => {
    const text = csvText([
      ['Complaint', 'Customer name & phone', 'Date', 'Product and price', 'Qty'],
      ['cup leaks', '王芳 13500014729', '2023/1/2', '保温杯 ¥89', '一个'],
    ]);
    expect(read(encoded(text, 'utf-8')).taken[0]).toMatchObject({
      person: { name: '王芳', phone: '13500014729' },
      data: { day: '2023-01-02', price: 8900, quantity: '1', unit: 'piece' },
      words: { content: 'cup leaks', goods: '保温杯' },
    });
  });

  test('a sheet without a header is told by its contents', () => {
    const rows = [
      '1,2023-01-02,王芳,13500014729,杯子漏水了要求退,89元,1个',
      '2,2023-01-03,李强,13500014730,拉链坏了要求修理,120元,1件',
    ];
    const { layout, taken } = read(encoded(rows.join('\n'), 'utf-8'));
    expect(layout).toMatchObject({
      header: null,
      columns: ['serial', 'date', 'name', 'phone', 'content', 'price', 'quantity'],
    });
    expect(taken).toHaveLength(2);
  });
});

describe('cells', () => {
  test('a day is read back from every writing of it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1991-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 10);
          const [year = '', month, day] = text.split('-');
          const serial = Math.round((Date.parse(text) - Date.UTC(1899, 11, 30)) / 86_400_000);
          for (const written of [
            text,
            `${year}.${Number(month)}.${Number(day)}`,
            `${year}年${Number(month)}月${Number(day)}日`,
            `${year}/${month}/${day} 10:30`,
            `${year}${month}${day}`,
            String(serial),
          ])
            expect(sheetDate(written), written).toEqual({ kind: 'day', day: text });
        },
      ),
    );
    expect(isCalendarDate('2024-02-30')).toBe(false);
    expect(sheetDate('2024-02-30').kind).toBe('wrong');
  });

  test('a year turns over at New Year', () => {
    const dates = [sheetDate('2023-12-30'), sheetDate('1月2日'), sheetDate('2月3日')];
    expect(inferYears(dates, 2023)).toEqual([null, '2024-01-02', '2024-02-03']);
    expect(inferYears([sheetDate('3月1日')], null)).toEqual([null]);
  });

  test('money is read back to the fen, and per 斤 doubles exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400_000_000 }), fc.constantFrom('', '￥', '¥'), (fen, mark) => {
        const text = `${mark}${yuanText(fen)}`;
        expect(sheetAmount(text, '1件', '', null)).toMatchObject({ price: fen, unit: 'piece' });
        expect(sheetAmount(`${text}/斤`, '2斤', '', null)).toMatchObject({
          price: fen * 2,
          quantity: '1',
          unit: 'kg',
        });
      }),
    );
  });

  test('a phone is the same in every writing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String), (digits) => {
        const parts = [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)];
        for (const written of [digits, parts.join('-'), parts.join(' '), `+86 ${digits}`, `86${digits}`])
          expect(sheetPhone(written)).toEqual({ given: 'given', text: digits, odd: false });
      }),
    );
    expect(sheetPhone('1590000007')).toMatchObject({ text: '1590000007', odd: true });
    expect(sheetPhone('拒绝提供').given).toBe('declined');
  });

  test('numerals in words', () => {
    expect(['一件', '两双', '半斤', '十二个', '二十', '2.3斤', '十'].map(withDigits)).toEqual([
      '1件',
      '2双',
      '0.5斤',
      '12个',
      '20',
      '2.3斤',
      '10',
    ]);
  });

  test('the numbers of a workbook are what was typed, not what a float made of them', () => {
    expect(
      ['29.899999999999999', '2140.8000000000002', '0.1', '45321', '1.35E10', '1E-2'].map(decimalText),
    ).toEqual(['29.9', '2140.8', '0.1', '45321', '13500000000', '0.01']);
  });
});

describe('workbooks', () => {
  const workbook = (sheet: string, shared = '') =>
    zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="2023年" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/sharedStrings.xml': strToU8(`<sst>${shared}</sst>`),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet><sheetData>${sheet}</sheetData><mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="B3:B4"/></mergeCells></worksheet>`,
      ),
    });

  test('real dates, merged titles and cells, shared and rich text', () => {
    const strings = ['日期', '姓名', '投诉内容', '单价'].map((text) => `<si><t>${text}</t></si>`).join('');
    const { taken } = read(
      workbook(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>2023年台账</t></is></c></row>' +
          '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" t="s"><v>3</v></c></row>' +
          '<row r="3"><c r="A3" s="1"><v>45000</v></c><c r="B3" t="inlineStr"><is><t>王芳</t></is></c><c r="C3" t="inlineStr"><is><r><t>漏</t></r><r><t>水</t></r></is></c><c r="D3"><v>29.899999999999999</v></c></row>' +
          '<row r="4"><c r="A4"><v>45001</v></c><c r="C4" t="inlineStr"><is><t>又漏水</t></is></c></row>',
        strings,
      ),
    );
    expect(taken).toMatchObject([
      { data: { day: '2023-03-15', price: 2990 }, person: { name: '王芳' }, words: { content: '漏水' } },
      { data: { day: '2023-03-16', inferred: ['merged'] }, person: { name: '王芳' }, doubts: ['merged'] },
    ]);
  });

  test('a file of more rows than are read at once is refused whole', () => {
    const row = '1,2024-01-05,王芳,杯子漏水\n';
    expect(readSheets(utf8(row.repeat(200_000)))).toMatchObject({ ok: true });
    expect(readSheets(utf8(row.repeat(200_001)))).toEqual({ ok: false, code: 'import-too-large' });
  });

  test('L7: as many rows as are read at once are understood, too, with a header and without', () => {
    const book = readSheets(utf8('2024-01-05,王芳,13500014729,杯子漏水了要求退货\n'.repeat(200_000)));
    const rows = book.ok ? (book.sheets[0]?.rows ?? []) : [];
    expect(widestOf(rows)).toBe(4);
    expect(findLayout(rows).columns).toEqual(['date', 'name', 'phone', 'content']);
  });

  test('what cannot be read is refused by what it is', () => {
    const ole = (rest: string) =>
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...[...rest].flatMap((one) => [one.charCodeAt(0), 0])]);
    expect(code(ole('Workbook'))).toBe('import-old-format');
    expect(code(ole('EncryptedPackage'))).toBe('import-encrypted');
    expect(code(Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9))).toBe('import-unreadable');
    expect(code(new Uint8Array())).toBe('import-empty');
  });
});
