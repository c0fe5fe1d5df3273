import { missingCharacters } from '../missing-characters.ts';
import { printWords } from './print-words.ts';

const mostNumbers = 5;
const mostListed = 60;

/** The characters that could not be drawn, each with the ledger numbers of the rows they stand in. */
export interface MissingPlaces {
  see(texts: readonly string[], number: string): void;
  /** As the paper says it; none where the font has them all. */
  lines(): string[];
}

export function createMissingPlaces(): MissingPlaces {
  const places = new Map<string, { numbers: Set<string>; count: number }>();
  /** Characters looked up before: a ledger has few different ones. */
  const covered = new Set<string>();
  return {
    see(texts, number) {
      const unknown = new Set<string>();
      for (const text of texts)
        for (const character of text) if (!covered.has(character)) unknown.add(character);
      if (unknown.size === 0) return;
      const missing = new Set(missingCharacters([...unknown].join('')));
      for (const character of unknown) if (!missing.has(character)) covered.add(character);
      for (const character of missing) {
        const place = places.get(character) ?? { numbers: new Set(), count: 0 };
        place.count += 1;
        if (place.numbers.size < mostNumbers) place.numbers.add(number);
        places.set(character, place);
      }
    },
    lines() {
      if (places.size === 0) return [];
      const listed = [...places].slice(0, mostListed).map(([character, { numbers, count }]) => {
        const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
        const more = count > numbers.size ? ` ${printWords.missingMore(count)}` : '';
        return printWords.missingOne(code, `${[...numbers].join(' ')}${more}`);
      });
      const others = places.size - mostListed;
      return [
        printWords.missing,
        listed.join('；'),
        ...(others > 0 ? [printWords.missingOthers(others)] : []),
      ];
    },
  };
}
