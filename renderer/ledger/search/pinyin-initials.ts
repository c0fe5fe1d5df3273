import { pinyin } from 'pinyin-pro';
import type { Initials } from './search-document.ts';

/** 慕容雪 is mrx, 散装饼干2斤 is szbg2j; a family name is read as one (单 is s, not d). */
export const pinyinInitials: Initials = {
  ofPerson: (name) => letters(pinyin(name, { ...first, surname: 'head' })),
  ofThing: (name) => letters(pinyin(name, first)),
};

const first = { pattern: 'first', toneType: 'none', type: 'array' } as const;

function letters(syllables: readonly string[]): string {
  return syllables
    .join('')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
