import { bytesToHex } from '../bytes.ts';
import { isCalendarDate } from '../calendar.ts';
import { type Checkpoint, fingerprint, type NoteKey } from '../ledger/checkpoint.ts';
import { type BagInfo, bagPaths, packageFormat } from './bag.ts';
import { tableVersion } from './columns.ts';
import type { Findings } from './findings.ts';
import type { Period } from './period.ts';
import type { Bag } from './verify-bag.ts';

/** Every label that bag-info.txt has. */
const labels: ReadonlySet<string> = new Set([
  'Bag-Software-Agent',
  'Bagging-Date',
  'Payload-Oxum',
  'Package-Format',
  'Table-Version',
  'Ledger-Origin',
  'Ledger-Size',
  'Ledger-Root',
  'Ledger-Mark',
  'Key-Fingerprint',
  'Period-From',
  'Period-To',
  'Complaints',
  'Rows',
  'Withheld-Parts',
  'Recipient',
]);

/** The period a package says it is about; null when it says none. */
export function periodOf(info: BagInfo): Period | null {
  const [from, to] = [info.get('Period-From') ?? '', info.get('Period-To') ?? ''];
  return isCalendarDate(from) && isCalendarDate(to) && from <= to ? { from, to } : null;
}

/** What bag-info.txt says must be what was recomputed. */
export function checkInfo(
  bag: Bag,
  facts: Readonly<{
    key: NoteKey | null;
    checkpoint: Checkpoint | null;
    mark: string;
    complaints: number;
    /** Null when the table could not be rebuilt. */
    rows: number | null;
    withheld: number;
  }>,
  findings: Findings,
): void {
  const payload = [...bag.files].filter(([path]) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, [, content]) => sum + content.size, 0);
  const { key, checkpoint } = facts;
  const expected: [string, string | null][] = [
    ['Payload-Oxum', `${bytes}.${payload.length}`],
    ['Package-Format', String(packageFormat)],
    ['Ledger-Origin', key?.name ?? null],
    ['Ledger-Size', checkpoint ? String(checkpoint.size) : null],
    ['Ledger-Root', checkpoint ? bytesToHex(checkpoint.root) : null],
    ['Key-Fingerprint', key ? fingerprint(key) : null],
    ['Ledger-Mark', facts.rows === null ? null : facts.mark],
    ['Complaints', facts.rows === null ? null : String(facts.complaints)],
    ['Rows', facts.rows === null || !isOurTable(bag) ? null : String(facts.rows)],
    ['Withheld-Parts', String(facts.withheld)],
  ];
  for (const [label, value] of expected)
    if (value !== null && bag.info.get(label) !== value)
      findings.broken('bag-info', { file: bagPaths.info, detail: label });
  for (const label of bag.info.keys())
    if (!labels.has(label)) findings.broken('bag-info', { file: bagPaths.info, detail: label });
  const version = bag.info.get('Table-Version') ?? '';
  if (!/^[1-9][0-9]{0,5}$/.test(version))
    findings.broken('bag-info', { file: bagPaths.info, detail: 'Table-Version' });
  if (!periodOf(bag.info)) findings.broken('bag-info', { file: bagPaths.info, detail: 'Period' });
}

function isOurTable(bag: Bag): boolean {
  return bag.info.get('Table-Version') === String(tableVersion);
}
