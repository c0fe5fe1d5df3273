import { useTranslation } from 'react-i18next';
import classes from './Report.module.css';
import type { BrokenWords, ReportWords } from './report-words.ts';

type Props = {
  readonly report: ReportWords;
  /** On paper nothing can be folded open. */
  readonly open: boolean;
};

/** What verifying found, in plain words (X3). */
export function Report({ report, open }: Props) {
  const { t } = useTranslation('inspection');
  const { verdict, sign, title, meaning, mark, first, others, checked, notChecked, facts } = report;
  return (
    <div className={classes.report} data-verdict={verdict}>
      <h3 className={classes.verdict}>
        <span aria-hidden="true">{sign}</span> {title}
      </h3>
      <p>{meaning}</p>
      {mark === null ? null : <p className={classes.mark}>⚠ {mark}</p>}
      {first ? (
        <div className={classes.first}>
          <h4>{t('report.first')}</h4>
          <Broken broken={first} />
        </div>
      ) : null}
      {others.length > 0 ? (
        <details open={open}>
          <summary>{t('report.others', { count: others.length })}</summary>
          {others.map((one) => (
            <Broken key={one.id} broken={one} />
          ))}
        </details>
      ) : null}
      {checked.length > 0 ? (
        <>
          <h4>{t('report.checked')}</h4>
          <ul className={classes.checked}>
            {checked.map(({ check, words, outcome }) => (
              <li key={check} data-outcome={outcome}>
                {words}
                {outcome === 'failed' ? <strong> {t('report.doesNotHold')}</strong> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {notChecked.length > 0 ? (
        <>
          <h4>{t('report.notChecked')}</h4>
          <ul className={classes.open}>
            {notChecked.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      ) : null}
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.claim}>{t('report.claim')}</p>
    </div>
  );
}

function Broken({ broken: { what, where } }: { readonly broken: BrokenWords }) {
  return (
    <p>
      <strong>{what}</strong>
      {where === '' ? null : <span className={classes.where}>{where}</span>}
    </p>
  );
}
