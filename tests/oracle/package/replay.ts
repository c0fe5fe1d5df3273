import { openClaimMade } from '../claim-rules.ts';
import { isEnded } from '../complaint-rules.ts';
import { consumerDayBreach } from '../consumer-day-rules.ts';
import type { Fact, History } from '../fact.ts';
import { missedBreach } from '../missed-rules.ts';
import { suspectAsksFor } from '../quality-rules.ts';
import { openNote } from '../return-rules.ts';
import { breach } from '../rules.ts';
import { dangerAsksFor } from '../tier-rules.ts';
import { type Entry, factOf, isInPlace, isKnown } from './entries.ts';
import type { Findings } from './findings.ts';
import { isBeyondLimits } from './limits.ts';
import type { Tree } from './merkle.ts';
import type { Parts } from './private-parts.ts';
import { sampleBreach } from './samples.ts';
import { hasShape } from './shapes.ts';
import { mayCommit } from './texts.ts';

type Told = Readonly<{
  entries: readonly (Entry | null)[];
  parts: ReadonlyMap<number, Parts>;
  /** Entries whose parts are committed and not in this package. */
  lacking: ReadonlySet<number>;
  tree: Tree;
  /** How many entries the checkpoint is of. */
  signed: number | null;
}>;

/**
 * Judges every entry by the rules, in order, up to the first that breaks one, that is none or that is unknown. Gives the
 * facts so far, and the entry that was unknown.
 */
export function replay({ entries, parts, lacking, tree, signed }: Told, findings: Findings) {
  const facts: Fact[] = [];
  let debt: string | null = null;
  let unknown: number | null = null;
  for (const [index, entry] of entries.entries()) {
    // A line out of its place is found elsewhere; nothing can be judged from it on.
    if (entry?.seq !== index) break;
    if (!isKnown(entry)) {
      unknown = entry.seq;
      break;
    }
    const fault = faultOf(entry);
    if (fault !== null) {
      findings.atEntry(...fault);
      break;
    }
    // A root that was never the log's breaks no rule that later entries rest on.
    const root = recordedRoot(entry);
    if (root !== null && tree.root(root.size)?.toString('hex') !== root.hex)
      findings.atEntry('recorded-root', index, entry.type);
    const fact = factOf(entry, parts.get(entry.seq));
    const sample = sampleBreach(facts, fact);
    if (sample !== null) findings.atEntry('sample', index, sample);
    facts.push(fact);
    debt = owedAfter(facts, entry);
  }
  // Where lines are missing at the end the root names the first of them.
  if (debt !== null && unknown === null && facts.length === entries.length && entries.length === signed)
    findings.atEntry('rule', facts.length - 1, `the log ends before ${debt}`);
  return { facts, unknown };

  function faultOf(entry: Entry): [string, number, string] | null {
    const { seq, type, data } = entry;
    const shaped =
      hasShape(type, data) &&
      isInPlace(entry) &&
      mayCommit(type, data, 'person', entry.private.person !== null) &&
      mayCommit(type, data, 'words', entry.private.words !== null);
    if (!shaped) return ['shape', seq, type];
    const before = entries[seq - 1];
    if (debt !== null && debt !== wholeNote && debt !== wholeClaim && before?.command !== entry.command)
      return ['rule', seq, `before ${debt}`];
    const fact = factOf(entry, parts.get(seq));
    const counted = lacking.size > 0 ? consumerDayBreach(facts, fact, true) : null;
    const rule = breach(facts, fact) ?? missedBreach(facts, fact) ?? counted;
    if (rule !== null && !isUnknowable(facts, fact, rule)) return ['rule', seq, rule];
    if (isBeyondLimits(facts, fact)) return ['rule', seq, 'limits'];
    return null;
  }

  /** A consumer's day that hangs on a phone or receipt that is not in the package is no breach: it is not checked. */
  function isUnknowable(history: History, fact: Fact, rule: string): boolean {
    const told = lacking.size > 0 && consumerDayBreach(history, fact) === rule;
    const unknowable = told && consumerDayBreach(history, fact, true) === null;
    if (unknowable && !findings.notChecked.includes('consumer-days'))
      findings.notChecked.push('consumer-days');
    return unknowable;
  }
}

/** Goods of a note come together by its time, and the rules see to that. */
const wholeNote = 'all goods of the note';
const wholeClaim = 'all that the claim is for';

/** What has to follow within the command before anything else may, and before the log may end; null for nothing. */
function owedAfter(facts: History, { about }: Entry): string | null {
  if (openNote(facts) !== null) return wholeNote;
  if (openClaimMade(facts) !== null) return wholeClaim;
  if (about === 'store' || isEnded(facts, about)) return null;
  const wanted = dangerAsksFor(facts, about);
  if (wanted !== null) return wanted;
  return suspectAsksFor(facts, about) === null ? null : 'SuspectRegistered';
}

const recording = [
  'ChapterBegun',
  'DocumentPrinted',
  'PackageExported',
  'LedgerPrinted',
  'QualityPaperPrinted',
  'InspectionOpened',
  'InspectionSigned',
  'InspectionPrinted',
  'SelfCheckPrinted',
];

/** The root that an entry says the log had, and at which size. */
function recordedRoot({ type, data }: Entry): { size: number; hex: string } | null {
  if (!recording.includes(type)) return null;
  const inside = type === 'ChapterBegun' ? (data.before as typeof data) : data;
  const { size, root } = inside;
  return typeof size === 'number' && typeof root === 'string' ? { size, hex: root } : null;
}
