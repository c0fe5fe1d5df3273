import type { PrintTools } from '../../../shared/documents/ledger-print/print-font.ts';
import { buildPackage } from '../../../shared/inspection/package.ts';
import { refuseTooLarge } from '../../../shared/inspection/package-size.ts';
import type { PackageSource, Packed } from '../../../shared/inspection/package-source.ts';
import type { Period } from '../../../shared/inspection/period.ts';
import { largestZip } from '../../../shared/inspection/zip-writer.ts';
import { decodeKey, parseCheckpoint, parseNote } from '../../../shared/ledger/checkpoint.ts';
import { sameBytes, sha256, sha256Stream } from '../crypto.ts';
import { ageWriter } from './age-writer.ts';
import { entriesOf, type LogReading, pause } from './log-entries.ts';
import { nodePacking } from './node-packing.ts';
import { writeWholeFile } from './whole-file.ts';

export type ExportRequest = LogReading &
  Readonly<{
    /** An evidence file; null when it cannot be had. */
    files: (complaint: string, evidence: string) => Promise<Uint8Array | null>;
    /** The signed checkpoint up to which the package goes. */
    note: string;
    /** The verifier key that the ledger names for its present chapter. */
    ledgerKey: string;
    /** A signature by the desk's Ed25519 key, once the state was recomputed; and the 32 bytes it is checked by. */
    sign: PackageSource['sign'];
    publicKey: Uint8Array;
    /** In bytes: the most that log and evidence can come to. What may be too much for a zip is reckoned out first. */
    atMost?: number;
    period: Period;
    recipient: string;
    /** False leaves out who the consumers are (X5). */
    personal?: boolean;
    /** What the printed ledger is drawn with. */
    printTools: PrintTools;
    /** Where the finished zip goes; until then it stands beside it as `.part`. */
    path: string;
    /** The finished file is an age file under it (X5); without one it is the zip itself. */
    passphrase?: string;
    /** The file lies sealed under it; without one it lies as it is. */
    key?: Uint8Array;
    onProgress?: (done: number, total: number) => void;
    signal?: AbortSignal;
  }>;

export type Exported = Packed & Readonly<{ bytes: number }>;

/**
 * Makes the inspection package of the log as it stands now, as a file. Between chunks the desk goes on with its work.
 * Throws as {@link writeWholeFile}, ZipFull where it would be larger than a zip can be, and an Error that names the place when the log is not the one it should be; in each
 * case nothing is left behind.
 */
export async function runExport(request: ExportRequest): Promise<Exported> {
  const { period, recipient, printTools, personal = true, onProgress, signal } = request;
  const options = {
    period,
    recipient,
    personal,
    printTools,
    sha256,
    sha256Stream,
    packTools: nodePacking,
    pause,
    ...(onProgress && { onProgress }),
    ...(signal && { stop: signal }),
  };
  const source = sourceOf(request);
  const size = sizeOf(request.note);
  if ((request.atMost ?? 0) > largestZip) await refuseTooLarge(source.entries, period, size, signal);
  const { bytes, value } = await writeWholeFile(
    request.path,
    signal,
    async (write) => {
      if (request.passphrase === undefined) return buildPackage(source, { write }, options);
      const age = await ageWriter(request.passphrase, write);
      const packed = await buildPackage(source, { write: age.write }, options);
      await age.end();
      return packed;
    },
    request.key,
  );
  return { ...value, bytes };
}

function sizeOf(note: string): number {
  const parsed = parseNote(note);
  return (parsed && parseCheckpoint(parsed.text)?.size) ?? 0;
}

function sourceOf(request: ExportRequest): PackageSource {
  const { files, sign, publicKey, note, ledgerKey } = request;
  const key = decodeKey(ledgerKey);
  if (!key || !sameBytes(key.publicKey, publicKey))
    throw new Error("runExport: expected the key that the ledger's first entry names, got another");
  return { checkpoint: note, entries: entriesOf(request), file: files, sign };
}
