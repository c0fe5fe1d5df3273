import type { CalendarDate } from '../calendar.ts';
import type { PosterPaper } from '../promises/promise-codes.ts';
import { type Block, type DocumentDefinition, type DocumentLanguage, points } from './definition.ts';
import { posterBody } from './poster-body.ts';
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

/** A wall poster, one page of A4 or A3, portrait. */
export function posterDefinition(
  data: PosterData,
  paper: PosterPaper,
  language: PosterLanguage,
): DocumentDefinition {
  const grown = paper === 'A3' ? Math.SQRT2 : 1;
  const at = (length: number) => length * grown;
  const size = { width: points(page.width) * grown, height: points(page.height) * grown };
  const measures: Measures = { at, left: at(64), width: size.width - at(128), height: size.height };
  const spoken = speak(data, language);
  const head = headOf(data, spoken, measures);
  const top = at(56);
  const foot = at(language === 'both' || data.ledgerKind !== null ? 158 : 146);
  const room = size.height - foot - top - head.height;
  const main: DocumentLanguage = language === 'en' ? 'en' : 'zh-CN';
  return {
    pageSize: size,
    pageMargins: [measures.left, top, measures.left, 0],
    title: `${spoken.main.title} ${data.number}`,
    language: main,
    madeAt: data.madeAt,
    content: [
      ...frames(size, at),
      ...head.blocks,
      ...posterBody(data, spoken, measures, room),
      ...footOf(data, spoken, measures, size.height - foot),
    ],
    foot: null,
  };
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
