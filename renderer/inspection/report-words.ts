import { useTranslation } from 'react-i18next';
import { offsetIn } from '../../shared/calendar.ts';
import { failedChecks, otherFindings } from '../../shared/inspection/failed-checks.ts';
import {
  type Check,
  type Finding,
  type PackageRule,
  packageRules,
  unreadableReasons,
  type Verdict,
} from '../../shared/inspection/report.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { useRefusal } from '../parts/use-refusal.ts';
import { usePunctuation } from '../screens/complaint/punctuation.ts';
import type { Verified } from '../workers/verify-messages.ts';
import { useDetailWords } from './detail-words.ts';

/** Of broken places a report keeps at most so many. */
const mostKept = 20;
const signs = { holds: '✓', broken: '✕', 'not-checkable': '?', unreadable: '?' } as const;

/** What was verified and what for, beside the report itself. */
export interface About {
  readonly fileName: string;
  /** UTC ms. */
  readonly at: number;
  /** The store's zone where it is known; else the machine's own. */
  readonly zone?: string | undefined;
  /** The earlier checkpoint's size, in entries. */
  readonly sinceSize: number | null;
  readonly key: string | null;
  readonly receipt: string | null;
}

export interface BrokenWords {
  readonly id: string;
  readonly what: string;
  /** Entry, file, detail; empty where there is nothing to name. */
  readonly where: string;
}

/** A report as it is read: the same on the screen, on paper and in a file. */
export interface ReportWords {
  readonly verdict: Verdict;
  readonly sign: string;
  readonly title: string;
  readonly meaning: string;
  readonly mark: string | null;
  readonly first: BrokenWords | null;
  readonly others: readonly BrokenWords[];
  readonly checked: readonly {
    readonly check: Check;
    readonly words: string;
    /** `unsure`: more is broken than a report keeps, so this may be too; or not all of it could be checked. */
    readonly outcome: 'held' | 'failed' | 'unsure';
  }[];
  readonly notChecked: readonly string[];
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** Puts what verifying found into plain words: the verdict, the first break, what was checked and what was not (X3). */
export function useReportWords(): (verified: Verified, about: About) => ReportWords {
  const { t } = useTranslation('inspection');
  const brokenWords = useBrokenWords();
  const factsOf = useFacts();
  return (verified, about) => {
    const { verdict, reason, firstBroken, broken, checked, notChecked, counts, mark, rulesTo } =
      verified.report;
    const failed = failedChecks(firstBroken ? [firstBroken, ...broken] : broken);
    // Only so many findings are kept: what is not among them may yet be broken.
    const rest = broken.length < mostKept ? 'held' : 'unsure';
    const known = unreadableReasons.find((one) => one === reason) as 'internal' | undefined;
    return {
      verdict,
      sign: signs[verdict],
      title: t(`report.verdict.${verdict}`),
      meaning: verdict === 'unreadable' && known ? t(`reason.${known}`) : t(`report.meaning.${verdict}`),
      mark: mark === 'none' ? null : t(`report.mark.${mark}`),
      first: firstBroken && brokenWords(firstBroken),
      others: otherFindings(firstBroken, broken).map(brokenWords),
      checked: checked.map((check) => {
        const partly = check === 'rules' && rulesTo !== null && !failed.has(check);
        const words = t(`check.${check}`);
        return {
          check,
          words: partly
            ? t(rulesTo < 0 ? 'report.noneJudged' : 'report.judgedTo', { words, seq: rulesTo })
            : words,
          outcome: failed.has(check) ? 'failed' : partly ? 'unsure' : rest,
        };
      }),
      notChecked: notChecked.map((one) => t(`open.${one}`, { count: counts.withheld })),
      facts: factsOf(verified, about),
    };
  };
}

/** A rule of the package, or a rule of the desk that an entry breaks. */
function useBrokenWords(): (finding: Finding) => BrokenWords {
  const { t } = useTranslation('inspection');
  const sentence = useRefusal();
  const detailWords = useDetailWords();
  return ({ rule, seq, file, detail }) => {
    const ofPackage = (packageRules as readonly string[]).includes(rule);
    const where = [
      seq === null ? null : t('report.atEntry', { seq }),
      file === null ? null : t('report.inFile', { file }),
      detail && detailWords(detail, rule),
    ];
    return {
      id: [rule, seq, file, detail].join(' '),
      what: ofPackage
        ? t(`rule.${rule as PackageRule}`)
        : t('broken', { sentence: sentence({ code: rule as RefusalCode }) }),
      where: where.filter(Boolean).join(' · '),
    };
  };
}

function useFacts(): (verified: Verified, about: About) => ReportWords['facts'] {
  const { t } = useTranslation('inspection');
  const { clauses } = usePunctuation();
  return ({ report, sha256 }, { fileName, at, zone, sinceSize, key, receipt }) => {
    const { verdict, counts, period, size, notChecked } = report;
    const facts: [string, string][] = [];
    if (verdict !== 'unreadable') {
      // Behind a break nobody counted: the number is that of the complaints before it.
      const toBreak = notChecked.includes('rules-after-break');
      facts.push([
        t('report.facts'),
        clauses([
          ...(period ? [t('report.period', period)] : []),
          t('report.entries', { count: size }),
          t(toBreak ? 'report.complaintsToBreak' : 'report.complaints', { count: counts.complaints }),
          ...(notChecked.includes('table-after-break') ? [] : [t('report.rows', { count: counts.rows })]),
          t('report.files', { count: counts.files }),
        ]),
      ]);
      // T3a: where one person held two tiers, every document says so, this one too.
      if (counts.twoTiers > 0)
        facts.push([t('report.twoTiers'), t('report.twoTiersCount', { count: counts.twoTiers })]);
      if (counts.erased > 0)
        facts.push([t('report.erased'), t('report.erasedCount', { count: counts.erased })]);
      facts.push([t('report.origin'), report.origin], [t('report.fingerprint'), report.fingerprint]);
      facts.push([t('report.root'), report.root]);
    }
    if (sinceSize !== null) facts.push([t('report.since'), t('report.entries', { count: sinceSize })]);
    if (key) facts.push([t('report.givenKey'), key]);
    if (receipt) facts.push([t('report.receipt'), receipt]);
    facts.push([t('report.file'), fileName], ['SHA-256', sha256], [t('report.at'), timeIn(zone, at)]);
    return facts.filter(([, value]) => value !== '');
  };
}

/** A moment in the store's zone, or this machine's where none is known, with the zone: the reader may be elsewhere. */
function timeIn(zone: string | undefined, at: number): string {
  const two = (value: number): string => String(Math.abs(Math.trunc(value))).padStart(2, '0');
  const east = zone === undefined ? -new Date(at).getTimezoneOffset() : offsetIn(at, zone);
  const wall = new Date(at + east * 60_000).toISOString();
  const from = `UTC${east < 0 ? '-' : '+'}${two(east / 60)}:${two(east % 60)}`;
  return `${wall.slice(0, 10)} ${wall.slice(11, 16)} ${zone === undefined ? from : `${zone} (${from})`}`;
}
