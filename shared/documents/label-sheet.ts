import type { LabelSize } from '../codes.ts';
import { type Block, type DocumentDefinition, points, type StackBlock } from './definition.ts';
import { type LabelLayout, placeMm, placesOn } from './label-layout.ts';

/** A label as it is drawn for a label printer, and how many of it. */
export type SheetLabel = Readonly<{ definition: DocumentDefinition; copies: number }>;

/**
 * Labels on A4, each as large and at the same distance from its own edges as on a label printer, from the place `first` on;
 * as many sheets as it takes. Throws where there is no label.
 */
export function labelSheetDefinition(
  labels: readonly SheetLabel[],
  size: LabelSize,
  layout: LabelLayout,
  first: number,
): DocumentDefinition {
  const [one] = labels;
  if (!one) throw new Error('labelSheetDefinition: expected a label, got none');
  const places = placesOn(layout);
  const single = labels.flatMap(({ definition, copies }) => Array.from({ length: copies }, () => definition));
  const content = single.flatMap((definition, index): Block[] => {
    const place = (first + index) % places;
    const at = placeMm(size, layout, place);
    const label = placed(definition, points(at.xMm), points(at.yMm));
    return place === 0 && index > 0 ? [{ text: '', fontSize: 1, pageBreak: 'before' }, label] : [label];
  });
  const { language, madeAt } = one.definition;
  return {
    pageSize: { width: points(210), height: points(297) },
    pageMargins: [0, 0, 0, 0],
    title: [...new Set(labels.map(({ definition }) => definition.title))].join(', ').slice(0, 200),
    language,
    madeAt,
    content,
    foot: null,
  };
}

function placed({ content, pageSize, pageMargins }: DocumentDefinition, x: number, y: number): Block {
  const [left, top, right] = pageMargins;
  const width = pageSize.width - left - right;
  const label: StackBlock = { width, stack: content.map((block) => moved(block, x, y)) };
  return { columns: [label], columnGap: 0, absolutePosition: { x: x + left, y: y + top } };
}

/** What stands on a label at a place of its own stands there on the sheet too. */
function moved(block: Block, x: number, y: number): Block {
  if (!('absolutePosition' in block) || !block.absolutePosition) return block;
  const { absolutePosition: at } = block;
  return { ...block, absolutePosition: { x: at.x + x, y: at.y + y } };
}
