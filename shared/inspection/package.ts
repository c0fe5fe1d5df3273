import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8 } from '../bytes.ts';
import {
  type Checkpoint,
  decodeKey,
  encodeNote,
  fingerprint,
  type NoteKey,
  parseCheckpoint,
  parseNote,
} from '../ledger/checkpoint.ts';
import { parseEntry } from '../ledger/entry.ts';
import {
  bagDeclaration,
  bagInfoText,
  bagPaths,
  evidencePath,
  manifestText,
  packageFormat,
  packageName,
  packageNoteText,
} from './bag.ts';
import type { Row } from './cells.ts';
import { columns, tableVersion } from './columns.ts';
import { csvHead, csvRows } from './csv.ts';
import { createPeriodSums } from './figures-file.ts';
import { type Folded, foldPeriod } from './fold-period.ts';
import { createLeafList } from './leaf-list.ts';
import { packPrint } from './pack-print.ts';
import type { PackageOptions, PackageSource, Packed } from './package-source.ts';
import { createPacker, type Packer } from './packer.ts';
import type { PackTools } from './packing.ts';
import { type Read, readLog } from './read-log.ts';
import { heed, type Stop } from './stop.ts';
import { writeWorkbook } from './xlsx.ts';
import type { Sink } from './zip-writer.ts';

/**
 * Writes the inspection package (docs/inspection-package.md) to the sink. Everything is recomputed on the way: a log
 * that is not the one its checkpoint signs, a private part or a file that is missing or altered throws an Error that
 * names it, and nothing is signed. The same input gives the same bytes.
 */
export async function buildPackage(
  source: PackageSource,
  sink: Sink,
  options: PackageOptions,
): Promise<Packed> {
  const { period, sha256 = nobleSha256 } = options;
  const breathe = async () => {
    heed(options.stop);
    await options.pause?.();
  };
  const checkpoint = readCheckpoint(source.checkpoint);
  const name = packageName(period.from, period.to);
  const passes = options.printTools ? 3 : 2;
  const progress = (done: number) => options.onProgress?.(done, passes * checkpoint.size);
  const packer = createPacker(sink, name, await lastMoment(source, checkpoint.size), options);
  const read = await packLog(source, packer, { sha256, stop: options.stop, progress }, checkpoint);
  const lines = await packer.begin(bagPaths.private);
  const sums = createPeriodSums(period);
  const folded = await foldPeriod(source.entries, {
    survey: read.survey,
    deputies: read.deputies,
    sha256,
    wanted: read.survey.complaintsIn(period),
    mark: read.opened.mark,
    size: checkpoint.size,
    personal: options.personal ?? true,
    breathe,
    progress: (done) => progress(checkpoint.size + done),
    onComplaint: (complaint) => sums.add(complaint, read.openings),
    onPrivate: (texts) => lines.push(utf8(texts.join(''))),
  });
  await lines.end();
  await packFiles(source, packer, folded, options.stop);
  await packer.add(bagPaths.checkpoint, utf8(source.checkpoint));
  await packTable(packer, folded, read.lastAt, breathe, options.packTools);
  await packer.add(
    bagPaths.figures,
    utf8(
      sums
        .lines()
        .map((line) => `${line}\n`)
        .join(''),
    ),
  );
  if (options.printTools)
    await packPrint(packer, folded, options.printTools, {
      period,
      mark: read.opened.mark,
      checkpoint,
      at: read.lastAt,
      async breathe(row) {
        progress(
          2 * checkpoint.size + Math.floor((row * checkpoint.size) / Math.max(1, folded.table.count())),
        );
        await breathe();
      },
    });

  const key = decodeKey(read.opened.key);
  if (!key) throw new Error('buildPackage: expected a readable key in the first entry');
  const { origin, size } = checkpoint;
  await packer.add(bagPaths.declaration, utf8(bagDeclaration), 'tag');
  const info: [string, string][] = [
    ['Bag-Software-Agent', 'fangxin-desk'],
    ['Bagging-Date', new Date(read.lastAt).toISOString().slice(0, 10)],
    ['Payload-Oxum', packer.oxum()],
    ['Package-Format', String(packageFormat)],
    ['Table-Version', String(tableVersion)],
    ['Ledger-Origin', origin],
    ['Ledger-Size', String(size)],
    ['Ledger-Root', bytesToHex(checkpoint.root)],
    ['Ledger-Mark', read.opened.mark],
    ['Key-Fingerprint', fingerprint(key)],
    ['Period-From', period.from],
    ['Period-To', period.to],
    ['Complaints', String(folded.complaints)],
    ['Rows', String(folded.table.count())],
    ['Withheld-Parts', String(folded.withheld)],
    ['Recipient', options.recipient.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')],
  ];
  await packer.add(bagPaths.info, utf8(bagInfoText(new Map(info))), 'tag');
  await packer.add(bagPaths.manifest, utf8(manifestText(packer.digests('payload'))), 'tag');
  const tagManifest = manifestText(packer.digests('tag'));
  await packer.add(bagPaths.tagManifest, utf8(tagManifest), 'none');
  await packer.add(bagPaths.note, utf8(await signedNote(source, key, tagManifest, checkpoint)), 'none');
  await packer.finish();
  const { complaints, table, withheld } = folded;
  const rows = table.count();
  return { name, origin, size, root: bytesToHex(checkpoint.root), complaints, rows, withheld };
}

async function signedNote(
  source: PackageSource,
  key: NoteKey,
  tagManifest: string,
  { size, root }: Checkpoint,
): Promise<string> {
  const text = packageNoteText(key.name, tagManifest);
  return encodeNote(text, key, await source.sign(text, { size, root: bytesToHex(root) }));
}

function readCheckpoint(note: string) {
  const parsed = parseNote(note);
  const checkpoint = parsed && parseCheckpoint(parsed.text);
  if (!checkpoint || checkpoint.size === 0)
    throw new Error('buildPackage: expected a signed checkpoint of at least one entry, got another text');
  return checkpoint;
}

/** When the last entry was sealed: the time every file of the zip carries. */
async function lastMoment(source: PackageSource, size: number): Promise<number> {
  for await (const [last] of source.entries(size - 1)) {
    const entry = last && parseEntry(last.text);
    if (entry) return entry.at;
    break;
  }
  throw new Error(`buildPackage: expected ${size} entries, got fewer`);
}

/** Writes the log and its leaf hashes, and recomputes the root that the checkpoint signs. */
async function packLog(
  source: PackageSource,
  packer: Packer,
  reading: Omit<Parameters<typeof readLog>[1], 'state'>,
  checkpoint: Checkpoint,
): Promise<Read> {
  const log = await packer.begin(bagPaths.log);
  const leaves = createLeafList();
  const read = await readLog(source.entries, { ...reading, state: checkpoint }, async (texts, hashes) => {
    for (const leaf of hashes) leaves.push(leaf);
    if (texts.length > 0) await log.push(utf8(`${texts.join('\n')}\n`));
  });
  await log.end();
  const listed = await packer.begin(bagPaths.leaves);
  for (let from = 0; from < leaves.length(); from += 1000) {
    const some = Math.min(1000, leaves.length() - from);
    const lines = Array.from({ length: some }, (_, i) => `${bytesToHex(leaves.at(from + i))}\n`);
    await listed.push(utf8(lines.join('')));
  }
  await listed.end();
  return read;
}

async function packFiles(
  source: PackageSource,
  packer: Packer,
  folded: Folded,
  stop: Stop | undefined,
): Promise<void> {
  for (const { complaint, evidence, media, sha256 } of folded.evidence) {
    heed(stop);
    const bytes = await source.file(complaint, evidence);
    const digest = bytes && bytesToHex(nobleSha256(bytes));
    if (!bytes || digest !== sha256)
      throw new Error(
        `buildPackage: expected evidence file ${evidence} as it was sealed, got ${digest ?? 'none'}`,
      );
    await packer.add(evidencePath(complaint, evidence, media), bytes);
  }
}

async function packTable(
  packer: Packer,
  folded: Folded,
  at: number,
  breathe: () => Promise<void>,
  tools: PackTools | undefined,
): Promise<void> {
  const csv = await packer.begin(bagPaths.csv);
  await csv.push(csvHead());
  for (const rows of inGroups(folded.table.rows(), 500)) {
    await breathe();
    await csv.push(csvRows(rows));
  }
  await csv.end();
  const xlsx = await packer.begin(bagPaths.xlsx);
  const sink = { write: (bytes: Uint8Array) => xlsx.push(bytes) };
  await writeWorkbook(folded.table.rows(), sink, at, { ...(tools && { tools }), breathe });
  await xlsx.end();
}

function* inGroups(rows: Iterable<Row>, most: number): Generator<readonly Row[]> {
  let group: Row[] = [];
  for (const row of rows) {
    if (row.length !== columns.length)
      throw new Error(`buildPackage: expected rows of ${columns.length} cells, got ${row.length}`);
    group.push(row);
    if (group.length < most) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
