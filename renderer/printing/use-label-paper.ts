import { useState } from 'react';
import type { LabelSize } from '../../shared/codes.ts';
import type { LabelSheet } from '../../shared/documents/label-layout.ts';
import { type OnSheet, onSheet } from './label-sheet.ts';
import {
  type LabelMedium,
  rememberedLabelMedium,
  rememberedLabelSize,
  rememberLabelMedium,
  rememberLabelSize,
} from './label-size.ts';
import { usePrinters } from './use-printers.ts';

export type LabelPaper = Readonly<{
  size: LabelSize;
  medium: LabelMedium;
  /** The place a person chose for the first label; null: the next that is free. */
  first: number | null;
}>;
export type LabelPaperChoice = Readonly<{
  paper: LabelPaper;
  choose: (change: Partial<LabelPaper>) => void;
  /** The sheet of the chosen size as the desk remembers it; null until it was asked. */
  kept: LabelSheet | null;
  /** Where so many labels go; null on a label printer. Throws where the desk has not told how the sheet lies. */
  sheetFor: (labels: number) => OnSheet | null;
  /** It was printed so: the next one begins with this paper. */
  keep: () => void;
}>;

/** What labels are printed on, as it stands in a form: size, label printer or sheets, and where the sheet begins. */
export function useLabelPaper(): LabelPaperChoice {
  const { list } = usePrinters();
  const [paper, setPaper] = useState<LabelPaper>(() => ({
    size: rememberedLabelSize(),
    medium: rememberedLabelMedium(),
    first: null,
  }));
  const { size, medium, first } = paper;
  const kept = list?.sheets[size] ?? null;
  return {
    paper,
    // Another size lies on another sheet.
    choose: (change) => setPaper((now) => ({ ...now, ...('size' in change && { first: null }), ...change })),
    kept,
    sheetFor: (labels) => {
      if (medium === 'printer') return null;
      if (!kept) throw new Error('useLabelPaper: expected the sheet of this counter, got none');
      return onSheet(size, kept, first, labels);
    },
    keep: () => {
      rememberLabelSize(size);
      rememberLabelMedium(medium);
    },
  };
}
