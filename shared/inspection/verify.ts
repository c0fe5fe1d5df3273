import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import type { Checkpoint, NoteKey } from '../ledger/checkpoint.ts';
import type { Sha256 } from '../ledger/merkle.ts';
import { bagPaths, packageFormat } from './bag.ts';
import { type Chapters, createChapters } from './chapters.ts';
import { tableVersion } from './columns.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import { createFindings, type Findings } from './findings.ts';
import { reportOf, unreadable } from './make-report.ts';
import { type ReceiptClaim, readReceiptClaim } from './receipt.ts';
import { createReplay } from './replay.ts';
import type { Counts, VerifyReport } from './report.ts';
import { readSlip } from './slip.ts';
import type { Stop } from './stop.ts';
import { createSurvey } from './survey.ts';
import { type Bag, openBag } from './verify-bag.ts';
import { checkEvidence, createEvidenceList } from './verify-evidence.ts';
import { checkInfo, periodOf } from './verify-info.ts';
import { checkRoots, readLog } from './verify-log.ts';
import { checkPrivate } from './verify-private.ts';
import { checkReceipt, createRecordedRoots } from './verify-recorded.ts';
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

export type VerifyOptions = Readonly<{
  verifyEd25519: VerifyEd25519;
  sha256?: Sha256;
  /** An earlier signed checkpoint, as text; or SIZE:ROOT off a printed slip. */
  since?: string | undefined;
  /** The key's fingerprint, known from elsewhere. */
  key?: string | undefined;
  /** NUMBER:ROOT off a consumer's receipt. */
  receipt?: string | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
  stop?: Stop | undefined;
  /** Waited for now and then, where there is no worker to read in. */
  pause?: (() => Promise<void>) | undefined;
  caps?: ZipCaps;
}>;

/**
 * Verifies an inspection package (docs/inspection-package.md) by recomputing everything it says. Throws Stopped when
 * told to stop; whatever the bytes hold, the answer is a report.
 */
export async function verifyPackage(bytes: Uint8Array, options: VerifyOptions): Promise<VerifyReport> {
  const receipt = options.receipt === undefined ? undefined : readReceiptClaim(options.receipt);
  if (receipt === null) return unreadable('receipt-unreadable');
  if (options.since !== undefined && !readCheckpointNote(options.since) && !readSlip(options.since))
    return unreadable('since-unreadable');
  const zip = readZip(bytes, options.caps);
  if (!zip.ok) return unreadable(zip.fault);
  const findings = createFindings();
  const bag = openBag(zip.files, options.sha256 ?? nobleSha256, findings);
  if (!bag) return unreadable('not-a-package');
  // A format of later days, soundly packed, is not for this verifier to call broken.
  if (!findings.first() && bag.info.get('Package-Format') !== String(packageFormat))
    return unreadable('package-format');
  return examine(bag, options, receipt, findings);
}

async function examine(
  bag: Bag,
  options: VerifyOptions,
  receipt: ReceiptClaim | undefined,
  findings: Findings,
): Promise<VerifyReport> {
  const { sha256 = nobleSha256, verifyEd25519, stop } = options;
  const textOf = (path: string) => decodeUtf8(bag.files.get(path) ?? Uint8Array.of(0xff));
  const read = readCheckpointNote(textOf(bagPaths.checkpoint) ?? '');
  const total = read?.checkpoint.size ?? 0;
  const survey = createSurvey();
  const replay = createReplay(findings);
  const recorded = createRecordedRoots();
  const samples = createSampleCheck(sha256, findings);
  const evidence = createEvidenceList();
  const names = new Map<string, string>();
  const secret = checkPrivate(bag.files.get(bagPaths.private) ?? new Uint8Array(), findings);
  const chapters = createChapters();

  const { leaves, whole } = await readLog(
    bag.files.get(bagPaths.log) ?? new Uint8Array(),
    {
      sha256,
      stop,
      pause: options.pause,
      onProgress: (line) => options.onProgress?.(line, total),
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
  // What is missing at the end is named by the root, not by what should have followed.
  if (leaves.length === total) replay.end();
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
  if (checkpoint) checkRoots(leaves, listed, checkpoint, expected, findings, sha256);

  const period = periodOf(bag.info);
  const wanted = period ? survey.complaintsIn(period) : new Map<string, number>();
  if (whole && period) secret.end(new Set(wanted.keys()), survey.erased());
  if (whole) checkEvidence(bag.files, evidence, wanted, sha256, findings);
  const tabled = replay.whole() && whole && period !== null;
  const rows = tabled ? tableRows(bag, replay, wanted, survey, names, findings) : 0;
  if (!tabled) findings.open('table-after-break');
  const complaints = replay.complaints();
  const counts: Counts = {
    entries: leaves.length,
    complaints: complaints.size,
    rows,
    privateParts: secret.parts(),
    withheld: secret.withheld(),
    files: bag.files.size,
    twoTiers: [...complaints.values()].filter(({ receptions }) => receptions.some((one) => one.twoTiers))
      .length,
    erased: [...complaints.values()].filter(({ erased }) => erased !== null).length,
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
  options.onProgress?.(total, total);
  return reportOf(findings, { counts, mark, key, checkpoint, period, rulesTo });
}

async function sealedBy(
  chapters: Chapters,
  key: NoteKey,
  bag: Bag,
  options: VerifyOptions,
  findings: Findings,
): Promise<Checkpoint | null> {
  const textOf = (path: string) => decodeUtf8(bag.files.get(path) ?? Uint8Array.of(0xff));
  const { tagManifest } = bag;
  const notes = { checkpoint: textOf(bagPaths.checkpoint), package: textOf(bagPaths.note), tagManifest };
  const earlier = chapters.all().slice(0, -1);
  checkFingerprint(
    options.key,
    key,
    earlier.map((one) => one.key),
    findings,
  );
  return checkSignatures(notes, key, options.verifyEd25519, findings);
}

function tableRows(
  bag: Bag,
  replay: ReturnType<typeof createReplay>,
  wanted: ReadonlyMap<string, number>,
  survey: ReturnType<typeof createSurvey>,
  names: ReadonlyMap<string, string>,
  findings: Findings,
): number {
  if (bag.info.get('Table-Version') !== String(tableVersion)) {
    findings.open('table-version');
    return 0;
  }
  const complaints = replay.complaints();
  const chosen = [...wanted].flatMap(([about, opened]) => {
    const complaint = complaints.get(about);
    return complaint ? [{ complaint, opened }] : [];
  });
  const context = {
    zone: survey.zone(),
    mark: replay.store().mark,
    operatorName: (operator: string) => names.get(operator) || operator,
    numberOf: survey.numberOf,
    deputies: replay.store().deputies,
  };
  return checkTable(bag.files, chosen, context, findings);
}
