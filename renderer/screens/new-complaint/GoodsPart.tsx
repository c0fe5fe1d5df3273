import { Button, Checkbox } from '@mantine/core';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { money } from '../../parts/format.ts';
import { type ComplaintForm, emptyLine } from './complaint-form.ts';
import { useFormFacts } from './form-context.ts';
import { GoodsLineFields } from './GoodsLineFields.tsx';
import classes from './NewComplaint.module.css';
import { readLine } from './read-line.ts';
import { focusField } from './use-fault.ts';

type Props = { readonly open: number; readonly onOpen: (line: number) => void };

/** ② The goods: one line open, the others in a row each; or no goods at all (L1b). */
export function GoodsPart({ open, onOpen }: Props) {
  const { t } = useTranslation(['newComplaint', 'domain', 'common']);
  const { register, control, getValues, setValue } = useFormContext<ComplaintForm>();
  const [lines, noGoods] = useWatch({ control, name: ['lines', 'noGoods'] });

  const change = (next: ComplaintForm['lines'], at: number): void => {
    setValue('lines', next, { shouldDirty: true });
    onOpen(at);
    requestAnimationFrame(() => focusField(`lines.${at}.name`));
  };
  const add = (): void => change([...getValues('lines'), emptyLine()], lines.length);
  const remove = (at: number): void => {
    const left = getValues('lines').filter((_, index) => index !== at);
    change(left.length > 0 ? left : [emptyLine()], Math.max(0, left.length - 1));
  };

  return (
    <>
      {noGoods
        ? null
        : lines.map((line, index) =>
            index === open ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the form
              <GoodsLineFields key={index} index={index} />
            ) : (
              <LineSummary
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the form
                key={index}
                index={index}
                line={line}
                onOpen={() => onOpen(index)}
                onRemove={() => remove(index)}
              />
            ),
          )}
      <div className={classes.goodsFoot}>
        {noGoods ? (
          <p className={classes.why}>{t('noGoodsMore')}</p>
        ) : (
          <>
            <Button variant="default" size="compact-md" onClick={add}>
              {t('addLine')}
            </Button>
            {lines.length > 1 ? (
              <Button variant="subtle" size="compact-md" onClick={() => remove(open)}>
                {t('removeLine', { line: open + 1 })}
              </Button>
            ) : null}
          </>
        )}
        <Checkbox className={classes.noGoods} label={t('noGoods')} {...register('noGoods')} />
      </div>
    </>
  );
}

type SummaryProps = {
  readonly index: number;
  readonly line: ComplaintForm['lines'][number];
  readonly onOpen: () => void;
  readonly onRemove: () => void;
};

function LineSummary({ index, line, onOpen, onRemove }: SummaryProps) {
  const { t } = useTranslation(['newComplaint', 'domain', 'common']);
  const { today } = useFormFacts();
  const { quantity, total, faults } = readLine(line, today);
  const name = line.name.trim() || t('lineUnnamed', { line: index + 1 });
  const broken = Object.keys(faults).length > 0;
  return (
    <div className={classes.summary} data-broken={broken || undefined}>
      <button
        type="button"
        className={classes.summaryOpen}
        aria-label={t('editLine', { line: index + 1, name })}
        onClick={onOpen}
      >
        <span>{index + 1}</span>
        <span className={classes.summaryName}>
          {broken ? <span aria-hidden="true">⚠ </span> : null}
          {name}
        </span>
        <span className={classes.summaryAmount}>
          {quantity ? `${quantity.quantity} ${t(`domain:unit.${quantity.unit}`)}` : '—'}
        </span>
        <span className={classes.summaryAmount}>{total === null ? '—' : money(total)}</span>
      </button>
      <button
        type="button"
        className={classes.summaryRemove}
        aria-label={t('removeLine', { line: index + 1 })}
        onClick={onRemove}
      >
        ×
      </button>
    </div>
  );
}
