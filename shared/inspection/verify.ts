import type { Checkpoint, NoteKey } from '../ledger/checkpoint.ts';
import { bagPaths, packageFormat } from './bag.ts';
import { type ByteSource, bytesSource } from './byte-source.ts';
import { type Chapters, createChapters } from './chapters.ts';
import { tableVersion } from './columns.ts';
import { agePrefix, isEncrypted } from './encrypted.ts';
import { createPeriodSums } from './figures-file.ts';
import { createFindings, type Findings } from './findings.ts';
import { type Tools, toolsOf } from './hashing.ts';
import type { LogRoot } from './log-root.ts';
import { reportOf, unreadable } from './make-report.ts';
import type { Period } from './period.ts';
import { type ReceiptClaim, readReceiptClaim } from './receipt.ts';
import { createReplay } from './replay.ts';
import type { Counts, VerifyReport } from './report.ts';
import { readSlip } from './slip.ts';
import type { Stop } from './stop.ts';
import { createSurvey } from './survey.ts';
import { type Bag, filesOfBag, openBag, textOf } from './verify-bag.ts';
import { checkEvidence, createEvidenceList } from './verify-evidence.ts';
import { checkFigures } from './verify-figures.ts';
import { checkInfo, periodOf } from './verify-info.ts';
import { readLog } from './verify-log.ts';
import { checkPrivate } from './verify-private.ts';
import { checkReceipt, createRecordedRoots } from './verify-recorded.ts';
import { createReading, type RootKnown, readRoot, type VerifyProgress } from './verify-root.ts';
import { checkRoots } from './verify-roots.ts';
import { createSampleCheck } from './verify-samples.ts';
import {
  checkFingerprint,
  checkSignatures,
  checkSince,
  expectedSince,
  readCheckpointNote,
  type VerifyEd25519,
} from './verify-seal.ts';
import { checkTable } from './verify-table.ts';
import { readZip, type ZipCaps } from './zip-reader.ts';

export type VerifyOptions = Partial<Tools> &
  Readonly<{
    verifyEd25519: VerifyEd25519;
    /** An earlier signed checkpoint, as text; or SIZE:ROOT off a printed slip. */
    since?: string | undefined;
    /** The key's fingerprint, known from elsewhere. */
    key?: string | undefined;
    /** NUMBER:ROOT off a consumer's receipt. */
    receipt?: string | undefined;
    onProgress?: ((progress: VerifyProgress) => void) | undefined;
    stop?: Stop | undefined;
    /** Waited for now and then, where there is no worker to read in. */
    pause?: (() => Promise<void>) | undefined;
    caps?: ZipCaps;
  }>;

/**
 * Verifies an inspection package (docs/inspection-package.md) by recomputing everything it says. It is read in pieces,
 * some of them several times, so that its size costs no memory. Throws Stopped when told to stop; whatever the bytes
 * hold, the answer is a report.
 */
export async function verifyPackage(
  given: ByteSource | Uint8Array,
  options: VerifyOptions,
): Promise<VerifyReport> {
  const receipt = options.receipt === undefined ? undefined : readReceiptClaim(options.receipt);
  if (receipt === null) return unreadable('receipt-unreadable');
  if (options.since !== undefined && !readCheckpointNote(options.since) && !readSlip(options.since))
    return unreadable('since-unreadable');
  const file = given instanceof Uint8Array ? bytesSource(given) : given;
  if (file.size >= agePrefix.length && isEncrypted(await file.read(0, agePrefix.length)))
    return unreadable('passphrase-needed');
  const zip = await readZip(file, options.caps);
  if (!zip.ok) return unreadable(zip.fault);
  const findings = createFindings();
  const zipped = filesOfBag(zip.files, findings);
  if (!zipped) return unreadable('not-a-package');
  const tools = toolsOf(options);
  const work = { tools, stop: options.stop, pause: options.pause };
  const reading = createReading(zipped, options);
  const log = await readRoot(zipped, { ...work, ...reading, verifyEd25519: options.verifyEd25519 });
  const bag = await openBag(zipped, tools, findings, reading.read);
  // A format of later days, soundly packed, is not for this verifier to call broken.
  if (!findings.first() && bag.info.get('Package-Format') !== String(packageFormat))
    return unreadable('package-format');
  return examine({ bag, log, tools, options, receipt, findings, known: reading.known });
}

type Examining = Readonly<{
  bag: Bag;
  log: LogRoot;
  tools: Tools;
  options: VerifyOptions;
  receipt: ReceiptClaim | undefined;
  findings: Findings;
  known: () => RootKnown;
}>;

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function examine(examining: Examining): Promise<VerifyReport> {
  const { bag, log, tools, options, receipt, findings } = examining;
  const { verifyEd25519, stop, pause } = options;
  const read = readCheckpointNote((await textOf(bag.files.get(bagPaths.checkpoint))) ?? '');
  const total = read?.checkpoint.size ?? 0;
  const survey = createSurvey();
  const replay = createReplay(findings);
  const recorded = createRecordedRoots();
  const samples = createSampleCheck(tools.sha256, findings);
  const evidence = createEvidenceList();
  const names = new Map<string, string>();
  const pieces = (path: string) => bag.files.get(path)?.pieces() ?? nothing();
  const secret = checkPrivate(pieces(bagPaths.private), tools.sha256, findings);
  const chapters = createChapters();
  const tell = (done: number) =>
    options.onProgress?.({ stage: 'judging', done, total, root: examining.known() });

  const { whole } = await readLog(
    pieces(bagPaths.log),
    {
      stop,
      pause,
      onProgress: tell,
      ready: secret.ready,
      onEntry(entry) {
        chapters.see(entry);
        survey.see(entry);
        recorded.see(entry);
        samples.see(entry);
        const parts = secret.partsFor(entry);
        evidence.see(entry, parts);
        if (entry.type === 'OperatorAdded')
          names.set(String(entry.data.operator), parts?.words?.part.name ?? '');
        replay.next(entry, parts);
      },
    },
    findings,
  );
  await secret.rest();
  const entries = log.leaves.length();
  // What is missing at the end, or out of its place, is named as that, not by what should have followed.
  if (whole && entries === total) replay.end();
  findings.checked('rules');
  const rulesTo = replay.whole() && whole ? null : replay.judgedTo();
  if (rulesTo !== null) findings.open('rules-after-break');
  findings.open('times-are-true');

  const key = chapters.last()?.key ?? null;
  if (!key) findings.broken('key', { seq: 0, detail: 'no readable key in the first entry' });
  await chapters.check(verifyEd25519, findings);
  const checkpoint = key ? await sealedBy(chapters, key, bag, options, findings) : (read?.checkpoint ?? null);
  const expected = [...recorded.expected(), ...chapters.expected()];
  if (key && options.since !== undefined) {
    const since = await checkSince(options.since, chapters.all(), verifyEd25519, findings);
    if (since) expected.push(expectedSince(since));
  } else findings.open('continues-earlier');
  if (receipt) expected.push(...checkReceipt(receipt, survey, recorded, findings));
  const listed = bag.files.get(bagPaths.leaves) ?? null;
  if (checkpoint) await checkRoots(log, listed, checkpoint, expected, findings, tools.sha256);

  const period = periodOf(bag.info);
  const wanted = period ? survey.complaintsIn(period) : new Map<string, number>();
  if (whole && period) secret.end(new Set(wanted.keys()), survey.erased());
  if (whole) checkEvidence(bag.files, evidence, wanted, findings);
  const tabled = replay.whole() && whole && period !== null;
  const rows = tabled ? await tableRows(examining, { replay, wanted, survey, names }) : 0;
  if (tabled) await figures(examining, { replay, wanted, period });
  else findings.open('table-after-break');
  const complaints = [...replay.complaints().values()];
  const counts: Counts = {
    entries,
    complaints: complaints.length,
    rows,
    privateParts: secret.parts(),
    withheld: secret.withheld(),
    files: bag.files.size,
    twoTiers: complaints.filter(({ receptions }) => receptions.some((one) => one.twoTiers)).length,
    erased: complaints.filter(({ erased }) => erased !== null).length,
  };
  const { mark } = replay.store();
  const facts = {
    key,
    checkpoint,
    mark,
    complaints: wanted.size,
    rows: tabled ? rows : null,
    withheld: counts.withheld,
  };
  checkInfo(bag, facts, findings);
  tell(total);
  return reportOf(findings, { counts, mark, key, checkpoint, period, rulesTo });
}

async function sealedBy(
  chapters: Chapters,
  key: NoteKey,
  bag: Bag,
  options: VerifyOptions,
  findings: Findings,
): Promise<Checkpoint | null> {
  const { tagManifest } = bag;
  const text = (path: string) => textOf(bag.files.get(path));
  const notes = {
    checkpoint: await text(bagPaths.checkpoint),
    package: await text(bagPaths.note),
    tagManifest,
  };
  const earlier = chapters.all().slice(0, -1);
  checkFingerprint(
    options.key,
    key,
    earlier.map((one) => one.key),
    findings,
  );
  return checkSignatures(notes, key, options.verifyEd25519, findings);
}

/** What the package says of its period's figures, beside what its complaints make (K4). */
async function figures(
  { bag, options, findings }: Examining,
  {
    replay,
    wanted,
    period,
  }: Readonly<{
    replay: ReturnType<typeof createReplay>;
    wanted: ReadonlyMap<string, number>;
    period: Period;
  }>,
): Promise<void> {
  const sums = createPeriodSums(period);
  const { openings } = replay.store();
  for (const about of wanted.keys()) {
    const complaint = replay.complaints().get(about);
    if (complaint) sums.add(complaint, openings);
  }
  const { stop, pause } = options;
  await checkFigures(bag.files.get(bagPaths.figures), sums, findings, { stop, pause });
}

async function tableRows(
  { bag, tools, options, findings }: Examining,
  {
    replay,
    wanted,
    survey,
    names,
  }: Readonly<{
    replay: ReturnType<typeof createReplay>;
    wanted: ReadonlyMap<string, number>;
    survey: ReturnType<typeof createSurvey>;
    names: ReadonlyMap<string, string>;
  }>,
): Promise<number> {
  if (bag.info.get('Table-Version') !== String(tableVersion)) {
    findings.open('table-version');
    return 0;
  }
  const all = replay.complaints();
  const complaints = [...wanted].flatMap(([about, opened]) => {
    const complaint = all.get(about);
    return complaint ? [{ complaint, opened }] : [];
  });
  const context = {
    zone: survey.zone(),
    mark: replay.store().mark,
    operatorName: (operator: string) => names.get(operator) || operator,
    numberOf: survey.numberOf,
    deputies: replay.store().deputies,
  };
  const { stop, pause } = options;
  return checkTable({ files: bag.files, complaints, context, tools, findings, stop, pause });
}
