import type { RefusalCode } from '../refusals.ts';
import type { StoreState } from '../store/state.ts';
import type { ZipFault } from './zip-directory.ts';

/** Rules of the package itself; a breach of the desk's rules carries the refusal's code instead. */
export const packageRules = [
  'zip',
  'manifest',
  'note',
  'bag-info',
  'checkpoint',
  'key',
  'root',
  'leaves',
  'recorded-root',
  'canonical',
  'sequence',
  'chapter',
  'shape',
  'unjudgeable',
  'commitment',
  'private-lines',
  'private-missing',
  'private-extra',
  'not-erased',
  'file',
  'table',
  'figures',
  'sample',
  'since',
  'receipt',
] as const;
export type PackageRule = (typeof packageRules)[number];
export type BrokenRule = PackageRule | RefusalCode;

/** Something that does not hold. `seq` names the entry, `file` the file of the bag, where there is one to name. */
export type Finding = Readonly<{
  rule: BrokenRule;
  seq: number | null;
  file: string | null;
  detail: string | null;
}>;

export const unreadableReasons = [
  'not-a-zip',
  'zip-damaged',
  'zip-unsafe-name',
  'zip-duplicate-name',
  'zip-link',
  'zip-too-many',
  'zip-too-large',
  'zip-too-dense',
  'zip-encrypted',
  'zip-method',
  'zip-64',
  'not-a-package',
  'passphrase-needed',
  'passphrase-wrong',
  'encrypted-damaged',
  'package-format',
  'since-unreadable',
  'receipt-unreadable',
  'internal',
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number] & (ZipFault | string);

/** What was looked at and holds, as far as nothing is reported broken. */
export const checks = [
  'files',
  'signature',
  'entries',
  'root',
  'rules',
  'private-parts',
  'table',
  'figures',
  'evidence',
  'since',
  'key',
  'receipt',
] as const;
export type Check = (typeof checks)[number];

/** What was not looked at, or cannot be known from a package. */
export const openQuestions = [
  /** Without a fingerprint from elsewhere, nobody knows whose key it is. */
  'key-is-the-stores',
  /** The known key is that of a chapter before a restore: of the key after it nobody outside has said anything. */
  'restored-since',
  /** Without an earlier checkpoint, nobody knows that it continues what was seen before. */
  'continues-earlier',
  /** A machine's clock may lie; only the order is proven. */
  'times-are-true',
  'withheld-parts',
  /** Some complaint of the day had no phone or receipt number at hand: whether it was this consumer's, nobody can say (T2). */
  'consumer-days',
  /** An entry of a kind or version this verifier does not know: from there on no rule was judged. */
  'unknown-entries',
  'table-version',
  /** ledger.pdf is as it was signed; it is not compared with the entries. */
  'printed-ledger',
  'other-files',
  /** Something broken before it kept this from being judged. */
  'rules-after-break',
  'table-after-break',
] as const;
export type OpenQuestion = (typeof openQuestions)[number];

export type Verdict = 'holds' | 'broken' | 'not-checkable' | 'unreadable';

export type Counts = Readonly<{
  entries: number;
  complaints: number;
  rows: number;
  privateParts: number;
  withheld: number;
  files: number;
  /** Complaints in which one person received at two tiers, as a store of fewer than three may allow (T3a). */
  twoTiers: number;
  /** Complaints whose texts were erased by the rules (L5): their absence is no loss. */
  erased: number;
}>;

/** What verifying found, in codes; the words for them belong to whoever shows it. */
export type VerifyReport = Readonly<{
  verdict: Verdict;
  /** Why nothing could be checked, when the verdict is `unreadable`. */
  reason: UnreadableReason | null;
  firstBroken: Finding | null;
  /** At most 20, in the order found. */
  broken: readonly Finding[];
  checked: readonly Check[];
  notChecked: readonly OpenQuestion[];
  /** The last entry that was judged by the rules, where they could not be judged to the end; -1: none was. */
  rulesTo: number | null;
  counts: Counts;
  mark: StoreState['mark'];
  origin: string;
  fingerprint: string;
  /** The checkpoint's size and root (hex), as the package states them. */
  size: number;
  root: string;
  period: Readonly<{ from: string; to: string }> | null;
}>;
