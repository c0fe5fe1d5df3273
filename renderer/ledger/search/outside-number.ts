import { folded } from './fold-text.ts';
import { textsIn } from './search-document.ts';
import type { SearchIndex } from './search-index.ts';

const most = 20;

/** Complaints in which exactly this was written down as a number of somebody else's, the newest first (L1c). */
export function withOutsideNumber(index: SearchIndex, number: string): readonly number[] {
  const wanted = folded(number.trim());
  if (wanted === '') return [];
  // Cheap first: one look over the whole, then at its texts one by one.
  return index.findTexts((texts) => texts.said.includes(wanted) && textsIn(texts).includes(wanted), most, {
    said: wanted,
  });
}
