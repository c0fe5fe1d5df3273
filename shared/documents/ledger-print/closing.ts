import type { Characters } from './characters.ts';
import type { MissingPlaces } from './missing-places.ts';
import { oneLine } from './page-content.ts';
import type { Pages } from './pages.ts';
import { printWords } from './print-words.ts';
import { sheet } from './sheet.ts';
import { wrap } from './wrap.ts';

const size = 8;
const leading = 11;
const signatureHeight = 58;

/** What stands below the table: the sums, what the font lacked, and where the store signs. */
export async function drawClosing(
  pages: Pages,
  characters: Characters,
  facts: Readonly<{ complaints: number; rows: number; missing: MissingPlaces }>,
): Promise<void> {
  const width = ((sheet.right - sheet.left) * 1000) / size;
  const sums = facts.rows === 0 ? printWords.empty : printWords.total(facts.complaints, facts.rows);
  const said = [sums, ...facts.missing.lines()];
  await pages.below(4);
  for (const line of said.flatMap((text) => wrap(text, width, characters))) {
    const { y, content } = await pages.below(leading);
    content.text(line, sheet.left, y - size, size);
  }
  const { y, content } = await pages.below(signatureHeight);
  const third = (sheet.right - sheet.left) / 3;
  const base = y - signatureHeight + 12;
  for (const [i, text] of [printWords.seal, printWords.responsible, printWords.date].entries())
    content.text(oneLine(text, characters), sheet.left + i * third, base, 10);
  // A line to write on; the seal goes over the name, and the date has its own blanks.
  content.rule(sheet.left + third + 62, base - 2, sheet.left + 2 * third - 24, base - 2);
}
