import { type Tier, tiers } from '../codes.ts';
import type { Block, StackBlock } from './definition.ts';
import { widthInEms } from './fit-text.ts';
import { heightOf, scaleFor, sizeFor } from './poster-fit.ts';
import { type Measures, type PosterData, posterInk, type Spoken } from './poster-parts.ts';
import { posterWords } from './poster-words.ts';

/** A piece of the poster's middle: how high it is at a scale, its smallest letters there, and how it is drawn. */
type Piece = Readonly<{
  height: (scale: number) => number;
  smallest: (scale: number) => number;
  draw: (scale: number, before: number) => Block;
}>;

/** What stands between the head and the foot, before it is known how much room there is. All in points. */
export type PosterMiddle = Readonly<{
  scaleIn: (room: number) => number;
  /** The size of its smallest letters in the main language, at a scale. */
  smallest: (scale: number) => number;
  draw: (scale: number, room: number) => Block[];
}>;

/**
 * How large letters of a size are at a scale. Where much must stand on one page the small ones give up less than the
 * large: `yields` 1 gives up all of it, 0 nothing.
 */
const shrunk = (size: number, scale: number, yields: number) => size * (scale < 1 ? scale ** yields : scale);

const soft = '#555555';

/** The clauses, the people of the tiers and the store's own words, as large as the room allows and evenly spread in it. */
export function posterMiddle(data: PosterData, spoken: Spoken, measures: Measures): PosterMiddle {
  const { at } = measures;
  const clauses = spoken.main.clauses.map((text, index) =>
    clause(`${index + 1}`, text, spoken.below?.clauses[index] ?? null, measures),
  );
  const people = data.people.length > 0 ? tiers.map((tier) => tierPiece(tier, data, spoken, measures)) : [];
  const own = data.text === '' ? [] : [ownWords(data.text, measures)];
  const pieces = [...people, ...clauses, ...own];
  const gap = (scale: number) => at(9) * scale;
  const whole = (scale: number) =>
    pieces.reduce((sum, piece) => sum + piece.height(scale) + gap(scale), 0) + at(26);
  return {
    scaleIn: (room) => scaleFor(whole, room),
    smallest: (scale) => Math.min(...pieces.map((piece) => piece.smallest(scale))),
    draw: (scale, room) => {
      const spare = Math.max(0, room - whole(scale));
      const more = Math.min(spare / (pieces.length + 2), at(16));
      const first = at(10) + Math.max(0, spare - more * pieces.length) / 2;
      return pieces.map((piece, index) =>
        piece.draw(scale, index === 0 ? first + gap(scale) : gap(scale) + more),
      );
    },
  };
}

function clause(number: string, text: string, below: string | null, { at, width }: Measures): Piece {
  const size = (scale: number) => shrunk(at(20), scale, 0.75);
  const small = (scale: number) => shrunk(at(12), scale, 0.75);
  const indent = (scale: number) => size(scale) * 1.5;
  return {
    height: (scale) =>
      heightOf(text, width - indent(scale), size(scale)) +
      (below === null ? 0 : heightOf(below, width - indent(scale), small(scale), 0.9)),
    smallest: size,
    draw: (scale, before) => ({
      columns: [
        {
          width: indent(scale),
          stack: [{ text: number, fontSize: size(scale), bold: true, color: posterInk, lineHeight: 1 }],
        },
        {
          width: '*',
          stack: [
            { text, fontSize: size(scale), lineHeight: 1 },
            ...(below === null
              ? []
              : [{ text: below, fontSize: small(scale), lineHeight: 0.9, color: soft } as const]),
          ],
        },
      ],
      columnGap: 0,
      margin: [0, before, 0, 0],
    }),
  };
}

/** How much of a row the names take, so that the longest name and the longest phone are as large as one another. */
function nameShare(people: PosterData['people']): number {
  const longest = (texts: readonly string[]) => Math.max(1, ...texts.map(widthInEms));
  const names = longest(people.map(({ name }) => name));
  const phones = longest(people.map(({ phone }) => phone));
  return Math.min(0.62, Math.max(0.38, names / (names + phones)));
}

/** One tier: its name and whose it is on the left, who stands for it with their phones on the right. */
function tierPiece(tier: Tier, data: PosterData, { below, words }: Spoken, { at, width }: Measures): Piece {
  const here = data.people.filter((one) => one.tier === tier);
  const left = width * 0.27;
  const wide = (width - left) * nameShare(data.people);
  const columns = { name: wide, phone: width - left - wide };
  const row = (scale: number) => at(26) * scale * 1.448;
  const size = (text: string, scale: number, column: number) =>
    sizeFor(text, column - at(6), 1, at(25) * scale, at(6)) * (scale < 0.5 ? 0.98 : 1);
  const roleSize = (scale: number) => shrunk(at(14), scale, 0.5);
  const englishSize = (scale: number) => shrunk(at(11), scale, 0.5);
  const leftHeight = (scale: number) =>
    (at(24) * scale + roleSize(scale) + (below ? englishSize(scale) : 0)) * 1.448;
  const person = ({ name, phone }: (typeof here)[number], scale: number): Block => ({
    columns: [
      cell(name, size(name, scale, columns.name), columns.name, 'left', false, row(scale)),
      cell(phone, size(phone, scale, columns.phone), columns.phone, 'right', true, row(scale)),
    ],
    columnGap: 0,
  });
  const role = words.role[tier];
  const english = posterWords.en.role[tier];
  return {
    height: (scale) => Math.max(leftHeight(scale), here.length * row(scale)) + at(8),
    smallest: (scale) =>
      Math.min(
        ...here.flatMap(({ name, phone }) => [
          size(name, scale, columns.name),
          size(phone, scale, columns.phone),
        ]),
      ),
    draw: (scale, before) => ({
      stack: [
        {
          columns: [
            {
              width: left,
              stack: [
                {
                  text: words.tier[tier],
                  fontSize: at(24) * scale,
                  bold: true,
                  color: posterInk,
                  lineHeight: 1,
                },
                {
                  text: role,
                  fontSize: sizeFor(role, left - at(6), 1, roleSize(scale), at(6)),
                  color: soft,
                  lineHeight: 1,
                },
                ...(below
                  ? [
                      {
                        text: english,
                        fontSize: sizeFor(english, left - at(6), 1, englishSize(scale), at(6)),
                        color: soft,
                        lineHeight: 1,
                      } as const,
                    ]
                  : []),
              ],
            },
            { width: '*', stack: here.map((one) => person(one, scale)) },
          ],
          columnGap: 0,
        },
        { lineWidth: at(0.5), length: width, color: '#999999', margin: [0, at(6), 0, 0] },
      ],
      margin: [0, before, 0, 0],
    }),
  };
}

/** Text in one line, on a row as high as those beside it. */
function cell(
  text: string,
  size: number,
  width: number,
  alignment: 'left' | 'right',
  bold: boolean,
  row: number,
): StackBlock {
  const above = Math.max(0, (row - size * 1.448) / 2);
  return {
    width,
    stack: [
      { text, fontSize: size, bold, alignment, noWrap: true, lineHeight: 1, margin: [0, above, 0, above] },
    ],
  };
}

function ownWords(text: string, { at, width }: Measures): Piece {
  const size = (scale: number) => shrunk(at(16), scale, 0.5);
  return {
    height: (scale) => heightOf(text, width - at(28), size(scale)) + at(16),
    smallest: size,
    draw: (scale, before) => ({
      table: {
        widths: ['*'],
        body: [
          [
            {
              text,
              fontSize: size(scale),
              lineHeight: 1,
              margin: [at(8), at(4), at(8), at(4)],
              fillColor: '#f7efe6',
            },
          ],
        ],
      },
      layout: 'noBorders',
      margin: [0, before, 0, 0],
    }),
  };
}
