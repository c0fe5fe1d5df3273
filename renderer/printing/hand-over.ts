import { toBase64 } from '../../shared/bytes.ts';
import type { Paper } from '../../shared/codes.ts';
import type { DeskApi } from '../../shared/contract.ts';
import type { PrintStatus } from '../../shared/contract-replies.ts';
import type { Outcome } from '../../shared/refusals.ts';
import { pdfDots } from '../documents/pdf-dots.ts';
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

/**
 * Hands a drawn paper to the desk for a printer: the paper of one print, or the labels of several on sheets of A4. For a
 * printer that takes dots the label is drawn once more, as the desk says how fine.
 */
export async function handOver(desk: DeskApi, paper: HandedOver): Promise<Outcome<PrintStatus>> {
  const { id, prints, sheet, printer } = paper;
  const pdf = toBase64(paper.pdf);
  const [one] = prints;
  if (!one) throw new Error('handOver: expected a print, got none');
  if (sheet !== null) {
    const { size, layout, first } = sheet;
    const seqs = prints.map(({ print }) => print);
    return desk.printLabelSheet({ id, prints: seqs, size, layout, first, printer, pdf });
  }
  const asked = { id, print: one.print, paper: paper.paper, printer, pdf };
  const outcome = await desk.print(asked);
  const dpi = outcome.ok || outcome.refusal.code !== 'dots-needed' ? null : outcome.refusal.dpi;
  if (dpi !== 203 && dpi !== 300) return outcome;
  const { bits } = await pdfDots(paper.pdf, dpi);
  return desk.print({ ...asked, dots: { dpi, bits: toBase64(bits) } });
}
