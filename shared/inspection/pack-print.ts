import { writeLedgerPdf } from '../documents/ledger-print/ledger-print.ts';
import type { PrintTools } from '../documents/ledger-print/print-font.ts';
import { type Checkpoint, shortRoot } from '../ledger/checkpoint.ts';
import type { StoreState } from '../store/state.ts';
import { bagPaths } from './bag.ts';
import type { Folded } from './fold-period.ts';
import type { Packer } from './packer.ts';
import type { Period } from './period.ts';

/** Writes the table as a printable document: the rows of the spreadsheets, with the checkpoint they are read at. */
export async function packPrint(
  packer: Packer,
  folded: Folded,
  tools: PrintTools,
  about: Readonly<{
    period: Period;
    mark: StoreState['mark'];
    checkpoint: Checkpoint;
    /** UTC ms of the last entry. */
    at: number;
    breathe: (row: number) => Promise<void>;
  }>,
): Promise<void> {
  const { origin, size, root } = about.checkpoint;
  const member = await packer.begin(bagPaths.pdf);
  const print = {
    storeName: folded.storeName,
    period: about.period,
    remarks: [],
    mark: about.mark,
    complaints: folded.complaints,
    origin,
    size,
    rootShort: shortRoot(root),
    madeAt: about.at,
  };
  await writeLedgerPdf(print, folded.table.rows(), tools, (bytes) => member.push(bytes), about.breathe);
  await member.end();
}
