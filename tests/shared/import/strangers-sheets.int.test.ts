import { strToU8, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { utf8 } from '../../../shared/bytes.ts';
import { readSheets } from '../../../shared/import/sheet.ts';
import { BrokenXml, elements } from '../../../shared/import/xml-elements.ts';

type Parts = Readonly<{ sheet?: string; strings?: string; book?: string; relations?: string }>;

/** A workbook of these parts, however odd; `body` stands where the rows are. */
function book(body: string, { sheet, strings, book: whole, relations }: Parts = {}): Uint8Array {
  const parts = {
    'xl/workbook.xml':
      whole ?? '<workbook><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      relations ?? '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet ?? `<worksheet><sheetData>${body}</sheetData></worksheet>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strings }),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (...cells: string[]) => `<row>${cells.map(cell).join('')}</row>`;

/** 500 rows whose zip gives another size for them, in its directory and before the bytes. */
function withSizeOfSheet(said: number): Uint8Array {
  const zip = Uint8Array.from(book(row('a').repeat(500)));
  const real = `<worksheet><sheetData>${row('a').repeat(500)}</sheetData></worksheet>`.length;
  const view = new DataView(zip.buffer);
  const places = [...zip.keys()].filter((at) => at + 4 <= zip.length && view.getUint32(at, true) === real);
  expect(places).toHaveLength(2);
  for (const at of places) view.setUint32(at, said, true);
  return zip;
}

function code(bytes: Uint8Array): string {
  const read = readSheets(bytes);
  return read.ok ? 'ok' : read.code;
}
function cells(bytes: Uint8Array): readonly (readonly string[])[] {
  const read = readSheets(bytes);
  if (!read.ok) throw new Error(`cells: ${read.code}`);
  return (read.sheets[0]?.rows ?? []).map((one) => one.cells);
}

describe('a workbook made to do harm', () => {
  test('a zip that says it unpacks to more than is read is not unpacked', () => {
    expect(code(withSizeOfSheet(410_000_000))).toBe('import-too-large');
  });

  test('one whose directory lies about how much it unpacks to loses no row in silence', () => {
    expect(cells(book(row('a').repeat(500)))).toHaveLength(500);
    expect(code(withSizeOfSheet(`<worksheet><sheetData>${row('a').repeat(200)}`.length))).toBe(
      'import-unreadable',
    );
  });

  test('a billion laughs are none: what a text declares itself is never looked at', () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY b${at} "${`&b${at - 1};`.repeat(10)}">`).join('')}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const sheet = `${laughs}<worksheet><sheetData>${row('&b8;', '&f;', '&lt;&#x653e;&#24515;')}</sheetData></worksheet>`;
    expect(cells(book('', { sheet }))).toEqual([['&b8;', '&f;', '<放心']]);
  });

  test.each(['row', 'c', 't', 'si', 'rPh', 'v', 'mergeCell', 'Relationship', 'sheet', 'is', 'f'])(
    'beginnings of <%s> by the ten thousand without an end are gone through once, and are no workbook',
    (name) => {
      const many = `<${name} `.repeat(60_000);
      const ended = `<${name}>`.repeat(60_000);
      for (const begun of [many, ended]) {
        const bytes =
          name === 'si' || name === 'rPh' || name === 't'
            ? book(row('a'), { strings: `<sst><si>${begun}</si></sst>` })
            : name === 'Relationship'
              ? book(row('a'), { relations: `<Relationships>${begun}` })
              : name === 'sheet'
                ? book(row('a'), { book: `<workbook>${begun}` })
                : book(`<row><c>${begun}</c></row>`);
        expect(['import-unreadable', 'import-empty', 'ok', 'import-too-large']).toContain(code(bytes));
      }
    },
  );

  test('a text is gone through a few times, however many beginnings are in it', () => {
    // Counted, not timed: looking for the same end from each beginning would go through it thousands of times.
    const look = vi.spyOn(String.prototype, 'indexOf');
    const text = `${'<row>'.repeat(20_000)}<rowdy>`;
    let read = 0;
    try {
      expect(() => [...elements(text, 'row')]).toThrow(BrokenXml);
      for (const [at, { value }] of look.mock.results.entries())
        read += (value < 0 ? text.length : value) - (look.mock.calls[at]?.[1] ?? 0);
    } finally {
      look.mockRestore();
    }
    expect(read).toBeLessThan(text.length * 5);
  });

  test('a table that is cut off is refused, also between two rows', () => {
    const whole = `<worksheet><sheetData>${row('a')}${row('b')}`;
    expect(code(book('', { sheet: whole }))).toBe('import-unreadable');
    expect(code(book('', { sheet: `${whole}<row><c t="in` }))).toBe('import-unreadable');
    expect(code(book('', { sheet: `${whole}</sheetData></worksheet>` }))).toBe('ok');
  });

  test('a row that is there twice, or a word that is not among the shared ones, is refused, not guessed', () => {
    expect(code(book(`<row r="1">${cell('a')}</row><row r="1">${cell('b')}</row>`))).toBe(
      'import-unreadable',
    );
    expect(code(book('<row><c t="s"><v>7</v></c></row>', { strings: '<sst><si><t>a</t></si></sst>' }))).toBe(
      'import-unreadable',
    );
    expect(code(book('<row><c t="s"><v>0</v></c></row>', { strings: '<sst><si><t>a</t></si>' }))).toBe(
      'import-unreadable',
    );
  });
});

describe('a workbook that is only odd', () => {
  test('a million rows with nothing in them are no rows', () => {
    const blank = '<row ht="15"><c s="1"/></row>'.repeat(1_000_000);
    expect(cells(book(`${row('a')}${blank}${row('b')}`))).toEqual([['a'], ['b']]);
  });

  test('sixteen thousand columns: empty ones are left, one that says something is not lost in silence', () => {
    const styled = '<c s="1"/>'.repeat(16_383);
    expect(cells(book(`<row>${cell('a')}${styled}</row>`))).toEqual([['a']]);
    expect(code(book(`<row>${styled}${cell('a')}</row>`))).toBe('import-beyond-sheet');
    expect(code(book(`<row><c r="IV1" t="inlineStr"><is><t>a</t></is></c></row>`))).toBe('ok');
    expect(code(book(`<row><c r="IW1" t="inlineStr"><is><t>a</t></is></c></row>`))).toBe(
      'import-beyond-sheet',
    );
    expect(code(book(`<row><c r="${'Z'.repeat(300)}1"><v>1</v></c></row>`))).toBe('import-beyond-sheet');
  });

  test('a formula is its last value; one that was never calculated is shown as what it is; nothing is fetched', () => {
    const formulas = [
      '<c><f>SUM(A1:A9)</f><v>12.5</v></c>',
      '<c t="str"><f>[1]外部!A1</f><v>别处的值</v></c>',
      '<c><f>HYPERLINK("http://evil.example/","退款")</f></c>',
      '<c t="str"><f>WEBSERVICE("http://evil.example/")</f></c>',
    ];
    expect(cells(book(`<row>${formulas.join('')}</row>`))).toEqual([
      [
        '12.5',
        '别处的值',
        '=HYPERLINK("http://evil.example/","退款")',
        '=WEBSERVICE("http://evil.example/")',
      ],
    ]);
  });

  test('a cell longer than a spreadsheet has any is refused', () => {
    expect(code(book(row('长'.repeat(32_767))))).toBe('ok');
    expect(code(book(row('长'.repeat(32_768))))).toBe('import-beyond-sheet');
  });

  test('merged without end', () => {
    const merge = '<mergeCell ref="A1:A1048576"/>'.repeat(100_001);
    const sheet = `<worksheet><sheetData>${row('a')}</sheetData><mergeCells>${merge}</mergeCells></worksheet>`;
    expect(code(book('', { sheet }))).toBe('import-too-large');
  });
});

describe('a text made to do harm', () => {
  test('one line of a hundred megabytes, as one cell or as empty cells without end', () => {
    expect(code(new Uint8Array(100_000_000).fill(0x61))).toBe('import-beyond-sheet');
    expect(code(new Uint8Array(100_000_000).fill(0x2c))).toBe('import-beyond-sheet');
    expect(code(utf8(`"${'a,'.repeat(20_000)}`))).toBe('import-beyond-sheet');
  });

  test('a row of more columns than are read, when they say something', () => {
    expect(code(utf8(`${'a,'.repeat(255)}a\n`))).toBe('ok');
    expect(code(utf8(`${'a,'.repeat(256)}a\n`))).toBe('import-beyond-sheet');
    expect(code(utf8(`a${','.repeat(16_383)}\nb\n`))).toBe('ok');
  });

  test('rows without end are refused at the first too many, not when all of them are in memory', () => {
    expect(code(utf8('a\n'.repeat(4_000_000)))).toBe('import-too-large');
    expect(code(utf8('\n'.repeat(4_000_000)))).toBe('import-empty');
  });
});
