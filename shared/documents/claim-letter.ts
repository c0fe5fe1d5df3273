import type { ClaimLetter } from '../claims/claim-codes.ts';
import { yuanText } from '../money.ts';
import { claimLetterWords } from './claim-letter-words.ts';
import { type Block, type DocumentDefinition, points, type TextBlock } from './definition.ts';
import { type PartyPaperHead, partyPaper, signatures } from './party-paper.ts';
import { small } from './return-note.ts';

/** A letter about a claim, as people read it; money in fen. Nothing of a consumer is in it. */
export type ClaimLetterData = PartyPaperHead &
  Readonly<{
    letter: ClaimLetter;
    number: string;
    date: string;
    due: string;
    /** Whole days past `due`; 0 before. */
    daysLate: number;
    contractEnded: boolean;
    account: string;
    note: string;
    amount: number;
    received: number;
    setOff: number;
    writtenOff: number;
    open: number;
    lines: readonly Readonly<{
      number: string;
      paidOn: string;
      goods: string;
      cause: string;
      ground: string;
      paid: number;
      claimed: number;
    }>[];
  }>;

/** 追偿函, 催款函 or 结清确认, A4: what was paid for whom and why, what came of it, what is open, until when and where to (C3). */
export function claimLetterDefinition(data: ClaimLetterData): DocumentDefinition {
  const own = claimLetterWords[data.language];
  const { letter } = data;
  const filled = (text: string): string =>
    text
      .replaceAll('{due}', data.due)
      .replaceAll('{days}', String(data.daysLate))
      .replaceAll('{open}', yuanText(data.open))
      .replaceAll('{date}', data.date);
  const paragraph = (text: string): TextBlock => ({
    text: filled(text),
    fontSize: 11,
    lineHeight: 1.4,
    margin: [0, 8, 0, 2],
  });
  const sums: readonly (readonly [name: string, fen: number, always: boolean])[] = [
    [own.sumClaimed, data.amount, true],
    [own.sumReceived, data.received, false],
    [own.sumSetOff, data.setOff, false],
    [own.sumWrittenOff, data.writtenOff, false],
    [own.sumOpen, data.open, true],
  ];
  const shown = sums.filter(([, fen, always]) => always || fen > 0);
  const table: Block = {
    table: {
      widths: ['*', points(40), points(34)],
      body: shown.map(([name, fen], at) => [
        { text: '' },
        { text: name, bold: at === shown.length - 1 },
        { text: yuanText(fen), alignment: 'right', bold: at === shown.length - 1 },
      ]),
    },
    layout: 'noBorders',
    fontSize: 11,
    margin: [0, 4, 0, 0],
  };
  // A first letter that comes after its day gives days, and not a day that is past.
  const closing = letter === 'demand' && data.daysLate > 0 ? 'reminder' : letter;
  return partyPaper(data, (words) => ({
    title: own.title[letter],
    below: `${own.number} ${data.number}`,
    facts: [
      [own.to, data.party],
      [words.contact, data.contact],
      [words.contract, data.contract && `${data.contract}${data.contractEnded ? own.contractEnded : ''}`],
      [own.date, data.date],
      [own.due, letter === 'settled' ? '' : data.due],
      [own.account, letter === 'settled' ? '' : data.account],
      [words.storePhone, data.storePhone],
    ],
    before: [paragraph(own.intro[letter])],
    columns: [
      { name: words.ledgerNumber, width: points(24) },
      { name: own.paidOn, width: points(21) },
      { name: words.goods, width: '*' },
      { name: own.cause, width: points(18) },
      { name: own.ground, width: points(38) },
      { name: own.paid, width: 'auto', right: true },
      { name: own.claimed, width: 'auto', right: true },
    ],
    rows: data.lines.map((line) => [
      line.number,
      line.paidOn,
      line.goods,
      line.cause,
      line.ground,
      yuanText(line.paid),
      yuanText(line.claimed),
    ]),
    after: [
      {
        unbreakable: true,
        stack: [
          table,
          ...(data.note && letter !== 'settled' ? [paragraph(`${own.note}  ${data.note}`)] : []),
          paragraph(own.closing[closing]),
          small(own.notArticle),
          signatures([], [data.storeName, words.seal, words.on]),
        ],
      },
    ],
  }));
}
