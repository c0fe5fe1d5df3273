import { toBase64 } from '../../shared/bytes.ts';
import type { Paper } from '../../shared/codes.ts';
import type { DeskApi } from '../../shared/contract.ts';
import type { PrintStatus } from '../../shared/contract-replies.ts';
import type { Outcome } from '../../shared/refusals.ts';
import type { OnSheet } from './label-sheet.ts';
import type { SealedPrint } from './sealed-print.ts';

export type HandedOver = Readonly<{
  /** Of its job: a retry whose answer was lost asks for the same. */
  id: string;
  prints: readonly SealedPrint[];
  paper: Paper;
  sheet: OnSheet | null;
  /** Null: the one remembered for the paper. */
  printer: string | null;
  pdf: Uint8Array;
}>;

/** Hands a drawn paper to the desk for a printer: the paper of one print, or the labels of several on sheets of A4. */
export function handOver(desk: DeskApi, paper: HandedOver): Promise<Outcome<PrintStatus>> {
  const { id, prints, sheet, printer } = paper;
  const pdf = toBase64(paper.pdf);
  const [one] = prints;
  if (!one) throw new Error('handOver: expected a print, got none');
  if (sheet === null) return desk.print({ id, print: one.print, paper: paper.paper, printer, pdf });
  const { size, layout, first } = sheet;
  return desk.printLabelSheet({
    id,
    prints: prints.map(({ print }) => print),
    size,
    layout,
    first,
    printer,
    pdf,
  });
}
