import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { bytesToHex, utf8 } from '../../../shared/bytes.ts';
import { heed } from '../../../shared/inspection/stop.ts';
import type { Core } from '../core.ts';
import { entryOf } from '../core.ts';
import type { LogRow } from '../sealed-log.ts';
import type { BackupKey } from './age-file.ts';
import { BackupFault } from './backup-faults.ts';
import { catalogueText, coreText, digestOf, keyText, logLines, type SubjectKeys } from './contents.ts';
import { deskSecrets } from './desk-secrets.ts';
import type { Hands } from './hands.ts';
import type { Manifest, Piece, RangePiece } from './manifest.ts';
import { type News, newsSince } from './news.ts';
import { type Range, rangesOf } from './ranges.ts';
import { manifestFolder, manifestName, namesIn, pieceFolder } from './set-paths.ts';

export type BackupTask = Readonly<{
  core: Core;
  hands: Hands;
  set: string;
  key: BackupKey;
  /** The newest backup in the set, whose pieces are used again; null for the first. */
  previous: Manifest | null;
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}>;

export type MadeBackup = Readonly<{ manifest: Manifest; file: string; written: number }>;

/** The state moved on in a way that makes what was read no one state: begin again. */
class MovedOn extends Error {}

/**
 * Writes one backup: a frozen state of the log with its checkpoint, and everything needed to read it and go on. What the
 * backup before wrote and did not change is named again, not written again. Its manifest comes last, so that a backup cut
 * off anywhere is none. Throws Stopped when cancelled, else the file system's error.
 */
export async function makeBackup(task: BackupTask): Promise<MadeBackup> {
  for (;;) {
    try {
      return await attempt(task);
    } catch (error) {
      if (!(error instanceof MovedOn)) throw error;
    }
  }
}

async function attempt(task: BackupTask): Promise<MadeBackup> {
  const { core, hands, set, key, signal, onProgress } = task;
  const { frontier, store } = core.log.head();
  const { origin } = store;
  const fits = task.previous?.origin === origin && task.previous.size <= frontier.size;
  const previous = fits ? task.previous : null;
  const news = await newsSince(core, previous?.size ?? 0);
  const there = await namesThere(set);
  let written = 0;
  const put = async (plain: Uint8Array, gzip = true): Promise<Piece> => {
    heed(signal);
    const to = { folder: pieceFolder(set) };
    const { name, bytes } = await hands.ask({ do: 'write', key, plain, gzip, to });
    written += bytes;
    return { name, bytes, of: digestOf(plain) };
  };
  const again = (piece: Piece | undefined): Piece | null => (piece && there.has(piece.name) ? piece : null);
  const putNew = async (plain: Uint8Array, before: Piece | undefined): Promise<Piece> =>
    (before?.of === digestOf(plain) ? again(before) : null) ?? (await put(plain));

  const ranges = rangesOf(news.size);
  const files = filesOf(previous, news);
  const total = ranges.length + files.length + 2;
  let done = 0;
  const step = (): void => {
    done += 1;
    onProgress(done, total);
  };
  const touched = await rangesOfErased(core, news);
  const [log, keys]: [RangePiece[], RangePiece[]] = [[], []];
  for (const range of ranges) {
    const same = (one: Range) => one.from === range.from && one.to === range.to;
    const [oldLog, oldKeys] = [previous?.log.find(same), previous?.keys.find(same)];
    const lost = touched.some((seq) => seq >= range.from && seq < range.to);
    const [logAgain, keysAgain] = [again(oldLog), lost ? null : again(oldKeys)];
    if (logAgain && keysAgain) {
      log.push({ ...range, ...logAgain });
      keys.push({ ...range, ...keysAgain });
    } else {
      const rows = await rowsOf(core, range, signal);
      const subjects = keysOpenedIn(core, rows, news.size);
      log.push({ ...range, ...(logAgain ?? (await put(logLines(rows)))) });
      keys.push({ ...range, ...(await putNew(keyText(subjects), lost ? undefined : oldKeys)) });
    }
    step();
  }
  const kept: Manifest['files'] = [];
  for (const [about, evidence, name, bytes] of files) {
    const file = there.has(name) ? { name, bytes } : await putFile(core, put, about, evidence, news.size);
    if (file) kept.push([about, evidence, file.name, file.bytes]);
    step();
  }
  const secrets = await putNew(coreText(deskSecrets(core.keys)), previous?.core);
  step();
  const products =
    news.catalogue || !again(previous?.catalogue)
      ? await putNew(catalogueText(news.catalogue ?? productsStill(core, news)), previous?.catalogue)
      : previous?.catalogue;
  if (!products) throw new Error('makeBackup: expected the products, or those of the backup before');
  const manifest: Manifest = {
    format: 1,
    at: core.clock.now(),
    origin,
    size: news.size,
    note: news.note,
    mark: core.log.head().store.mark,
    store: core.names.store()?.name ?? '',
    log,
    keys,
    files: kept,
    core: secrets,
    catalogue: products,
  };
  heed(signal);
  const file = manifestName(news.size, manifest.at, bytesToHex(core.entropy.bytes(4)));
  const plain = utf8(JSON.stringify(manifest));
  const to = { path: join(manifestFolder(set), file) };
  const { bytes } = await hands.ask({ do: 'write', key, plain, gzip: true, to });
  step();
  return { manifest, file, written: written + bytes };
}

/** The names of the pieces that lie in a set. */
async function namesThere(set: string): Promise<Set<string>> {
  const folders = await namesIn(pieceFolder(set));
  const names = await Promise.all(folders.map((folder) => namesIn(join(pieceFolder(set), folder))));
  return new Set(names.flat().map((name) => name.replace(/\.age$/, '')));
}

/** The evidence of this state: of the backup before, and what came since. A file without a name has to be written. */
function filesOf(previous: Manifest | null, news: News): Manifest['files'] {
  const fresh = news.evidence.map(([about, evidence]): Manifest['files'][number] => [about, evidence, '', 0]);
  return [...(previous?.files ?? []), ...fresh].filter(([about]) => !news.erased.has(about));
}

/** Where complaints began whose keys were destroyed since the backup before: those ranges lose keys. */
async function rangesOfErased(core: Core, news: News): Promise<number[]> {
  const seqs: number[] = [];
  for (const about of news.erased) {
    const [row] = core.log.entriesAbout(about);
    if (row) seqs.push(row.seq);
    await breathe();
  }
  return seqs;
}

async function rowsOf(core: Core, { from, to }: Range, signal: AbortSignal): Promise<LogRow[]> {
  const rows: LogRow[] = [];
  while (from + rows.length < to) {
    heed(signal);
    const more = core.log.entriesFrom(from + rows.length, Math.min(256, to - from - rows.length));
    if (more.length === 0) throw new Error(`rowsOf: expected entries to ${to}, got ${from + rows.length}`);
    rows.push(...more);
    await breathe();
  }
  return rows;
}

/** The keys of the complaints that began in these rows, without those erased by then. */
function keysOpenedIn(core: Core, rows: readonly LogRow[], size: number): SubjectKeys {
  const keys = new Map<string, Uint8Array>();
  for (const { type, about } of rows.map(entryOf)) {
    if (type !== 'ComplaintOpened' && type !== 'ComplaintImported') continue;
    const key = core.keys.subject(about);
    if (key) keys.set(about, key);
    // What is damaged here must not stand as whole in a backup, nor push the whole ones out.
    else if (!expectErased(core, about, size))
      throw new BackupFault('backup-failed', `the key of ${about} is damaged`);
  }
  return keys;
}

/** Nothing of a complaint is at hand: it must have been erased within this state, not after it. False: it never was. */
function expectErased(core: Core, about: string, size: number): boolean {
  const erased = core.log.entriesAbout(about).find((row) => entryOf(row).type === 'Erased');
  if (erased && erased.seq >= size) throw new MovedOn(`${about} was erased meanwhile`);
  return erased !== undefined;
}

/** An evidence file, still under its complaint's key; null where it is lost at the desk itself, or erased. */
async function putFile(
  core: Core,
  put: (plain: Uint8Array, gzip: boolean) => Promise<Piece>,
  about: string,
  evidence: string,
  size: number,
): Promise<Piece | null> {
  const path = join(core.dataDir, 'files', `${about}-${evidence}.sealed`);
  const sealed = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (sealed) return put(new Uint8Array(sealed), false);
  expectErased(core, about, size);
  return null;
}

/** The products, where the backup before lost them and no import came since. */
function productsStill(core: Core, news: News): ReturnType<Core['log']['catalogue']> {
  if (core.log.head().frontier.size !== news.size) throw new MovedOn('products may have changed meanwhile');
  return core.log.catalogue();
}
