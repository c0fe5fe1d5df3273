import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Finding,
  type PackageRule,
  packageRules,
  unreadableReasons,
  type VerifyReport,
} from '../../../shared/inspection/report.ts';
import type { RefusalCode } from '../../../shared/refusals.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import { usePunctuation } from '../complaint/punctuation.ts';
import { useDetailWords } from './detail-words.ts';
import { failedChecks, otherFindings } from './failed-checks.ts';
import classes from './Inspection.module.css';

/** Of broken places a report keeps at most so many. */
const mostKept = 20;
const signs = { holds: '✓', broken: '✕', 'not-checkable': '?', unreadable: '?' } as const;

/** What verifying found, in plain words: the verdict, the first break, what was checked and what was not (X3). */
export function Report({ report }: { readonly report: VerifyReport }) {
  const { t } = useTranslation('inspection');
  const place = useRef<HTMLDivElement>(null);
  const { clauses } = usePunctuation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each report is read from its beginning
  useEffect(() => place.current?.focus(), [report]);
  const { verdict, reason, firstBroken, broken, checked, notChecked, counts, period, mark } = report;
  const others = otherFindings(firstBroken, broken);
  const failed = failedChecks(firstBroken ? [firstBroken, ...broken] : broken);
  // Only so many findings are kept: what is not among them may yet be broken.
  const rest = broken.length < mostKept ? 'held' : 'unsure';
  const known = unreadableReasons.find((one) => one === reason) as 'internal' | undefined;
  return (
    <div ref={place} className={classes.report} data-verdict={verdict} tabIndex={-1}>
      <h3 className={classes.verdict}>
        <span aria-hidden="true">{signs[verdict]}</span> {t(`report.verdict.${verdict}`)}
      </h3>
      <p>{verdict === 'unreadable' && known ? t(`reason.${known}`) : t(`report.meaning.${verdict}`)}</p>
      {mark === 'none' ? null : <p className={classes.mark}>⚠ {t(`report.mark.${mark}`)}</p>}
      {firstBroken ? (
        <div className={classes.first}>
          <h4>{t('report.first')}</h4>
          <Broken finding={firstBroken} />
        </div>
      ) : null}
      {others.length > 0 ? (
        <details>
          <summary>{t('report.others', { count: others.length })}</summary>
          {others.map((one) => (
            <Broken key={`${one.rule}-${one.seq}-${one.file}-${one.detail}`} finding={one} />
          ))}
        </details>
      ) : null}
      {checked.length > 0 ? (
        <>
          <h4>{t('report.checked')}</h4>
          <ul className={classes.checked}>
            {checked.map((one) => (
              <li key={one} data-outcome={failed.has(one) ? 'failed' : rest}>
                {t(`check.${one}`)}
                {failed.has(one) ? <strong> {t('report.doesNotHold')}</strong> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {notChecked.length > 0 ? (
        <>
          <h4>{t('report.notChecked')}</h4>
          <ul className={classes.open}>
            {notChecked.map((one) => (
              <li key={one}>{t(`open.${one}`, { count: counts.withheld })}</li>
            ))}
          </ul>
        </>
      ) : null}
      {verdict === 'unreadable' ? null : (
        <dl className={classes.facts}>
          <dt>{t('report.facts')}</dt>
          <dd>
            {clauses([
              ...(period ? [t('report.period', period)] : []),
              t('report.size', { size: report.size }),
              t('report.counts', { complaints: counts.complaints, rows: counts.rows, files: counts.files }),
            ])}
          </dd>
          <dt>{t('report.origin')}</dt>
          <dd>{report.origin}</dd>
          <dt>{t('report.fingerprint')}</dt>
          <dd className="number">{report.fingerprint}</dd>
          <dt>{t('report.root')}</dt>
          <dd className="number">{report.root}</dd>
        </dl>
      )}
    </div>
  );
}

/** A rule of the package, or a rule of the desk that an entry breaks. */
function Broken({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation('inspection');
  const sentence = useRefusal();
  const detailWords = useDetailWords();
  const ofPackage = (packageRules as readonly string[]).includes(finding.rule);
  const words = ofPackage
    ? t(`rule.${finding.rule as PackageRule}`)
    : t('broken', { sentence: sentence({ code: finding.rule as RefusalCode }) });
  const where = [
    finding.seq === null ? null : t('report.atEntry', { seq: finding.seq }),
    finding.file === null ? null : t('report.inFile', { file: finding.file }),
    finding.detail && detailWords(finding.detail),
  ];
  return (
    <p>
      <strong>{words}</strong>
      <span className={classes.where}>{where.filter(Boolean).join(' · ')}</span>
    </p>
  );
}
