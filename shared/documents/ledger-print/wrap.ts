import type { Character, Characters } from './characters.ts';

/** One line as it is drawn: its codes in hex, and its width in thousandths of the size. */
export type Line = Readonly<{ hex: string; width: number }>;

/** May a line break between two characters? */
function mayBreak(before: Character, after: Character): boolean {
  const [left, right] = [before.breaks, after.breaks];
  if (right === 'closing' || right === 'clinging' || right === 'space' || left === 'opening') return false;
  return (
    left === 'around' ||
    left === 'closing' ||
    left === 'space' ||
    left === 'hyphen' ||
    right === 'around' ||
    (right === 'opening' && left !== 'never')
  );
}

/**
 * A text in lines at most `width` thousandths of the size wide. Chinese breaks anywhere its punctuation allows, Latin
 * words and numbers between spaces, and only what is wider than a whole line within. Nothing is lost: the lines joined
 * are the text but for its line ends.
 */
export function wrap(text: string, width: number, characters: Characters): Line[] {
  const lines: Line[] = [];
  for (const paragraph of text.split(/\r\n|[\n\r\u2028\u2029]/))
    wrapParagraph(paragraph, width, characters, lines);
  return lines;
}

function wrapParagraph(text: string, width: number, characters: Characters, lines: Line[]): void {
  let from = 0;
  let used = 0;
  /** The last place where the line may break, and how wide it is up to there. */
  let [breakAt, usedToBreak] = [0, 0];
  const all: Character[] = [];
  const end = (to: number, lineWidth: number) => {
    let hex = '';
    for (let i = from; i < to; i++) hex += all[i]?.hex ?? '';
    lines.push({ hex, width: lineWidth });
    from = to;
    used -= lineWidth;
  };
  for (const letter of text) {
    const character = characters.of(letter === '\t' ? 0x20 : (letter.codePointAt(0) ?? 0));
    const at = all.push(character) - 1;
    const before = all[at - 1];
    if (before && at > from && mayBreak(before, character)) [breakAt, usedToBreak] = [at, used];
    used += character.advance;
    // A space may hang over the edge: nobody sees it.
    while (used > width && character.breaks !== 'space' && at > from) {
      if (breakAt > from) end(breakAt, usedToBreak);
      else end(at, used - character.advance);
      breakAt = from;
    }
  }
  end(all.length, used);
}
