import type { CalendarDate } from '../calendar.ts';
import type { PosterPaper } from '../promises/promise-codes.ts';
import { type Block, type DocumentDefinition, type DocumentLanguage, points } from './definition.ts';
import { type PosterMiddle, posterMiddle } from './poster-body.ts';
import { heightOf, sizeFor } from './poster-fit.ts';
import { type Measures, type PosterData, posterInk, type Spoken } from './poster-parts.ts';
import { type PosterWords, posterTexts, posterWords } from './poster-words.ts';
import { wordsEn } from './words-en.ts';
import { wordsZhCN } from './words-zh-CN.ts';

/** Chinese, English, or Chinese with an English line below each. */
export const posterLanguages = ['zh-CN', 'both', 'en'] as const;
export type PosterLanguage = (typeof posterLanguages)[number];

/** All measures are of A4 and grow with the paper. */
const page = { width: 210, height: 297 };

/** How much head and foot shrink so that what stands between them can be read: not at all, some, or as far as they may. */
const shrinkings = [1, 0.85, 0.7];
/** From this scale on nothing has to make room for the middle. */
const roomy = 0.85;
/** Letters of 4 mm are read from two metres (ours): half as large again as what eyes that need no glasses just resolve. */
const readablePoints = points(4);

type LaidOut = Readonly<{
  size: Readonly<{ width: number; height: number }>;
  measures: Measures;
  /** Those of head and foot. */
  outer: Measures;
  spoken: Spoken;
  head: Part;
  top: number;
  foot: number;
  middle: PosterMiddle;
  room: number;
  scale: number;
}>;

function laidOut(data: PosterData, paper: PosterPaper, language: PosterLanguage): LaidOut {
  const grown = paper === 'A3' ? Math.SQRT2 : 1;
  const at = (length: number) => length * grown;
  const size = { width: points(page.width) * grown, height: points(page.height) * grown };
  const measures: Measures = { at, left: at(64), width: size.width - at(128), height: size.height };
  const spoken = speak(data, language);
  const middle = posterMiddle(data, spoken, measures);
  const lines = language === 'both' || data.ledgerKind !== null ? 158 : 146;
  const ways = shrinkings.map((shrinking): LaidOut => {
    const outer = { ...measures, at: (length: number) => at(length * shrinking) };
    const head = headOf(data, spoken, outer);
    const [top, foot] = [at(40 + 16 * shrinking), at(38) + outer.at(lines - 38)];
    const room = size.height - foot - top - head.height;
    const scale = middle.scaleIn(room);
    return { size, measures, outer, spoken, head, top, foot, middle, room, scale };
  });
  return ways.find(({ scale }) => scale >= roomy) ?? (ways.at(-1) as LaidOut);
}

/** A wall poster, one page of A4 or A3, portrait. */
export function posterDefinition(
  data: PosterData,
  paper: PosterPaper,
  language: PosterLanguage,
): DocumentDefinition {
  const { size, measures, outer, spoken, head, top, foot, middle, room, scale } = laidOut(
    data,
    paper,
    language,
  );
  const main: DocumentLanguage = language === 'en' ? 'en' : 'zh-CN';
  return {
    pageSize: size,
    pageMargins: [measures.left, top, measures.left, 0],
    title: `${spoken.main.title} ${data.number}`,
    language: main,
    madeAt: data.madeAt,
    content: [
      ...frames(size, measures.at),
      ...head.blocks,
      ...middle.draw(scale, room),
      ...footOf(data, spoken, outer, size.height - foot),
    ],
    foot: null,
  };
}

/** Can all of a poster in its main language be read from two metres? Else it takes a larger sheet, or fewer words and people. */
export function isReadableAfar(data: PosterData, paper: PosterPaper, language: PosterLanguage): boolean {
  const { middle, scale } = laidOut(data, paper, language);
  return middle.smallest(scale) >= readablePoints;
}

function speak(data: PosterData, language: PosterLanguage): Spoken {
  const words = posterWords[language === 'en' ? 'en' : 'zh-CN'];
  const below = language === 'both' ? posterTexts(data, posterWords.en) : null;
  return { main: posterTexts(data, words), below, words };
}

function frames(size: Readonly<{ width: number; height: number }>, at: Measures['at']): Block[] {
  const frame = (inset: number, lineWidth: number): Block => ({
    frame: {
      x: at(inset),
      y: at(inset),
      width: size.width - at(2 * inset),
      height: size.height - at(2 * inset),
    },
    lineWidth: at(lineWidth),
    color: posterInk,
  });
  return [frame(26, 2.4), frame(31, 0.7)];
}

type Part = Readonly<{ blocks: readonly Block[]; height: number }>;

/** The store, the title, and the one thing to be read from afar. */
function headOf(data: PosterData, { main, below }: Spoken, { at, width }: Measures): Part {
  const blocks: Block[] = [];
  let height = 0;
  const add = (text: string, size: number, style: object, before: number, leading = 1): void => {
    blocks.push({
      text,
      fontSize: size,
      alignment: 'center',
      lineHeight: leading,
      margin: [0, at(before), 0, 0],
      ...style,
    });
    height += at(before) + heightOf(text, width, size, leading);
  };
  const line = (before: number): void => {
    const long = width * 0.4;
    const aside = (width - long) / 2;
    blocks.push({ lineWidth: at(1.2), length: long, color: posterInk, margin: [aside, at(before), 0, 0] });
    height += at(before) + at(1.2);
  };
  add(data.storeName, nameSize(data.storeName, width, at), { color: '#333333' }, 0);
  add(main.title, sizeFor(main.title, width, 1, at(52), at(24)), { bold: true, color: posterInk }, 2);
  if (below) add(below.title, sizeFor(below.title, width, 1, at(20), at(12)), { color: '#555555' }, 0);
  line(8);
  for (const [index, text] of main.headline.entries())
    add(text, sizeFor(text, width, 1, at(34), at(16)), { bold: true }, index === 0 ? 14 : 0);
  for (const [index, text] of (below?.headline ?? []).entries())
    add(text, sizeFor(text, width, 1, at(16), at(11)), { color: '#555555' }, index === 0 ? 2 : 0);
  return { blocks, height };
}

/** In one line where it can be read there, else in two or three smaller ones. */
function nameSize(name: string, width: number, at: Measures['at']): number {
  const inOne = sizeFor(name, width, 1, at(25), at(17));
  if (inOne > at(17)) return inOne;
  const inTwo = sizeFor(name, width, 2, at(19), at(14));
  return inTwo > at(14) ? inTwo : sizeFor(name, width, 3, at(15), at(9));
}

/** Whom to call, which version it is, since when, and its number. */
function footOf(data: PosterData, { below, words }: Spoken, measures: Measures, y: number): Block[] {
  const { at, left, width } = measures;
  const calls = [
    ...(data.storePhone === ''
      ? []
      : [{ name: words.desk, under: posterWords.en.desk, phone: data.storePhone }]),
    { name: words.hotline, under: posterWords.en.hotline, phone: '12315' },
  ];
  const each = width / calls.length;
  const call = ({ name, under, phone }: (typeof calls)[number], index: number): Block[] => [
    {
      columns: [
        {
          width: each,
          stack: [
            {
              text: below ? `${name} ${under}` : name,
              fontSize: at(13),
              alignment: 'center',
              color: '#333333',
            },
            {
              text: phone,
              fontSize: phoneSize(phone, each - at(12), at),
              bold: true,
              alignment: 'center',
              color: posterInk,
            },
          ],
        },
      ],
      absolutePosition: { x: left + index * each, y: y + at(12) },
    },
  ];
  const from = dateText(data.from, words);
  const inForce = words.inForce.replace('{version}', String(data.version)).replace('{from}', from);
  const number = words.number.replace('{number}', data.number);
  const kind = data.ledgerKind === null ? null : (words === posterWords.en ? wordsEn : wordsZhCN).ledgerKind;
  const mark = kind && data.ledgerKind ? [kind[data.ledgerKind]] : [];
  const english = below
    ? [
        posterWords.en.inForce
          .replace('{version}', String(data.version))
          .replace('{from}', dateText(data.from, posterWords.en)),
      ]
    : [];
  const small = (text: string, down: number, alignment: 'left' | 'right'): Block => ({
    columns: [{ width, stack: [{ text, fontSize: at(11.5), alignment, color: '#333333' }] }],
    absolutePosition: { x: left, y: y + at(down) },
  });
  return [
    rule(left, y, width, at(0.8)),
    ...calls.flatMap(call),
    rule(left, y + at(78), width, at(0.8)),
    small(inForce, 83, 'left'),
    small(number, 83, 'right'),
    ...english.map((text) => small(text, 98, 'left')),
    ...mark.map((text) => small(text, 98, 'right')),
  ];
}

function phoneSize(phone: string, width: number, at: Measures['at']): number {
  const inOne = sizeFor(phone, width, 1, at(30), at(18));
  return inOne > at(18) ? inOne : sizeFor(phone, width, 2, at(18), at(9));
}

function rule(x: number, y: number, width: number, lineWidth: number): Block {
  return { frame: { x, y, width, height: 0 }, lineWidth, color: posterInk };
}

function dateText(date: CalendarDate, words: PosterWords): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const plain = words === posterWords.en ? { month, day } : { month: String(+month), day: String(+day) };
  return words.date.replace('{year}', year).replace('{month}', plain.month).replace('{day}', plain.day);
}
