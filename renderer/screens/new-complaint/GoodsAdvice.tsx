import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../shared/calendar.ts';
import type { Watch } from '../../../shared/goods/lot-standing.ts';
import { usePunctuation } from '../complaint/punctuation.ts';
import type { ComplaintForm, GoodsLine } from './complaint-form.ts';
import { judgeLine } from './line-judgement.ts';
import classes from './SidePanel.module.css';

type Props = { readonly form: ComplaintForm; readonly today: CalendarDate; readonly watch: Watch };

/** What becomes of each line of goods, with the article that says so (G1-G3), while the form is being filled. */
export function GoodsAdvice({ form, today, watch }: Props) {
  const { t } = useTranslation('newComplaint');
  const lines = form.noGoods ? [] : form.lines.filter((line) => line.name.trim() !== '');
  return (
    <section className={classes.block}>
      <h2>{t('side.disposition')}</h2>
      {lines.length === 0 ? <p className={classes.soft}>{t('side.noDisposition')}</p> : null}
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the form
        <LineAdvice key={index} line={line} form={form} today={today} watch={watch} />
      ))}
    </section>
  );
}

function LineAdvice({ line, form, today, watch }: Props & { readonly line: GoodsLine }) {
  const { t } = useTranslation(['newComplaint', 'domain']);
  const { clauses } = usePunctuation();
  const name = form.lines.length > 1 ? <p className={classes.name}>{line.name}</p> : null;
  if (line.taking !== 'taken-back')
    return (
      <div className={classes.advice}>
        {name}
        <p className={classes.soft}>{t('side.notTaken')}</p>
      </div>
    );
  const { ways, rule, reasons } = judgeLine(line, today, watch, form.danger);
  const resale = ways.includes('resale-labelled');
  return (
    <div className={classes.advice}>
      {name}
      <p className={resale ? classes.good : classes.barred}>
        <span aria-hidden="true">{resale ? '✓' : '✕'}</span>
        <span>{t(resale ? 'side.resale' : 'side.barred')}</span>
        <span className={classes.article}>{t('side.article', { rule })}</span>
      </p>
      <p>
        {ways
          .filter((way) => way !== 'hold-for-test')
          .map((way) => t(`domain:dispositionWay.${way}`))
          .join(' / ')}
      </p>
      {reasons.length > 0 ? (
        <p className={classes.soft}>{clauses(reasons.map((reason) => t(`bar.${reason}`)))}</p>
      ) : null}
    </div>
  );
}
