import type { BrokenRule, Check, Finding, OpenQuestion } from './report.ts';

const mostKept = 20;

/** Collects what verifying finds. */
export type Findings = {
  broken(rule: BrokenRule, where?: { seq?: number | null; file?: string; detail?: string }): void;
  checked(check: Check): void;
  open(question: OpenQuestion): void;
  list(): readonly Finding[];
  has(rule: BrokenRule): boolean;
  /** The breach that names the earliest entry; where none names one, the first found. */
  first(): Finding | null;
  checkedList(): readonly Check[];
  openList(): readonly OpenQuestion[];
};

export function createFindings(): Findings {
  const found: Finding[] = [];
  const rules = new Set<BrokenRule>();
  const done = new Set<Check>();
  const left = new Set<OpenQuestion>();
  let first: Finding | null = null;
  return {
    broken(rule, { seq = null, file = null as string | null, detail = null as string | null } = {}) {
      const finding = { rule, seq, file, detail };
      rules.add(rule);
      if (found.length < mostKept) found.push(finding);
      const before = first?.seq ?? Number.POSITIVE_INFINITY;
      // Of an entry that was altered and so breaks a rule, that it was altered is what matters.
      const weaker = first?.rule !== 'sequence' && first?.rule !== 'canonical';
      const earlier = seq !== null && (seq < before || (seq === before && rule === 'root' && weaker));
      if (first === null || earlier) first = finding;
    },
    checked: (check) => {
      done.add(check);
    },
    open: (question) => {
      left.add(question);
    },
    list: () => found,
    has: (rule) => rules.has(rule),
    first: () => first,
    checkedList: () => [...done],
    openList: () => [...left],
  };
}
