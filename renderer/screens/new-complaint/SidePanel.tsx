import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../shared/calendar.ts';
import type { AuthorityTable } from '../../../shared/event-parts.ts';
import type { Watch } from '../../../shared/goods/lot-standing.ts';
import { useSession } from '../../app-context.ts';
import { money } from '../../parts/format.ts';
import type { Answers } from '../../workers/search-messages.ts';
import { usePunctuation } from '../complaint/punctuation.ts';
import type { ComplaintForm, OnTheSpot } from './complaint-form.ts';
import type { DirectRemedy } from './direct-remedy.ts';
import { FormAdvice } from './FormAdvice.tsx';
import { GoodsAdvice } from './GoodsAdvice.tsx';
import { LikelyPart } from './LikelyPart.tsx';
import { PhoneHistory } from './PhoneHistory.tsx';
import classes from './SidePanel.module.css';
import type { LikelyComplaint } from './use-likely.ts';
import { warningsOf } from './warnings.ts';

type Props = {
  readonly form: ComplaintForm;
  readonly today: CalendarDate;
  readonly watch: Watch;
  readonly history: Answers['history'] | undefined;
  readonly likely: readonly LikelyComplaint[];
  readonly authority: AuthorityTable;
  readonly remedy: DirectRemedy;
  readonly onTheSpot: OnTheSpot;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly kept: Readonly<{ at: number | null; problem: string | null }>;
};

/** Always there: authority, disposition, what sealing will do, warnings, and the button that names its result. */
export function SidePanel(props: Props) {
  const { form, today, watch, history, likely, authority, remedy, onTheSpot, busy, problem, kept } = props;
  const { t } = useTranslation(['newComplaint', 'domain']);
  const { list } = usePunctuation();
  const warnings = warningsOf(form, today, watch);
  const { limit, kinds } = authority[1];
  return (
    <aside className={classes.panel}>
      <div className={classes.scroll}>
        {warnings.length > 0 ? (
          <section className={classes.warnings} aria-label={t('side.warnings')}>
            {warnings.map(({ code, name }) => (
              <p key={`${code}-${name}`}>
                <span aria-hidden="true">⚠ </span>
                {t(`warn.${code}`, { name })}
              </p>
            ))}
          </section>
        ) : null}
        <LikelyPart likely={likely} />
        <PhoneHistory history={history} />
        <section className={classes.block}>
          <h2>{t('side.authority')}</h2>
          <p>{limit === null ? t('side.noLimit') : t('side.tierLimit', { limit: money(limit) })}</p>
          <p className={classes.soft}>
            {t('side.kinds', { kinds: list(kinds.map((kind) => t(`domain:remedy.${kind}`))) })}
          </p>
        </section>
        <FormAdvice form={form} today={today} />
        <GoodsAdvice form={form} today={today} watch={watch} />
        <WhatSealingDoes form={form} authority={authority} remedy={remedy} onTheSpot={onTheSpot} />
      </div>
      <div className={classes.foot}>
        <p className={classes.problem} role="alert">
          {problem ?? kept.problem}
        </p>
        {kept.at !== null && !problem ? <p className={classes.kept}>{t('draftKept')}</p> : null}
        <Button type="submit" size="xl" fullWidth loading={busy} className={classes.seal}>
          <SealWords danger={form.danger} remedy={remedy} onTheSpot={onTheSpot} />
          <kbd className={classes.key}>Ctrl+Enter</kbd>
        </Button>
      </div>
    </aside>
  );
}

type Doing = Pick<Props, 'remedy' | 'onTheSpot'>;

function SealWords({ danger, remedy, onTheSpot }: Doing & { readonly danger: boolean }) {
  const { t } = useTranslation('newComplaint');
  if (danger) return <span>{t('seal.danger')}</span>;
  if (onTheSpot !== 'agree' || !remedy.ok)
    return <span>{t(`seal.${onTheSpot === 'receive' ? 'receive' : 'register'}`)}</span>;
  return <span>{t('seal.agree', { remedy: t(`short.${remedy.kind as 'refund'}`) })}</span>;
}

function WhatSealingDoes({ form, authority, remedy, onTheSpot }: Doing & Pick<Props, 'form' | 'authority'>) {
  const { t } = useTranslation(['newComplaint', 'domain']);
  const { name } = useSession();
  const decided = remedy.ok && onTheSpot === 'agree' && !form.danger ? remedy : null;
  return (
    <section className={classes.block}>
      <h2>{t('side.willDo')}</h2>
      <ul className={classes.will}>
        <li>{t('will.number')}</li>
        {form.danger ? <li>{t('will.danger')}</li> : null}
        {!form.danger && onTheSpot !== 'register' ? <li>{t('will.receive', { name })}</li> : null}
        {!form.danger && onTheSpot === 'register' ? (
          <li>{t('will.due', { minutes: authority[1].receiveMinutes })}</li>
        ) : null}
        {decided ? (
          <li>
            {decided.total > 0
              ? t('will.decideMoney', {
                  remedy: t(`domain:remedy.${decided.kind}`),
                  amount: money(decided.total),
                })
              : t('will.decide', { remedy: t(`domain:remedy.${decided.kind}`) })}
          </li>
        ) : null}
      </ul>
    </section>
  );
}
