import type { SheetField } from './ledger-columns.ts';
import { sheetPhone } from './sheet-phone.ts';

/** A row's filled cells by what their columns hold. */
export type Cells = Partial<Record<SheetField, string>>;

/** Cells of columns that mean nothing known, each with its heading, as one text. */
export function joinedCells(cells: readonly (readonly [heading: string, cell: string])[]): string {
  return cells.map(([heading, cell]) => (heading === '' ? cell : `${heading}：${cell}`)).join('；');
}

/** Takes apart the columns that hold two things in one cell; what cannot be taken apart stays whole in the first. */
export function splitTogether(cells: Cells): Cells {
  const { 'name-and-phone': who, 'goods-and-price': what, ...rest } = cells;
  return { ...rest, ...(who ? person(who) : {}), ...(what ? goods(what) : {}) };
}

function person(text: string): Cells {
  const match = /(?:\+?86[\s-]*)?[01][\d\s\-–—]{6,16}\d/.exec(text);
  if (!match) return sheetPhone(text).given === 'given' ? { name: text } : { name: text, phone: text };
  const name = `${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}`
    .replace(/[\s/、,，:：()（）]+/g, ' ')
    .trim();
  return { phone: match[0].trim(), ...(name && { name }) };
}

function goods(text: string): Cells {
  const match =
    /^(.+?)[\s/、,，:：(（]*([¥￥]\s*[\d,]+(?:\.\d{1,2})?|[\d,]+(?:\.\d{1,2})?\s*元)(\s*\/\s*[^\d\s()（）]{1,3})?[\s)）]*$/.exec(
      text,
    );
  return match?.[1] && match[2]
    ? { goods: match[1].trim(), price: `${match[2]}${match[3] ?? ''}`.replace(/\s/g, '') }
    : { goods: text };
}
