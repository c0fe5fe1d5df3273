import type { Block, DocumentDefinition, TextBlock } from './definition.ts';
import { fontCoverage } from './font-coverage.ts';

/**
 * The characters of a text that the documents' font lacks, each once, in order of appearance.
 * The font's own sign for them is an empty box: papers print 〓 instead (stand-ins.ts), and whoever prints is told.
 */
export function missingCharacters(text: string): string[] {
  const missing = new Set<string>();
  for (const character of text) {
    if (character !== '\n' && character !== '\r' && !isCovered(character)) missing.add(character);
  }
  return [...missing];
}

/** The characters that a document's own texts need and the font lacks; what stands in its codes is not drawn as text. */
export function missingInDocument(definition: DocumentDefinition): string[] {
  const texts = definition.content.flatMap(textsOf);
  if (definition.foot) texts.push(definition.foot.left, definition.foot.page);
  // What has no look of its own (variation selectors, joiners) is not missed.
  return missingCharacters(texts.join('\n').replace(/\p{Default_Ignorable_Code_Point}/gu, ''));
}

/** As people look it up: U+20BB7. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Every text that a block prints, in reading order. */
export function textsOf(block: Block): string[] {
  if ('text' in block) return plainTexts(block);
  if ('stack' in block) return block.stack.flatMap(textsOf);
  if ('columns' in block) return block.columns.flatMap(textsOf);
  if ('table' in block) return block.table.body.flat().flatMap(textsOf);
  return [];
}

function plainTexts(block: TextBlock): string[] {
  return typeof block.text === 'string' ? [block.text] : block.text.flatMap(plainTexts);
}

let starts: Uint32Array | undefined;
let ends: Uint32Array | undefined;

/** The stored form is `gap.length` pairs in base 36: from the end of the last range to the next, and how long it is. */
function unpack(): { starts: Uint32Array; ends: Uint32Array } {
  if (starts && ends) return { starts, ends };
  const pairs = fontCoverage
    .split(' ')
    .map((pair) => pair.split('.').map((part) => Number.parseInt(part, 36)));
  starts = new Uint32Array(pairs.length);
  ends = new Uint32Array(pairs.length);
  let next = 0;
  pairs.forEach(([gap, length], index) => {
    if (gap === undefined || length === undefined) {
      throw new Error(`font-coverage.ts: pair ${index} should read gap.length`);
    }
    const start = next + gap;
    next = start + length;
    if (starts && ends) {
      starts[index] = start;
      ends[index] = next;
    }
  });
  return { starts, ends };
}

function isCovered(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  const ranges = unpack();
  let low = 0;
  let high = ranges.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges.starts[middle] ?? 0) <= point) low = middle + 1;
    else high = middle;
  }
  return low > 0 && point < (ranges.ends[low - 1] ?? 0);
}
