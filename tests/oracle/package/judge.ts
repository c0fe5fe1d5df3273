import { wallDate } from '../day.ts';
import { type History, last, said } from '../fact.ts';
import { figuresOf } from '../figures.ts';
import { checkInfo, checkManifests, needed, readInfo } from './bag.ts';
import { type Chapter, chaptersOf } from './chapters.ts';
import { type Entry, readLog } from './entries.ts';
import { checkEvidence } from './evidence.ts';
import { type Breach, Findings } from './findings.ts';
import { leafOf, Tree } from './merkle.ts';
import { fingerprintOf, readCheckpoint, signedText } from './note.ts';
import { checkPrivate } from './private-parts.ts';
import { replay } from './replay.ts';
import { csvOf, readSheet, sheetCell } from './spreadsheet.ts';
import { type Cell, rowsOf } from './table.ts';
import { headings } from './table-words.ts';
import { linesOf, sha256, textOf } from './text.ts';
import { unpack } from './unpack.ts';

export type Verdict = Readonly<{
  verdict: 'holds' | 'broken' | 'not-checkable' | 'unreadable';
  first: Breach | null;
  breaches: readonly Breach[];
  notChecked: readonly string[];
  reason: string | null;
}>;

/** Judges an inspection package by docs/inspection-package.md alone. */
export function judgePackage(bytes: Uint8Array): Verdict {
  const opened = unpack(bytes);
  if ('unreadable' in opened)
    return { verdict: 'unreadable', first: null, breaches: [], notChecked: [], reason: opened.unreadable };
  const { files, damaged } = opened;
  const findings = new Findings();
  for (const path of damaged) findings.inFile('zip', path, 'damaged');
  checkManifests(files, damaged, findings);
  const info = readInfo(files.get('bag-info.txt'));
  const missing = needed.filter((path) => !files.has(path));
  for (const path of missing) if (!damaged.has(path)) findings.inFile('manifest', path, 'missing');
  const file = (path: string) => files.get(path) ?? Buffer.alloc(0);

  const log = readLog(file('data/log.ndjson'));
  if (log === null) {
    if (files.has('data/log.ndjson')) findings.inFile('canonical', 'data/log.ndjson', 'no list of lines');
    return verdictOf(findings, null, null);
  }
  for (const [seq, entry] of log.entries.entries())
    if (entry === null) findings.atEntry('canonical', seq, 'no canonical entry');
  const tree = new Tree(log.lines.map((line) => leafOf(Buffer.from(line))));
  const chapters = chaptersOf(log.entries, findings);
  const key = chapters.at(-1)?.key;
  const root = tree.root(log.lines.length) ?? Buffer.alloc(0);
  if (key) checkSignatures(files, chapters.at(-1) as Chapter, tree, findings);

  const format = info?.get('Package-Format');
  if (format !== undefined && format !== '1' && /^\d+$/.test(format) && findings.breaches.length === 0)
    return {
      verdict: 'unreadable',
      first: null,
      breaches: [],
      notChecked: [],
      reason: 'a newer format',
    };

  const inPlace = log.entries.findIndex((entry, seq) => entry?.seq !== seq);
  const sound = inPlace < 0 ? log.entries : log.entries.slice(0, inPlace);
  const period = { from: info?.get('Period-From') ?? '', to: info?.get('Period-To') ?? '' };
  const { included, erased, complaints } = scopeOf(sound, period);
  const parts = checkPrivate(
    file('data/private.ndjson'),
    { entries: sound, whole: inPlace < 0, included: new Set([...included, 'store']), erased },
    findings,
  );
  const lacking = new Set(
    sound.flatMap((entry) =>
      entry &&
      ((entry.private.person !== null && !parts.present.get(entry.seq)?.person) ||
        (entry.private.words !== null && !parts.present.get(entry.seq)?.words))
        ? [entry.seq]
        : [],
    ),
  );
  const { facts, unknown } = replay(
    {
      entries: log.entries,
      parts: parts.present,
      lacking,
      tree,
      signed: sizeSigned(file('data/checkpoint.txt')),
    },
    findings,
  );
  if (inPlace < 0) checkEvidence(files, log.entries, parts.present, included, erased, findings);
  const whole = facts.length === log.lines.length;
  const version = info?.get('Table-Version') ?? '1';
  const tableKnown = version === '1' || !/^[1-9]\d*$/.test(version);
  let rows = 0;
  if (whole && tableKnown) {
    const inOrder = complaints.filter((about) => included.has(about));
    rows = checkTable(files, facts, inOrder, parts.withheldAt, log.entries, erased, findings);
  }
  if (whole) checkFigures(files.get('data/figures.csv'), facts, included, period, findings);
  const payload = [...files].filter(([path]) => path.startsWith('data/'));
  if (whole)
    checkInfo(
      info,
      {
        'Payload-Oxum': `${payload.reduce((sum, [, one]) => sum + one.length, 0)}.${payload.length}`,
        'Package-Format': '1',
        ...(tableKnown && { 'Table-Version': '1', Rows: String(rows) }),
        'Ledger-Origin': chapters.at(-1)?.origin ?? '',
        'Ledger-Size': String(log.lines.length),
        'Ledger-Root': root.toString('hex'),
        'Ledger-Mark': said(facts, 'LedgerOpened')[0]?.data.mark ?? '',
        ...(key && { 'Key-Fingerprint': fingerprintOf(key) }),
        Complaints: String(included.size),
        'Withheld-Parts': String(parts.withheld),
      },
      findings,
    );
  return verdictOf(findings, unknown, tableKnown ? null : 'table-version');
}

/** The size that the checkpoint says, whoever signed it. */
function sizeSigned(bytes: Buffer): number | null {
  const [text = ''] = (textOf(bytes) ?? '').split('\n\n');
  return readCheckpoint(`${text}\n`)?.size ?? null;
}

function verdictOf(findings: Findings, unknown: number | null, unchecked: string | null): Verdict {
  const first = findings.first();
  const open = unknown !== null || unchecked !== null;
  return {
    verdict: first ? 'broken' : open ? 'not-checkable' : 'holds',
    first,
    breaches: findings.breaches,
    notChecked: findings.notChecked,
    reason: null,
  };
}

function checkSignatures(
  files: ReadonlyMap<string, Buffer>,
  { origin, key }: Chapter,
  tree: Tree,
  findings: Findings,
): void {
  const size = tree.leaves.length;
  const note = signedText(files.get('tagmanifest-sha256.note') ?? Buffer.alloc(0), key);
  const sum = sha256(files.get('tagmanifest-sha256.txt') ?? Buffer.alloc(0)).toString('hex');
  if (note !== `fangxin-desk inspection package 1\n${origin}\ntagmanifest-sha256.txt ${sum}\n`)
    findings.inFile('note', 'tagmanifest-sha256.note');
  const text = signedText(files.get('data/checkpoint.txt') ?? Buffer.alloc(0), key);
  const checkpoint = text === null ? null : readCheckpoint(text);
  if (checkpoint?.origin !== origin) findings.inFile('checkpoint', 'data/checkpoint.txt');
  const listed = linesOf(textOf(files.get('data/leaves.txt') ?? Buffer.alloc(0)) ?? '\ufffd');
  const own = tree.leaves.map((leaf) => leaf.toString('hex'));
  const right = checkpoint === null || (checkpoint.size === size && tree.root(size)?.equals(checkpoint.root));
  if (right) {
    if (listed?.join() !== own.join()) findings.inFile('leaves', 'data/leaves.txt');
    return;
  }
  const leaves = (listed ?? []).map((one) => Buffer.from(one, 'hex'));
  const signed = checkpoint && new Tree(leaves).root(checkpoint.size);
  if (!signed?.equals(checkpoint.root) || leaves.length !== checkpoint.size) {
    findings.inFile('root', 'data/log.ndjson');
    return;
  }
  const differs = leaves.findIndex((leaf, index) => leaf.toString('hex') !== own[index]);
  findings.atEntry('root', differs < 0 ? leaves.length : differs, 'not the entry that was signed');
}

/** Which complaints belong into the package of a period, which of all are erased, and all in the order they came. */
function scopeOf(entries: readonly (Entry | null)[], period: Readonly<{ from: string; to: string }>) {
  const known = entries.filter((entry) => entry !== null);
  const zone = last(known.filter((one) => one.type === 'StoreSettingsSet'))?.data.settings as
    | { zone?: string }
    | undefined;
  const inPeriod = (date: unknown) => typeof date === 'string' && period.from <= date && date <= period.to;
  const [included, erased, complaints] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const entry of known) {
    if (entry.about === 'store') continue;
    complaints.add(entry.about);
    if (entry.type === 'Erased') erased.add(entry.about);
    if (entry.type === 'ComplaintImported' && inPeriod(entry.data.day)) included.add(entry.about);
    if (inPeriod(dateIn(entry.at, zone?.zone))) included.add(entry.about);
  }
  return { included, erased, complaints: [...complaints] };
}

function dateIn(at: number, zone: string | undefined): string {
  try {
    return wallDate(at, zone ?? 'UTC');
  } catch {
    return wallDate(at, 'UTC'); // A zone that nobody knows is a breach of its own.
  }
}

function checkTable(
  files: ReadonlyMap<string, Buffer>,
  history: History,
  abouts: readonly string[],
  withheldAt: ReadonlySet<number>,
  entries: readonly (Entry | null)[],
  erased: ReadonlySet<string>,
  findings: Findings,
): number {
  const withheld = new Set([...withheldAt].map((seq) => entries[seq]?.about ?? ''));
  const rows = rowsOf(history, abouts, {
    withheld: (about) => withheld.has(about),
    erased: (about) => erased.has(about),
  });
  const cells: readonly (readonly Cell[])[] = [headings, ...rows.map((row) => row.cells)];
  const seqOf = (index: number) => rows[index - 1]?.seq;
  const fault = (index: number, file: string) => {
    const seq = seqOf(index);
    if (seq === undefined) findings.inFile('table', file, `row ${index + 1}`);
    else
      findings.atEntry(
        'table',
        seq,
        `${file}: ${csvOf([cells[index] ?? []])
          .toString()
          .trim()}`,
      );
  };
  const csv = files.get('data/ledger.csv');
  if (csv && !csv.equals(csvOf(cells))) fault(firstRow(csv, cells), 'data/ledger.csv');
  const xlsx = files.get('data/ledger.xlsx');
  const sheet = xlsx ? readSheet(xlsx) : null;
  if (xlsx && sheet === null) findings.inFile('table', 'data/ledger.xlsx', 'cannot be read');
  if (sheet) {
    const own = cells.map((row) => row.map(sheetCell).join('\u0001'));
    const differs = own.findIndex((row, index) => sheet[index]?.join('\u0001') !== row);
    if (differs >= 0) fault(differs, 'data/ledger.xlsx');
    else if (sheet.length > own.length) fault(own.length, 'data/ledger.xlsx');
  }
  return rows.length;
}

/** A package of earlier days has no such file. */
function checkFigures(
  file: Buffer | undefined,
  history: History,
  included: ReadonlySet<string>,
  period: Readonly<{ from: string; to: string }>,
  findings: Findings,
): void {
  if (!file) return;
  const lines = Object.entries(figuresOf(history, included))
    .filter(([day]) => period.from <= day && day <= period.to)
    .flatMap(([day, counts]) => Object.entries(counts).map(([figure, count]) => ({ day, figure, count })))
    .sort((a, b) => Buffer.compare(Buffer.from(`${a.day},${a.figure}`), Buffer.from(`${b.day},${b.figure}`)))
    .map(({ day, figure, count }) => `${day},${figure},${count}\n`);
  if (!file.equals(Buffer.from(`day,figure,count\n${lines.join('')}`)))
    findings.inFile('figures', 'data/figures.csv', 'not what the entries make');
}

/** The first row of the CSV that is another than these cells make. */
function firstRow(csv: Buffer, cells: readonly (readonly Cell[])[]): number {
  for (let index = 0; index < cells.length; index++) {
    const written = csvOf(cells.slice(0, index + 1));
    if (!csv.subarray(0, written.length).equals(written)) return index;
  }
  return cells.length;
}
