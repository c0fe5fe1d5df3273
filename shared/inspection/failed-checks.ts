import type { Check, Finding, PackageRule } from './report.ts';

/** Which check a broken rule of the package belongs to. */
const checkOf: Readonly<Record<PackageRule, Check>> = {
  zip: 'files',
  manifest: 'files',
  'bag-info': 'files',
  note: 'signature',
  checkpoint: 'signature',
  key: 'key',
  root: 'root',
  leaves: 'root',
  'recorded-root': 'root',
  canonical: 'entries',
  sequence: 'entries',
  chapter: 'entries',
  shape: 'entries',
  unjudgeable: 'rules',
  commitment: 'private-parts',
  'private-lines': 'private-parts',
  'private-missing': 'private-parts',
  'private-extra': 'private-parts',
  'not-erased': 'private-parts',
  file: 'evidence',
  table: 'table',
  figures: 'figures',
  sample: 'rules',
  since: 'since',
  receipt: 'receipt',
};

/** The checks that did not hold: a tick beside one of them would be a lie. Any other rule is one of the desk's. */
export function failedChecks(found: readonly Finding[]): ReadonlySet<Check> {
  return new Set(
    found.map(({ rule }) => (Object.hasOwn(checkOf, rule) ? checkOf[rule as PackageRule] : 'rules')),
  );
}

/** What is broken beside the first, which need not be the one that was found first. */
export function otherFindings(first: Finding | null, found: readonly Finding[]): readonly Finding[] {
  const at = found.findIndex(
    (one) =>
      one.rule === first?.rule &&
      one.seq === first.seq &&
      one.file === first.file &&
      one.detail === first.detail,
  );
  return found.filter((_, index) => index !== at);
}
