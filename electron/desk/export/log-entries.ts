import type { PackageSource } from '../../../shared/inspection/package-source.ts';
import type { PrivateParts } from '../../../shared/ledger/commitment.ts';
import type { LogRow, SealedLog } from '../sealed-log.ts';

/** The log as it is read for a package or a paper. */
export type LogReading = Readonly<{
  log: Pick<SealedLog, 'entriesFrom'>;
  /** Opens an entry's private parts; null when its subject's key is gone. `among`: the rows that were read with it. */
  parts: (row: LogRow, among: readonly LogRow[]) => PrivateParts | null | Promise<PrivateParts | null>;
}>;

/** Lets the desk go on with its work. */
export const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Few enough that whoever shares the thread, or gives the keys, answers in between. */
const chunk = 200;

export function entriesOf({ log, parts }: LogReading): PackageSource['entries'] {
  return async function* entries(from) {
    for (let at = from; ; at += chunk) {
      await pause();
      const rows = log.entriesFrom(at, chunk);
      if (rows.length === 0) return;
      yield rows.map((row) => ({ text: row.text, parts: () => (row.private ? parts(row, rows) : null) }));
    }
  };
}
