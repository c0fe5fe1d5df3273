import { useTranslation } from 'react-i18next';
import { tierOfRole } from '../../../shared/complaint/tiers.ts';
import type { Advice } from '../../../shared/promises/advice.ts';
import { besideRules, lawChecked, lawRules, nothingRules } from '../../../shared/promises/law-rules.ts';
import type { OpenPoint } from '../../../shared/promises/promise-codes.ts';
import { useSession } from '../../app-context.ts';
import { money } from '../../parts/format.ts';
import { usePunctuation } from '../complaint/punctuation.ts';
import classes from './Advice.module.css';

/** Law, promise and goodwill as three short lines: what each gives and why (C2). The clerk decides. */
export function AdviceLines({ advice }: { readonly advice: Advice }) {
  const { t } = useTranslation('promises');
  const { clauses } = usePunctuation();
  const { beside } = advice;
  const besides = beside.map(({ rule, least }) =>
    clauses([
      t(`beside.${rule}`),
      ...(least === null ? [] : [t('advice.least', { amount: money(least) })]),
      cited(besideRules[rule]),
    ]),
  );
  function cited({ source, article }: (typeof besideRules)[keyof typeof besideRules]): string {
    return t('cite', { source: t(`source.${source}`), article });
  }
  return (
    <>
      <dl className={classes.lines}>
        <LawLine advice={advice} />
        <PromiseLine advice={advice} />
        <GoodwillLine advice={advice} />
      </dl>
      {besides.length > 0 ? (
        <ul className={classes.beside} aria-label={t('advice.beside')}>
          {besides.map((words) => (
            <li key={words}>· {words}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

type Props = { readonly advice: Advice };

function usePoints(): (open: readonly OpenPoint[]) => string {
  const { t } = useTranslation('promises');
  const { list } = usePunctuation();
  return (open) => list(open.map((point) => t(`point.${point}`)));
}

function LawLine({ advice: { law } }: Props) {
  const { t } = useTranslation('promises');
  const { clauses } = usePunctuation();
  const points = usePoints();
  const { sureness, gives, rule, open } = law;
  const cites =
    rule === null
      ? []
      : rule in lawRules
        ? lawRules[rule as keyof typeof lawRules].cites
        : nothingRules[rule as keyof typeof nothingRules];
  // Of several texts the one whose check lies furthest back.
  const [checked] = cites.map(({ source }) => lawChecked[source]).toSorted();
  const why = clauses([
    ...(rule ? [t(`rule.${rule}`)] : []),
    ...cites.map(({ source, article }) => t('cite', { source: t(`source.${source}`), article })),
    ...(checked === undefined ? [] : [t('advice.checked', { day: checked })]),
  ]);
  return (
    <>
      <dt>{t('advice.law')}</dt>
      <dd data-sureness={sureness}>
        <Gives sureness={sureness} words={gives ? t(`giving.${gives}`) : null} />
        {open.length > 0 ? (
          <span className={classes.why}>{t('advice.open', { points: points(open) })}</span>
        ) : null}
        {why ? <span className={classes.why}>{why}</span> : null}
      </dd>
    </>
  );
}

function PromiseLine({ advice: { promise } }: Props) {
  const { t } = useTranslation('promises');
  const { clauses } = usePunctuation();
  const points = usePoints();
  const { sureness, gives, template, version, days, open } = promise;
  return (
    <>
      <dt>{t('advice.promise')}</dt>
      <dd data-sureness={sureness}>
        {sureness === 'nothing' ? (
          <span>{t('advice.noPromise')}</span>
        ) : (
          <Gives sureness={sureness} words={gives ? t(`giving.${gives}`) : null} />
        )}
        {open.length > 0 ? (
          <span className={classes.why}>{t('advice.open', { points: points(open) })}</span>
        ) : null}
        {template && version !== null ? (
          <span className={classes.why}>
            {clauses([
              t(`template.${template}`),
              t('advice.version', { version }),
              ...(days === null ? [] : [t('advice.days', { days })]),
            ])}
          </span>
        ) : null}
      </dd>
    </>
  );
}

function GoodwillLine({ advice: { goodwill } }: Props) {
  const { t } = useTranslation('promises');
  const points = usePoints();
  const { does, open } = goodwill;
  return (
    <>
      <dt>{t('advice.goodwill')}</dt>
      <dd>{does === 'ask' ? t('goodwill.ask', { points: points(open) }) : t(`goodwill.${does}`)}</dd>
    </>
  );
}

/** What it gives, with what takes from its certainty beside it: never by colour alone. */
function Gives({
  sureness,
  words,
}: {
  readonly sureness: Advice['law']['sureness'];
  readonly words: string | null;
}) {
  const { t } = useTranslation('promises');
  // Who is tier 2 is asked by others, and judges it.
  const unsure = t(tierOfRole(useSession().role) >= 2 ? 'advice.judge' : 'advice.askAbove');
  if (sureness === 'nothing') return <span>{t('advice.nothing')}</span>;
  if (words === null || sureness === 'unknown')
    return (
      <span>
        {t('advice.unknown')} · {unsure}
      </span>
    );
  if (sureness === 'known') return <span className={classes.gives}>{words}</span>;
  return (
    <span>
      ? {words} · {sureness === 'disputed' ? t('advice.disputed') : unsure}
    </span>
  );
}
