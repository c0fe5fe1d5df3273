import { type Block, type DocumentDefinition, points, type TableCell, type TextBlock } from './definition.ts';
import type { DocumentWords } from './document-words.ts';
import { fitLines, widthInEms } from './fit-text.ts';
import { noticeFoot, noticeHead, noticeWitness, signatures } from './notice-parts.ts';
import type { ReceiptData } from './receipt.ts';

/** What was decided, as the notice says it. */
export interface DecidedResult {
  readonly tier: 1 | 2 | 3;
  readonly by: string;
  /** Date and time in the store's zone, as people read it. */
  readonly at: string;
  readonly answer: 'none' | 'accepted' | 'rejected';
  readonly lines: readonly ResultLine[];
}

export interface ResultLine {
  /** What is given, with its goods and amount; for a refusal what is refused, with the reason in words. */
  readonly text: string;
  /** How far it is carried out; null for a refusal, which promises nothing. */
  readonly done: 'done' | 'under-way' | 'open' | null;
}

/** What stands on the notice of the result 处理结果告知书: the receipt's facts, and what was decided (C2, T3a, T4a). */
export interface ResultNoticeData extends Omit<ReceiptData, 'outcome'> {
  readonly decided: DecidedResult;
}

const marginMm = 20;
const innerWidth = points(210 - 2 * marginMm);
const valueWidth = innerWidth - 106;
/** So many stand on the page; the rest is in the ledger, and the notice says so. */
const most = 8;
/** The decision has so many lines of print; one that is long takes two. */
const decisionRows = 9;

/** The notice of the result, one page of A4 whatever was written at the counter. */
export function resultNoticeDefinition(data: ResultNoticeData, words: DocumentWords): DocumentDefinition {
  const margin = points(marginMm);
  const texts = words.resultNotice;
  return {
    pageSize: { width: points(210), height: points(297) },
    pageMargins: [margin, points(14), margin, points(13)],
    title: `${texts.title} ${data.ledgerNumber}`,
    language: words.language,
    madeAt: data.madeAt,
    content: [
      ...noticeHead(texts.title, data, words),
      facts(data, words),
      heading(texts.decision),
      decision(data.decided, words),
      ...data.remarks.map(
        (remark): Block => ({ text: remark, bold: true, fontSize: 10, margin: [0, 3, 0, 0] }),
      ),
      heading(words.receipt.waysOn),
      { text: words.receipt.waysOnFree, fontSize: 9.5 },
      { text: data.waysOn.join(words.language === 'en' ? '; ' : '；'), fontSize: 9.5, bold: true },
      noticeWitness(data.checkpoint, innerWidth, words),
      signatures(innerWidth, words),
    ],
    foot: noticeFoot(data, words),
  };
}

function heading(text: string): TextBlock {
  return { text, fontSize: 11.5, bold: true, margin: [0, 6, 0, 2] };
}

function nameCell(name: string): TableCell {
  return { text: name, color: '#333333' };
}

function facts(data: ResultNoticeData, words: DocumentWords): Block {
  const texts = words.receipt;
  const rows: [string, TextBlock][] = [
    [texts.openedAt, { text: data.openedAt }],
    [texts.consumer, fitted(data.consumerName ?? texts.notGiven, 1)],
    [texts.phone, fitted(data.consumerPhone ?? texts.notGiven, 1)],
    [texts.content, fitted(data.content, 5)],
    [texts.goods, fitted(goodsText(data, words), 4)],
    [texts.wish, { text: data.wish }],
  ];
  return table(rows);
}

/** A text in so many lines at most, smaller where it must be; what does not stand there is in the ledger. */
function fitted(text: string, lines: number): TextBlock {
  return fitLines(text, valueWidth, [
    { fontSize: 10, lines },
    { fontSize: 8.5, lines: Math.ceil(lines * 1.3) },
    { fontSize: 7.5, lines: Math.ceil(lines * 1.5) },
  ]);
}

function goodsText(data: ResultNoticeData, words: DocumentWords): string {
  if (data.items.length === 0) return words.receipt.noGoods;
  const some = data.items
    .slice(0, most)
    .map(({ name, unitPrice, quantity }) => `${name} ${quantity} × ¥${unitPrice}`);
  const others = data.items.length - some.length;
  return [...some, ...(others > 0 ? [more(others, words)] : [])].join(words.language === 'en' ? '; ' : '；');
}

function more(count: number, words: DocumentWords): string {
  return words.resultNotice.more.replace('{count}', String(count));
}

function table(rows: readonly (readonly [string, TextBlock])[]): Block {
  return {
    table: { widths: [84, '*'], body: rows.map(([name, value]) => [nameCell(name), value]) },
    layout: 'grid',
    fontSize: 10,
  };
}

function withinRows(lines: readonly ResultLine[]): readonly ResultLine[] {
  let rows = 0;
  const past = lines.findIndex(({ text }) => {
    // Eight ems for how far it is carried out.
    rows += (widthInEms(text) + 8) * 10 > valueWidth ? 2 : 1;
    return rows > decisionRows;
  });
  return past < 0 ? lines : lines.slice(0, past);
}

function decision(decided: DecidedResult, words: DocumentWords): Block {
  const texts = words.resultNotice;
  const some = withinRows(decided.lines);
  const others = decided.lines.length - some.length;
  const lines = some.map(({ text, done }): TextBlock => {
    const state = done === null ? '' : `${words.language === 'en' ? ' – ' : '——'}${texts.carriedOut[done]}`;
    return {
      ...fitLines(`${text}${state}`, valueWidth, [
        { fontSize: 10, lines: 1 },
        { fontSize: 8, lines: 2 },
      ]),
      bold: true,
    };
  });
  const rest: TextBlock[] = others > 0 ? [{ text: more(others, words) }] : [];
  return {
    table: {
      widths: [84, '*'],
      body: [
        [nameCell(texts.result), { stack: [...lines, ...rest] }],
        [nameCell(texts.decidedBy), fitted(`${words.receipt.tiers[decided.tier]} · ${decided.by}`, 1)],
        [nameCell(texts.decidedAt), { text: decided.at }],
        [nameCell(texts.answer), { text: texts.answers[decided.answer] }],
      ],
    },
    layout: 'grid',
    fontSize: 10,
  };
}
