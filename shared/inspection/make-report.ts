import { bytesToHex } from '../bytes.ts';
import { type Checkpoint, fingerprint, type NoteKey } from '../ledger/checkpoint.ts';
import type { Findings } from './findings.ts';
import type { Period } from './period.ts';
import type { Counts, UnreadableReason, VerifyReport } from './report.ts';

const nothing: Counts = {
  entries: 0,
  complaints: 0,
  rows: 0,
  privateParts: 0,
  withheld: 0,
  files: 0,
  twoTiers: 0,
  erased: 0,
};
const blank: VerifyReport = {
  verdict: 'unreadable',
  reason: null,
  firstBroken: null,
  broken: [],
  checked: [],
  notChecked: [],
  rulesTo: null,
  counts: nothing,
  mark: 'none',
  origin: '',
  fingerprint: '',
  size: 0,
  root: '',
  period: null,
};

/** The answer where nothing could be checked. */
export function unreadable(reason: UnreadableReason): VerifyReport {
  return { ...blank, reason };
}

/** The answer, from all that was found. */
export function reportOf(
  findings: Findings,
  facts: Readonly<{
    counts: Counts;
    mark: VerifyReport['mark'];
    key: NoteKey | null;
    checkpoint: Checkpoint | null;
    period: Period | null;
    rulesTo: number | null;
  }>,
): VerifyReport {
  const { counts, mark, key, checkpoint, period, rulesTo } = facts;
  const notChecked = findings.openList();
  // Rules or table that nobody judged: whoever signs must not get 'holds' by naming a version of later days.
  const unjudged = notChecked.includes('unknown-entries') || notChecked.includes('table-version');
  const sound = unjudged ? 'not-checkable' : 'holds';
  return {
    verdict: findings.first() ? 'broken' : sound,
    reason: null,
    firstBroken: findings.first(),
    broken: findings.list(),
    checked: findings.checkedList(),
    notChecked,
    rulesTo,
    counts,
    mark,
    origin: key?.name ?? '',
    fingerprint: key ? fingerprint(key) : '',
    size: checkpoint?.size ?? 0,
    root: checkpoint ? bytesToHex(checkpoint.root) : '',
    period,
  };
}
