import { points } from '../definition.ts';

/** The sheet of the printed ledger, A4 across, in points from its lower left corner. */
const [width, height] = [points(297), points(210)];
const side = points(9);
const top = height - points(8);
const titleSize = 14;
const lineSize = 8;

export const sheet = {
  width,
  height,
  left: side,
  right: width - side,
  titleY: top - titleSize,
  titleSize,
  /** Where store and period stand. */
  lineY: top - titleSize - 14,
  lineSize,
  tableTop: top - titleSize - 20,
  tableBottom: points(13),
  footY: points(7),
  footSize: 7,
  /** Left of this the foot says which page, right of it of how many. */
  pagesX: width - side - 32,
  textSize: 7,
  headingSize: 7,
  leading: 8.6,
  padding: 2,
  /** Thinner lines vanish on a cheap printer, thicker ones crowd the text. */
  lineWidth: 0.4,
} as const;

/** Shares of the table's width, column by column as in shared/inspection/columns.ts. */
const shares = [49, 45, 44, 52, 121, 68, 34, 27, 22, 37, 56, 44, 77, 37, 38, 45, 30, 50];

export type ColumnPlace = Readonly<{ x: number; width: number }>;

/** Where each column begins and how wide it is. */
export const columnPlaces: readonly ColumnPlace[] = places();

function places(): ColumnPlace[] {
  const whole = sheet.right - sheet.left;
  const sum = shares.reduce((all, share) => all + share, 0);
  let x: number = sheet.left;
  return shares.map((share) => {
    const place = { x, width: (share / sum) * whole };
    x += place.width;
    return place;
  });
}
