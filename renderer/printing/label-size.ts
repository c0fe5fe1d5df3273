import { type LabelSize, labelSizes } from '../../shared/codes.ts';

const sizeKey = 'fangxin-desk.label-size';
const mediumKey = 'fangxin-desk.label-medium';

/** What labels come out on: a label printer, or an ordinary printer with sheets of labels. */
export const labelMedia = ['printer', 'sheet'] as const;
export type LabelMedium = (typeof labelMedia)[number];

/** The size of label this counter printed last; which printer that is, the desk remembers by the size. */
export function rememberedLabelSize(): LabelSize {
  const kept = localStorage.getItem(sizeKey);
  return labelSizes.find((size) => size === kept) ?? labelSizes[0];
}

export function rememberLabelSize(size: LabelSize): void {
  localStorage.setItem(sizeKey, size);
}

export function rememberedLabelMedium(): LabelMedium {
  const kept = localStorage.getItem(mediumKey);
  return labelMedia.find((medium) => medium === kept) ?? 'printer';
}

export function rememberLabelMedium(medium: LabelMedium): void {
  localStorage.setItem(mediumKey, medium);
}
