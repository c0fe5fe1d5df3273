import type { Entry } from '../ledger/entry.ts';
import type { Findings } from './findings.ts';
import type { ReceiptClaim } from './receipt.ts';
import type { Survey } from './survey.ts';
import type { Expected } from './verify-roots.ts';

const recording: ReadonlySet<string> = new Set([
  'DocumentPrinted',
  'PackageExported',
  'LedgerPrinted',
  'QualityPaperPrinted',
  'InspectionOpened',
  'InspectionSigned',
  'InspectionPrinted',
  'SelfCheckPrinted',
]);

/** Roots that entries themselves say the log had: printed documents and ledgers, packages handed out, inspections. */
export type RecordedRoots = {
  see(entry: Entry): void;
  expected(): readonly Expected[];
  /** What was printed for a complaint. */
  printedFor(complaint: string): readonly Expected[];
};

export function createRecordedRoots(): RecordedRoots {
  const all: Expected[] = [];
  const printed = new Map<string, Expected[]>();
  return {
    see(entry) {
      if (!recording.has(entry.type)) return;
      const { size, root } = entry.data;
      if (typeof size !== 'number' || typeof root !== 'string') return;
      // An entry cannot know a root of later days.
      const known = size <= entry.seq ? size : 0;
      const expected: Expected = { size: known, root, rule: 'recorded-root', seq: entry.seq };
      all.push(expected);
      if (entry.type !== 'DocumentPrinted') return;
      const list = printed.get(entry.about);
      if (list) list.push(expected);
      else printed.set(entry.about, [expected]);
    },
    expected: () => all,
    printedFor: (complaint) => printed.get(complaint) ?? [],
  };
}

/** A receipt holds when its complaint has a printed document whose root begins as the receipt says, and the log had it. */
export function checkReceipt(
  claim: ReceiptClaim,
  survey: Survey,
  recorded: RecordedRoots,
  findings: Findings,
): Expected[] {
  findings.checked('receipt');
  const complaint = survey.withNumber(claim.number);
  const printed =
    complaint === null
      ? undefined
      : recorded.printedFor(complaint).find(({ root }) => root.startsWith(claim.root));
  if (!printed) {
    findings.broken('receipt', { detail: complaint === null ? 'number' : 'root' });
    return [];
  }
  return [{ ...printed, rule: 'receipt' }];
}
