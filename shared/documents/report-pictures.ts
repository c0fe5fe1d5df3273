import type { Block, Shape } from './definition.ts';
import { widthInEms } from './fit-text.ts';

/** One column: how high it stands, how high in the period before; null where nothing was counted. */
export type ReportColumn = Readonly<{ label: string; value: number | null; past?: number }>;
/** One bar of a ranking: in words, how long, and how long in the period before. */
export type ReportBar = Readonly<{
  name: string;
  value: number;
  text: string;
  past: number;
  pastText: string;
}>;

export const ink = '#1b1f1e';
export const soft = '#55605d';
const now = '#1f6f5c';
const before = '#c9d6d2';
const line = '#9aa5a2';
export const bad = '#b3261e';

/** A rate in its bar, 0 to 100, with the target drawn. */
export function gauge(rate: number | null, target: number, width: number): Block {
  const missed = rate !== null && rate < target;
  const bars: Shape[] = [
    { kind: 'rect', x: 0, y: 2, width, height: 7, color: '#e4eae8' },
    ...(rate === null || rate === 0
      ? []
      : [
          {
            kind: 'rect',
            x: 0,
            y: 2,
            width: (width * rate) / 100,
            height: 7,
            color: missed ? bad : now,
          } satisfies Shape,
        ]),
    { kind: 'line', x1: (width * target) / 100, x2: (width * target) / 100, y1: 0, y2: 11, color: ink },
  ];
  return { drawing: bars, margin: [0, 2, 0, 1] };
}

/**
 * Columns side by side, the number above each, what it is below; the period before stands pale beside where it is known.
 * The numbers are text, so that they are read back from the file like any other.
 */
export function columnsBlock(columns: readonly ReportColumn[], width: number, height: number): Block {
  const most = Math.max(1, ...columns.flatMap(({ value, past }) => [value ?? 0, past ?? 0]));
  const each = width / Math.max(1, columns.length);
  const paired = columns.some(({ past }) => past !== undefined);
  const bar = Math.min(22, each * (paired ? 0.38 : 0.72));
  const size = columns.length > 16 ? 6 : 8;
  const high = (value: number) => (value / most) * height;
  const shapes = columns.flatMap(({ value, past }, index): Shape[] => {
    const middle = each * (index + 0.5);
    const left = paired ? middle - bar : middle - bar / 2;
    const rect = (x: number, count: number, color: string): Shape[] =>
      count > 0 ? [{ kind: 'rect', x, y: height - high(count), width: bar, height: high(count), color }] : [];
    return [...rect(left, value ?? 0, now), ...rect(left + bar, past ?? 0, before)];
  });
  const row = (texts: readonly string[], color: string): Block => ({
    margin: [0, 0, 0, 2],
    columns: texts.map((text) => ({
      width: each,
      stack: [{ text, fontSize: size, alignment: 'center' as const, color }],
    })),
  });
  return {
    unbreakable: true,
    stack: [
      row(
        columns.map(({ value }) => (value ? String(value) : '')),
        ink,
      ),
      {
        drawing: [
          { kind: 'line', x1: 0, y1: 0, x2: 0, y2: 0, color: '#ffffff' },
          ...shapes,
          { kind: 'line', x1: 0, x2: width, y1: height, y2: height, color: line },
        ],
      },
      row(
        columns.map(({ label }) => label),
        soft,
      ),
    ],
  };
}

/** A ranking as bars with their numbers, the period before pale below each. */
export function barsBlock(bars: readonly ReportBar[], width: number): Block {
  const most = Math.max(1, ...bars.flatMap(({ value, past }) => [value, past]));
  const written = ({ text, pastText }: ReportBar) => widthInEms(`${text}  (${pastText})`) * 8.5;
  const number = Math.max(width * 0.24, ...bars.map(written));
  const name = Math.min(width * 0.4, width - number - width * 0.2);
  // Each column has its margins.
  const room = width - name - number - 24;
  const long = (value: number) => Math.max(value > 0 ? 1 : 0, (value / most) * room);
  return {
    table: {
      widths: [name, room, number],
      dontBreakRows: true,
      body: bars.map((one) => [
        { text: one.name, fontSize: 8.5 },
        {
          drawing: [
            { kind: 'line', x1: 0, x2: 0, y1: 1, y2: 12, color: line },
            ...(one.value > 0
              ? [{ kind: 'rect', x: 0, y: 2, width: long(one.value), height: 6, color: now } satisfies Shape]
              : []),
            ...(one.past > 0
              ? [
                  {
                    kind: 'rect',
                    x: 0,
                    y: 8.5,
                    width: long(one.past),
                    height: 3,
                    color: before,
                  } satisfies Shape,
                ]
              : []),
          ],
        },
        {
          text: [
            { text: one.text, bold: true },
            { text: `  (${one.pastText})`, color: soft },
          ],
          fontSize: 8.5,
          alignment: 'right',
          noWrap: true,
        },
      ]),
    },
    layout: 'noBorders',
  };
}
