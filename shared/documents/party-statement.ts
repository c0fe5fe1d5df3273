import { yuanText } from '../money.ts';
import { type DocumentDefinition, points } from './definition.ts';
import { type PartyPaperHead, partyPaper, signatures } from './party-paper.ts';
import { small } from './return-note.ts';

/** What a party owes, as people read it; money in fen, null where no price is known. */
export type StatementData = PartyPaperHead &
  Readonly<{
    printedAt: string;
    ages: readonly Readonly<{ name: string; goods: string; fen: number }>[];
    total: number;
    unpriced: number;
    lines: readonly Readonly<{
      note: string;
      date: string;
      number: string;
      name: string;
      quantity: string;
      price: string;
      fen: number | null;
      age: string;
    }>[];
  }>;

/** The statement 退货对账单 of goods that left and are not settled, A4, by age, each line with its note (C3). */
export function statementDefinition(data: StatementData): DocumentDefinition {
  return partyPaper(data, (words) => ({
    title: words.statement,
    below: `${words.printedAt} ${data.printedAt}`,
    facts: [
      [words.party, data.party],
      [words.contact, data.contact],
      [words.contract, data.contract],
      [words.storePhone, data.storePhone],
    ],
    columns: [
      { name: words.noteNumber, width: points(20) },
      { name: words.date, width: points(20) },
      { name: words.ledgerNumber, width: points(23) },
      { name: words.goods, width: '*' },
      { name: words.open, width: 'auto', right: true },
      { name: words.price, width: 'auto', right: true },
      { name: words.value, width: 'auto', right: true },
      { name: words.age, width: points(18) },
    ],
    rows: data.lines.map((line) => [
      line.note,
      line.date,
      line.number,
      line.name,
      line.quantity,
      line.price,
      line.fen === null ? '—' : yuanText(line.fen),
      line.age,
    ]),
    after: [
      {
        unbreakable: true,
        stack: [
          {
            table: {
              widths: [points(40), '*', points(35)],
              body: [
                [
                  { text: words.age, bold: true, fillColor: '#eef2f1' },
                  { text: words.owedGoods, bold: true, fillColor: '#eef2f1' },
                  { text: words.value, bold: true, alignment: 'right', fillColor: '#eef2f1' },
                ],
                ...data.ages.map(({ name, goods, fen }) => [
                  { text: name },
                  { text: goods },
                  { text: yuanText(fen), alignment: 'right' as const },
                ]),
              ],
            },
            layout: 'grid',
            fontSize: 10,
            margin: [0, 6, 0, 4],
          },
          { text: `${words.total}  ${yuanText(data.total)}`, fontSize: 11, bold: true, alignment: 'right' },
        ],
      },
      ...(data.unpriced > 0 ? [small(words.unpriced.replace('{count}', String(data.unpriced)))] : []),
      small(words.statementHint),
      signatures(
        [words.store, words.signs, words.seal, words.on],
        [words.receiver, words.signs, words.seal, words.on],
      ),
    ],
  }));
}
