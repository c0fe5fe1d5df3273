import type { LabelSize, Paper } from '../../shared/codes.ts';
import type { DeskApi } from '../../shared/contract.ts';
import type { DocumentDefinition } from '../../shared/documents/definition.ts';
import {
  type LabelLayout,
  type LabelSheet,
  placeAfter,
  placesOn,
} from '../../shared/documents/label-layout.ts';
import { labelSheetDefinition, type SheetLabel } from '../../shared/documents/label-sheet.ts';

/** Labels on A4: how they lie, the place of the first, and how many there are. */
export type OnSheet = Readonly<{ size: LabelSize; layout: LabelLayout; first: number; labels: number }>;

export type LabelPage = Readonly<{ paper: Paper; definition: DocumentDefinition; sheet: OnSheet | null }>;

/** The place the person chose on a sheet as it lies in the printer; where the sheet was set otherwise since, its next. */
export function onSheet(size: LabelSize, kept: LabelSheet, chosen: number | null, labels: number): OnSheet {
  const { next, ...layout } = kept;
  const first = chosen !== null && chosen < placesOn(layout) ? chosen : next;
  return { size, layout, first, labels };
}

/** Labels as they are drawn on sheets of A4. */
export function sheetPage(labels: readonly SheetLabel[], sheet: OnSheet): LabelPage {
  const { size, layout, first } = sheet;
  return { paper: 'A4-labels', definition: labelSheetDefinition(labels, size, layout, first), sheet };
}

/** A sheet that was saved is printed elsewhere: its places are taken as well. */
export async function takePlaces(desk: DeskApi, sheet: OnSheet): Promise<void> {
  const { size, layout, first, labels } = sheet;
  await desk.setLabelSheet({ size, sheet: { ...layout, next: placeAfter(layout, first, labels) } });
}
