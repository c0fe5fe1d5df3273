import { type Block, type DocumentDefinition, points, type TableCell } from './definition.ts';
import type { DocumentWords, LedgerKindMark } from './document-words.ts';
import {
  bad,
  barsBlock,
  columnsBlock,
  gauge,
  ink,
  type ReportBar,
  type ReportColumn,
  soft,
} from './report-pictures.ts';

/** One of the first numbers, beside that of the period before. */
export type ReportCard = Readonly<{
  name: string;
  value: string;
  details: readonly string[];
  /** In per cent; the bar is drawn where there is a target. */
  rate?: number | null;
  target?: number;
}>;
export type ReportTable = Readonly<{
  heading: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}>;

/** The report of a month (K4), in words. Nobody's data is in it but the names of who registered (X4). */
export type MonthlyReportData = Readonly<{
  title: string;
  storeName: string;
  /** Which days, against which, made when and at which state of the ledger. */
  subtitle: readonly string[];
  cards: readonly ReportCard[];
  findings: Readonly<{ heading: string; sentences: readonly string[]; rule: string }>;
  pictures: readonly Readonly<{ heading: string; note: string; columns: readonly ReportColumn[] }>[];
  rankings: readonly Readonly<{ heading: string; note: string; bars: readonly ReportBar[] }>[];
  /** Said where a picture has nothing to show. */
  nothing: string;
  own: ReportTable & Readonly<{ note: string }>;
  tables: readonly ReportTable[];
  /** How the same numbers are counted again. */
  proof: string;
  signature: string;
  /** One person may hold two tiers of this store (T3a). */
  twoTiers: boolean;
  ledgerKind: LedgerKindMark;
  /** UTC ms of this paper. */
  madeAt: number;
}>;

const marginMm = 16;
const width = points(210 - 2 * marginMm);
const gap = 16;
const half = (width - gap) / 2;

/** The report on A4: the first numbers and what they carry, pictures, what the store did itself, and every table. */
export function monthlyReportDefinition(data: MonthlyReportData, words: DocumentWords): DocumentDefinition {
  const margin = points(marginMm);
  return {
    pageSize: { width: points(210), height: points(297) },
    pageMargins: [margin, points(14), margin, points(18)],
    title: `${data.title} ${data.subtitle[0] ?? ''}`,
    language: words.language,
    madeAt: data.madeAt,
    content: [
      { text: data.storeName, fontSize: 11, color: soft },
      { text: data.title, bold: true, fontSize: 22 },
      ...data.subtitle.map((text): Block => ({ text, fontSize: 9.5, color: soft })),
      ...(data.ledgerKind === null
        ? []
        : [
            { text: words.ledgerKind[data.ledgerKind], fontSize: 11, bold: true, color: bad } satisfies Block,
          ]),
      ...(data.twoTiers
        ? [{ text: words.twoTiers, fontSize: 9.5, bold: true, margin: [0, 3, 0, 0] } satisfies Block]
        : []),
      ...cardRows(data.cards),
      heading(data.findings.heading),
      ...data.findings.sentences.map(
        (text): Block => ({ text: `· ${text}`, fontSize: 10.5, margin: [0, 1, 0, 1] }),
      ),
      note(data.findings.rule),
      ...data.pictures.flatMap(({ heading: title, note: said, columns }) => [
        {
          unbreakable: true,
          stack: [
            heading(title),
            ...(said === '' ? [] : [note(said)]),
            columns.some(({ value }) => (value ?? 0) > 0)
              ? columnsBlock(columns, width, 66)
              : note(data.nothing),
          ],
        } satisfies Block,
      ]),
      ...pairs(data.rankings.filter(({ bars }) => bars.length > 0)).map(rankingRow),
      tableBlock(data.own, data.nothing, data.own.note),
      ...data.tables.map((table) => tableBlock(table, data.nothing)),
      { text: data.proof, fontSize: 8.5, color: soft, margin: [0, 12, 0, 0] },
      { text: `${data.signature}${words.colon}____________________`, fontSize: 11, margin: [0, 16, 0, 0] },
    ],
    foot: { left: `${data.storeName}  ${data.title}  ${data.subtitle[0] ?? ''}`, page: words.receipt.page },
  };
}

function heading(text: string): Block {
  return { text, bold: true, fontSize: 12.5, margin: [0, 12, 0, 3] };
}

function note(text: string): Block {
  return { text, fontSize: 8, color: soft, margin: [0, 1, 0, 3] };
}

function pairs<Thing>(list: readonly Thing[]): readonly (readonly Thing[])[] {
  return Array.from({ length: Math.ceil(list.length / 2) }, (_, at) => list.slice(2 * at, 2 * at + 2));
}

function cardRows(cards: readonly ReportCard[]): Block[] {
  const each = (width - 2 * gap) / 3;
  const rows = Array.from({ length: Math.ceil(cards.length / 3) }, (_, at) =>
    cards.slice(3 * at, 3 * at + 3),
  );
  return rows.map((row) => ({
    columns: row.map((card) => ({ width: each, stack: cardBlocks(card, each) })),
    columnGap: gap,
    margin: [0, 12, 0, 0],
  }));
}

function cardBlocks({ name, value, details, rate, target }: ReportCard, each: number): Block[] {
  const missed = target !== undefined && rate !== null && rate !== undefined && rate < target;
  return [
    { text: name, fontSize: 9.5, color: soft },
    { text: value, fontSize: 22, bold: true, color: missed ? bad : ink },
    ...(target === undefined ? [] : [gauge(rate ?? null, target, each)]),
    ...details.map((text): Block => ({ text, fontSize: 8.5, color: soft })),
  ];
}

function rankingRow(row: readonly MonthlyReportData['rankings'][number][]): Block {
  return {
    unbreakable: true,
    columns: row.map((one) => ({
      width: half,
      stack: [heading(one.heading), note(one.note), barsBlock(one.bars, half)],
    })),
    columnGap: gap,
  };
}

function tableBlock({ heading: title, columns, rows }: ReportTable, nothing: string, said = ''): Block {
  const titled: Block[] = [heading(title), ...(said === '' ? [] : [note(said)])];
  if (rows.length === 0) return { unbreakable: true, stack: [...titled, note(nothing)] };
  // Times have a column for each span, and how long on average behind them.
  const dense = columns.length > 8;
  const fontSize = dense ? 7 : 8;
  const widthOf = (at: number) => (at === 0 ? '*' : !dense ? 'auto' : at === columns.length - 1 ? 52 : 22);
  // A number in two lines is misread; only the names in front may take more than one.
  const cell = (text: string, at: number): TableCell =>
    at === 0 ? { text, fontSize } : { text, fontSize, alignment: 'right', noWrap: true };
  const head = (text: string, at: number): TableCell => ({
    ...cell(text, at),
    bold: true,
    fillColor: '#eef2f0',
  });
  return {
    table: {
      widths: columns.map((_, at) => widthOf(at)),
      // What the rows are of stands over them on each page.
      headerRows: 2,
      keepWithHeaderRows: 2,
      dontBreakRows: true,
      body: [
        columns.map(
          (_, at): TableCell => (at === 0 ? { stack: titled, colSpan: columns.length } : { text: '' }),
        ),
        columns.map(head),
        ...rows.map((row) => row.map(cell)),
      ],
    },
    layout: dense ? 'tight' : 'lightHorizontalLines',
  };
}
