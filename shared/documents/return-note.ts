import { yuanText } from '../money.ts';
import { type DocumentDefinition, points, type TextBlock } from './definition.ts';
import { type PartyPaperHead, partyPaper, signatures } from './party-paper.ts';

/** Goods on a return note, as people read them; money in fen, null where no price is known. */
export type ReturnNoteLine = Readonly<{
  number: string;
  name: string;
  quantity: string;
  price: number | null;
  fen: number | null;
  reason: string;
}>;

/** A return note as it goes with the goods (G7): no consumer is on it. */
export type ReturnNoteData = PartyPaperHead &
  Readonly<{ number: string; date: string; madeBy: string; lines: readonly ReturnNoteLine[] }>;

/** The return note 退货单, A4, with lines for both sides to sign. */
export function noteDefinition(data: ReturnNoteData): DocumentDefinition {
  const known = data.lines.filter((line) => line.fen !== null);
  const total = known.reduce((sum, line) => sum + (line.fen ?? 0), 0);
  const unpriced = data.lines.length - known.length;
  return partyPaper(data, (words) => ({
    title: words.note,
    below: data.number,
    facts: [
      [words.party, data.party],
      [words.contact, data.contact],
      [words.contract, data.contract],
      [words.date, data.date],
      [words.madeBy, data.madeBy],
      [words.storePhone, data.storePhone],
    ],
    columns: [
      { name: words.row, width: 'auto', right: true },
      { name: words.ledgerNumber, width: points(25) },
      { name: words.goods, width: '*' },
      { name: words.quantity, width: 'auto', right: true },
      { name: words.price, width: 'auto', right: true },
      { name: words.value, width: 'auto', right: true },
      { name: words.reason, width: points(34) },
    ],
    rows: data.lines.map((line, at) => [
      String(at + 1),
      line.number,
      line.name,
      line.quantity,
      line.price === null ? '—' : yuanText(line.price),
      line.fen === null ? '—' : yuanText(line.fen),
      line.reason,
    ]),
    after: [
      { text: `${words.total}  ${yuanText(total)}`, fontSize: 11, bold: true, alignment: 'right' },
      ...(unpriced > 0 ? [small(words.unpriced.replace('{count}', String(unpriced)))] : []),
      small(words.noteHint),
      signatures(
        [words.store, words.signs, words.seal, words.on],
        [words.receiver, words.signs, words.seal, words.on],
      ),
    ],
  }));
}

export function small(text: string): TextBlock {
  return { text, fontSize: 9, margin: [0, 4, 0, 0] };
}
