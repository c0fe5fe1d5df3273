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
import type { Tree } from './merkle.ts';
import type { Parts } from './private-parts.ts';
import { hasShape } from './shapes.ts';
import { mayCommit } from './texts.ts';

type Told = Readonly<{
  entries: readonly (Entry | null)[];
  parts: ReadonlyMap<number, Parts>;
  /** Entries whose parts are committed and not in this package. */
  lacking: ReadonlySet<number>;
  tree: Tree;
}>;

/**
 * Judges every entry by the rules, in order, up to the first that breaks one, that is none or that is unknown. Gives the
 * facts so far, and the entry that was unknown.
 */
export function replay({ entries, parts, lacking, tree }: Told, findings: Findings) {
  const facts: Fact[] = [];
  let debt: string | null = null;
  let unknown: number | null = null;
  for (const entry of entries) {
    if (entry === null) break;
    if (!isKnown(entry)) {
      unknown = entry.seq;
      break;
    }
    const fault = faultOf(entry);
    if (fault !== null) {
      findings.atEntry(...fault);
      break;
    }
    facts.push(factOf(entry, parts.get(entry.seq)));
    debt = owedAfter(facts, entry);
  }
  if (debt !== null && unknown === null && facts.length === entries.length)
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
    if (debt !== null && before?.command !== entry.command) return ['rule', seq, `before ${debt}`];
    const fact = factOf(entry, parts.get(seq));
    const rule = breach(facts, fact) ?? missedWhereTimed(facts, fact);
    if (rule !== null && !isUnknowable(facts, fact, rule)) return ['rule', seq, rule];
    const root = recordedRoot(entry);
    if (root !== null && tree.root(root.size)?.toString('hex') !== root.hex)
      return ['recorded-root', seq, type];
    return null;
  }

  /** A consumer's day that hangs on a phone or receipt that is not in the package is no breach: it is not checked. */
  function isUnknowable(history: History, fact: Fact, rule: string): boolean {
    const unknowable = lacking.size > 0 && consumerDayBreach(history, fact) === rule;
    if (unknowable && !findings.notChecked.includes('consumer-days'))
      findings.notChecked.push('consumer-days');
    return unknowable;
  }
}

function missedWhereTimed(facts: History, fact: Fact): string | null {
  return missedBreach(facts, fact);
}

/** What has to follow within the command before anything else may, and before the log may end; null for nothing. */
function owedAfter(facts: History, { about }: Entry): string | null {
  if (openNote(facts) !== null) return 'all goods of the note';
  if (about === 'store' || isEnded(facts, about)) return null;
  const wanted = dangerAsksFor(facts, about);
  if (wanted !== null) return wanted;
  return suspectAsksFor(facts, about) === null ? null : 'SuspectRegistered';
}

/** The root that an entry says the log had, and at which size. */
function recordedRoot({ type, data }: Entry): { size: number; hex: string } | null {
  const inside = type === 'ChapterBegun' ? (data.before as typeof data) : data;
  const { size, root } = inside;
  return typeof size === 'number' && typeof root === 'string' ? { size, hex: root } : null;
}
