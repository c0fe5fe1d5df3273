/** The width of a text in ems, never less than the font's own: Chinese is square, Latin at most this wide. */
export function widthInEms(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[⺀-\u{10ffff}—…]/u.test(character)) width += 1;
    else if (/[MW@%mw]/.test(character)) width += 0.95;
    else if (/[A-Z&]/.test(character)) width += 0.73;
    else if (/[ .,:;'·ijltfrI|-]/.test(character)) width += 0.42;
    else width += 0.59;
  }
  return width;
}

/** The largest of the sizes at which the text stands in one line; the smallest if none does. */
export function fitLine(text: string, width: number, largest: number, smallest: number): number {
  const size = Math.floor((width / widthInEms(text)) * 4) / 4;
  return Math.min(largest, Math.max(smallest, size));
}

export interface TextShape {
  readonly fontSize: number;
  readonly lines: number;
}

/**
 * The first shape that holds the text, tried in order; if none does, the text is cut and ends in an ellipsis.
 * A line ends up to one word short of its width, hence the allowance of one em a line, or more for Latin words.
 */
export function fitLines(
  text: string,
  width: number,
  shapes: readonly [TextShape, ...TextShape[]],
): { text: string; fontSize: number } {
  const plain = text.replace(/\s+/g, ' ').trim();
  const holds = (candidate: string, shape: TextShape) =>
    widthInEms(candidate) + allowance(candidate, shape) <= (width / shape.fontSize) * shape.lines;
  for (const shape of shapes) {
    if (holds(plain, shape)) return { text: plain, fontSize: shape.fontSize };
  }
  const last = shapes[shapes.length - 1] ?? shapes[0];
  const characters = [...plain];
  while (characters.length > 1 && !holds(`${characters.join('')}…`, last)) characters.pop();
  return { text: `${characters.join('').trimEnd()}…`, fontSize: last.fontSize };
}

function allowance(text: string, shape: TextShape): number {
  const longestWord = Math.max(...text.split(/[\s⺀-\u{10ffff}-]/u).map(widthInEms), 1);
  return (shape.lines - 1) * Math.min(longestWord, 3);
}
