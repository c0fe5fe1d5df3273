import { mkdir, open as openFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { bytesToHex, fromBase64, utf8 } from '../../../shared/bytes.ts';
import type { Event } from '../../../shared/events.ts';
import { storeSubject } from '../../../shared/events.ts';
import { heed } from '../../../shared/inspection/stop.ts';
import { decodeKey, parseCheckpoint, parseNote, signatureBy } from '../../../shared/ledger/checkpoint.ts';
import { commitmentTo } from '../../../shared/ledger/commitment.ts';
import { eventOf } from '../../../shared/ledger/entry.ts';
import { appended, leafHash, rootOf } from '../../../shared/ledger/merkle.ts';
import { evolveStore } from '../../../shared/store/state.ts';
import { entryOf } from '../core.ts';
import { open, sameBytes, sha256, verifyEd25519 } from '../crypto.ts';
import { type Keys, openKeys } from '../keys.ts';
import type { Entropy, PlatformKeyStore } from '../ports.ts';
import { openParts } from '../private-parts.ts';
import { keepWhole } from '../product-store.ts';
import { type LogRow, openSealedLog, type SealedLog } from '../sealed-log.ts';
import { printsIn } from '../sealing.ts';
import { type CoreSecrets, readCatalogueText, readCoreText, readKeyText, readLogLines } from './contents.ts';
import type { Found } from './find-backup.ts';
import type { Hands } from './hands.ts';
import { pieceFolder, piecePath } from './set-paths.ts';

export type Rebuilding = Readonly<{
  found: Found;
  hands: Hands;
  /** An empty folder, which becomes the data folder of a desk. */
  target: string;
  keyStore: PlatformKeyStore;
  entropy: Entropy;
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}>;

/** A folder in the making: its log is the backup's, entry for entry, under its own checkpoint still. */
export type Rebuilt = Readonly<{ keys: Keys; log: SealedLog; close(): void }>;

/**
 * Makes a data folder from a backup and verifies all of it: that the entries make the root that the old key signed, that
 * every private part opens under its key and is what its entry commits to, that every file opens. Throws an Error that
 * says what does not hold, Stopped when cancelled; the folder is then for throwing away.
 */
export async function rebuild(rebuilding: Rebuilding): Promise<Rebuilt> {
  const { found, target, keyStore, entropy } = rebuilding;
  const { manifest } = found;
  const secrets = readCoreText(await pieceOf(rebuilding, manifest.core.name));
  const keys = await openKeys(join(target, 'keys.sqlite'), keyStore, entropy, given(secrets));
  const log = openSealedLog(join(target, 'log.sqlite'));
  const close = (): void => {
    log.close();
    keys.close();
  };
  try {
    keys.takeSubjects(new Map([[storeSubject, bytesOf(secrets.store)]]));
    takePins(keys, secrets);
    for (const { name } of manifest.keys) keys.takeSubjects(readKeyText(await pieceOf(rebuilding, name)));
    await fillLog(rebuilding, keys, log);
    await takeFiles(rebuilding, keys);
    return { keys, log, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function pieceOf({ found, hands }: Rebuilding, name: string, gzip = true): Promise<Uint8Array> {
  const { set, identity } = found;
  const path = piecePath(pieceFolder(set), name);
  const plain = await hands.ask({ do: 'read', identity, path, gzip, hash: name });
  if (!plain) throw new Error(`rebuild: piece ${name} is not there, or not as it was written`);
  return plain;
}

function bytesOf(typed: string): Uint8Array {
  const bytes = fromBase64(typed);
  if (!bytes) throw new Error('rebuild: expected base64');
  return bytes;
}

function given({ pepper, tagging, answering, drafting }: CoreSecrets) {
  return {
    pepper: bytesOf(pepper),
    tagging: bytesOf(tagging),
    answering: bytesOf(answering),
    drafting: bytesOf(drafting),
  };
}

function takePins(keys: Keys, { pins }: CoreSecrets): void {
  const insert = keys.database.prepare(
    'INSERT INTO pin (operator, salt, hash, cost, failures, wait, provisional, untold, last_failed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const pin of pins)
    insert.run(
      pin.operator,
      bytesOf(pin.salt),
      bytesOf(pin.hash),
      pin.cost,
      pin.failures,
      pin.wait,
      pin.provisional,
      pin.untold,
      pin.last_failed,
    );
}

/** Entries a transaction. */
const atOnce = 500;

async function fillLog(rebuilding: Rebuilding, keys: Keys, log: SealedLog): Promise<void> {
  const { found, signal, onProgress } = rebuilding;
  const { manifest } = found;
  const erasedThen = new Set<string>();
  const keyless = new Set<string>();
  for (const range of manifest.log) {
    const lines = readLogLines(await pieceOf(rebuilding, range.name));
    if (lines.length !== range.to - range.from)
      throw new Error(`rebuild: expected ${range.to - range.from} entries, got ${lines.length}`);
    for (let at = 0; at < lines.length; at += atOnce) {
      heed(signal);
      let { frontier, store } = log.head();
      const rows: LogRow[] = [];
      const events: Event[] = [];
      const first = frontier.size;
      const erased: string[] = [];
      for (const line of lines.slice(at, at + atOnce)) {
        const about = String((JSON.parse(line.text) as { about?: unknown }).about);
        const row: LogRow = { seq: frontier.size, about, ...line };
        const entry = entryOf(row);
        if (!checkParts(row, entry, keys)) keyless.add(about);
        const event = eventOf(entry);
        if (event.type === 'Erased') erased.push(about);
        events.push(event);
        rows.push(row);
        frontier = appended(frontier, leafHash(utf8(line.text), sha256), sha256);
        store = evolveStore(store, event, entry.at);
      }
      const last = frontier.size === manifest.size;
      const products = last ? readCatalogueText(await pieceOf(rebuilding, manifest.catalogue.name)) : null;
      log.append(first, {
        rows,
        head: { frontier, note: last ? manifest.note : '', store },
        answer: null,
        prints: printsIn(events, first),
        erased,
        ...(products && { catalogue: keepWhole(log.products, 'restored-list', products) }),
      });
      for (const about of erased) erasedThen.add(about);
      onProgress(frontier.size, manifest.size + manifest.files.length);
      await breathe();
    }
  }
  const lost = [...keyless].find((about) => !erasedThen.has(about));
  if (lost !== undefined) throw new Error(`rebuild: the key of ${lost} is missing`);
  checkSeal(log, manifest.origin);
}

/** Do an entry's private parts open, and are they what it commits to? False where the key is gone. */
function checkParts(row: LogRow, entry: ReturnType<typeof entryOf>, keys: Keys): boolean {
  const parts = row.private ? openParts(row.private, entry, keys) : null;
  if (row.private && !parts) return false;
  for (const kind of ['person', 'words'] as const) {
    const salted = parts?.[kind];
    if ((salted ? commitmentTo(salted) : null) !== entry.private[kind])
      throw new Error(`rebuild: the ${kind} of entry ${row.seq} is not what it commits to`);
  }
  return true;
}

/** The root is the one that the key named in the log itself has signed. */
function checkSeal(log: SealedLog, origin: string): void {
  const { frontier, note, store } = log.head();
  const signed = parseNote(note);
  const checkpoint = signed && parseCheckpoint(signed.text);
  const key = decodeKey(store.key);
  const signature = signed && key && signatureBy(signed, key);
  const holds =
    store.origin === origin &&
    checkpoint?.origin === origin &&
    checkpoint.size === frontier.size &&
    sameBytes(checkpoint.root, rootOf(frontier, sha256)) &&
    signature &&
    verifyEd25519(key.publicKey, utf8(signed.text), signature);
  if (!holds)
    throw new Error(`rebuild: expected the signed root, got ${bytesToHex(rootOf(frontier, sha256))}`);
}

async function takeFiles(rebuilding: Rebuilding, keys: Keys): Promise<void> {
  const { found, target, signal, onProgress } = rebuilding;
  const { size, files } = found.manifest;
  const folder = join(target, 'files');
  if (files.length > 0) await mkdir(folder, { recursive: true });
  for (const [index, [about, evidence, name]] of files.entries()) {
    heed(signal);
    const sealed = await pieceOf(rebuilding, name, false);
    const key = keys.subject(about);
    if (!key || !open(key, sealed, utf8(`${about}/${evidence}`)))
      throw new Error(`rebuild: evidence ${evidence} does not open under its key`);
    const file = await openFile(join(folder, `${about}-${evidence}.sealed`), 'wx', 0o600);
    await file.writeFile(sealed);
    await file.sync();
    await file.close();
    onProgress(size + index, size + files.length);
  }
}

/** Takes a folder in the making away, whatever is in it. */
export function dropFolder(target: string): Promise<void> {
  return rm(target, { recursive: true, force: true });
}
