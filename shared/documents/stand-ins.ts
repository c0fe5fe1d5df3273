import type { Block, DocumentDefinition, TextBlock } from './definition.ts';
import { codePoint, missingCharacters, missingInDocument } from './missing-characters.ts';
import { wordsEn } from './words-en.ts';
import { wordsZhCN } from './words-zh-CN.ts';

/** What printers have always set where a character is wanting (U+3013); the printed ledger has it too. */
export const standIn = '〓';

/**
 * The document as it can be printed: where the font lacks a character stands 〓, never a box, and a page that has a foot
 * says which characters they are, so that they are written in by hand. What has no look of its own is left out.
 */
export function withStandIns(definition: DocumentDefinition): DocumentDefinition {
  const missing = missingInDocument(definition);
  const content = definition.content.map(blockWith);
  if (definition.foot === null) return { ...definition, content };
  const words = definition.language === 'en' ? wordsEn : wordsZhCN;
  const codes = missing.map(codePoint).join(' ');
  const note: TextBlock = {
    text: words.notice.standIn.replace('{codes}', codes),
    fontSize: 9,
    bold: true,
    margin: [0, 4, 0, 0],
  };
  return {
    ...definition,
    content: missing.length > 0 ? [...content, note] : content,
    foot: { left: textWith(definition.foot.left), page: textWith(definition.foot.page) },
  };
}

function textWith(text: string): string {
  const missing = new Set(missingCharacters(text));
  if (missing.size === 0) return text;
  return [...text]
    .map((character) =>
      !missing.has(character)
        ? character
        : /\p{Default_Ignorable_Code_Point}/u.test(character)
          ? ''
          : standIn,
    )
    .join('');
}

function blockWith<B extends Block>(block: B): B {
  if ('text' in block) {
    const { text } = block;
    return { ...block, text: typeof text === 'string' ? textWith(text) : text.map(blockWith) };
  }
  if ('stack' in block) return { ...block, stack: block.stack.map(blockWith) };
  if ('columns' in block) return { ...block, columns: block.columns.map(blockWith) };
  if ('table' in block)
    return { ...block, table: { ...block.table, body: block.table.body.map((row) => row.map(blockWith)) } };
  return block;
}
