import { type CalendarDate, dateIn } from '../calendar.ts';
import { lineFen, quantityText } from '../quantity.ts';
import type { SentLine } from './return-lines.ts';

/** How long goods are with a party, in calendar days: 0–30, 31–60, 61–90, more. */
export const ages = ['30', '60', '90', 'more'] as const;
export type Age = (typeof ages)[number];

/** What is owed: pieces and grams of goods, their value in fen, and lines whose price nobody knows. */
export type Owed = Readonly<{ lines: number; pieces: number; grams: number; fen: number; unpriced: number }>;

export const nothingOwed: Owed = { lines: 0, pieces: 0, grams: 0, fen: 0, unpriced: 0 };

/** What a party owes: goods that left and are not settled, at the price on their note (C3). */
export type PartyOwes = Readonly<{ party: string; byAge: Readonly<Record<Age, Owed>>; total: Owed }>;

export function ageOf(sentAt: number, today: CalendarDate, zone: string): Age {
  const days = (Date.parse(today) - Date.parse(dateIn(sentAt, zone))) / 86_400_000;
  if (days <= 30) return '30';
  if (days <= 60) return '60';
  return days <= 90 ? '90' : 'more';
}

/** The value of what is still open of a line, in fen; null where its price is not known. */
export function openFen({ sent, open, unit }: SentLine): number | null {
  if (sent.price === null) return null;
  return open === 0 ? 0 : lineFen(sent.price, quantityText(open), unit);
}

/** What each party owes, whoever owes most first. */
export function owedBy(lines: readonly SentLine[], today: CalendarDate, zone: string): readonly PartyOwes[] {
  const parties = new Map<string, Record<Age, Owed>>();
  for (const line of lines) {
    if (line.open === 0) continue;
    const known = parties.get(line.sent.party);
    const byAge = known ?? { '30': nothingOwed, '60': nothingOwed, '90': nothingOwed, more: nothingOwed };
    if (!known) parties.set(line.sent.party, byAge);
    const age = ageOf(line.sent.at, today, zone);
    byAge[age] = sum(byAge[age], owedOf(line));
  }
  return [...parties]
    .map(([party, byAge]) => ({
      party,
      byAge,
      total: ages.map((age) => byAge[age]).reduce(sum, nothingOwed),
    }))
    .sort((one, other) => other.total.fen - one.total.fen || other.total.lines - one.total.lines);
}

function owedOf(line: SentLine): Owed {
  const fen = openFen(line);
  return {
    lines: 1,
    pieces: line.unit === 'piece' ? line.open / 1000 : 0,
    grams: line.unit === 'kg' ? line.open : 0,
    fen: fen ?? 0,
    unpriced: fen === null ? 1 : 0,
  };
}

export function sum(one: Owed, other: Owed): Owed {
  return {
    lines: one.lines + other.lines,
    pieces: one.pieces + other.pieces,
    grams: one.grams + other.grams,
    fen: one.fen + other.fen,
    unpriced: one.unpriced + other.unpriced,
  };
}
