import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { utf8 } from '../../../shared/bytes.ts';
import type { PrintTools } from '../../../shared/documents/ledger-print/print-font.ts';
import { buildPackage } from '../../../shared/inspection/package.ts';
import type { PackageSource, Packed } from '../../../shared/inspection/package-source.ts';
import type { Period } from '../../../shared/inspection/period.ts';
import { Stopped } from '../../../shared/inspection/stop.ts';
import { decodeKey } from '../../../shared/ledger/checkpoint.ts';
import type { PrivateParts } from '../../../shared/ledger/commitment.ts';
import { sameBytes, sha256 } from '../crypto.ts';
import type { LogRow, SealedLog } from '../sealed-log.ts';

export type ExportRequest = Readonly<{
  log: Pick<SealedLog, 'head' | 'entriesFrom'>;
  /** Opens an entry's private parts; null when its subject's key is gone. */
  parts: (row: LogRow) => PrivateParts | null;
  /** An evidence file; null when it cannot be had. */
  files: (complaint: string, evidence: string) => Promise<Uint8Array | null>;
  /** The desk's Ed25519 key: a signature over bytes, and the 32 bytes it is checked by. */
  sign: (text: Uint8Array) => Uint8Array;
  publicKey: Uint8Array;
  period: Period;
  recipient: string;
  /** False leaves out who the consumers are (X5). */
  personal?: boolean;
  /** What the printed ledger is drawn with. */
  printTools: PrintTools;
  /** Where the finished zip goes; until then it stands beside it as `.part`. */
  path: string;
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}>;

export type Exported = Packed & Readonly<{ bytes: number }>;

const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Few enough that the desk answers in between. */
const chunk = 100;

/**
 * Makes the inspection package of the log as it stands now, as a file: written beside its place, and renamed when it is
 * whole and durable. Between chunks the desk goes on with its work. Throws Stopped when cancelled, the file system's
 * error when it cannot be written, an Error that names the place when the log is not the one it should be; in each case
 * nothing is left behind.
 */
export async function runExport(request: ExportRequest): Promise<Exported> {
  const part = `${request.path}.part`;
  // Ours alone: another export under way to the same place is not written over.
  const file = await open(part, 'wx', 0o600);
  try {
    const exported = await fill(file, request);
    await rename(part, request.path);
    await syncFolder(dirname(request.path));
    return exported;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function fill(file: FileHandle, request: ExportRequest): Promise<Exported> {
  const { period, recipient, printTools, personal = true, onProgress, signal } = request;
  let bytes = 0;
  const write = async (piece: Uint8Array) => {
    for (let at = 0; at < piece.length; ) at += (await file.write(piece, at)).bytesWritten;
    bytes += piece.length;
  };
  try {
    const packed = await buildPackage(
      sourceOf(request),
      { write },
      {
        period,
        recipient,
        personal,
        printTools,
        sha256,
        pause,
        ...(onProgress && { onProgress }),
        ...(signal && { stop: signal }),
      },
    );
    await file.sync();
    if (signal?.aborted) throw new Stopped();
    return { ...packed, bytes };
  } finally {
    await file.close();
  }
}

function sourceOf(request: ExportRequest): PackageSource {
  const { log, parts, files, sign, publicKey } = request;
  const { note, store } = log.head();
  const key = decodeKey(store.key);
  if (!key || !sameBytes(key.publicKey, publicKey))
    throw new Error("runExport: expected the key that the ledger's first entry names, got another");
  return {
    checkpoint: note,
    async *entries(from) {
      for (let at = from; ; at += chunk) {
        await pause();
        const rows = log.entriesFrom(at, chunk);
        if (rows.length === 0) return;
        yield rows.map((row) => ({ text: row.text, parts: () => (row.private ? parts(row) : null) }));
      }
    },
    file: files,
    sign: async (text) => sign(utf8(text)),
  };
}

/** The rename is durable once its folder is. Windows has no such thing as opening a folder, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
