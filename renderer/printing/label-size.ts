import { type LabelSize, labelSizes } from '../../shared/codes.ts';

const key = 'fangxin-desk.label-size';

/** The size of label this counter printed last; which printer that is, the desk remembers by the size. */
export function rememberedLabelSize(): LabelSize {
  const kept = localStorage.getItem(key);
  return labelSizes.find((size) => size === kept) ?? labelSizes[0];
}

export function rememberLabelSize(size: LabelSize): void {
  localStorage.setItem(key, size);
}
