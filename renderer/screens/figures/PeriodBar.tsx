import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCalendarDate } from '../../../shared/calendar.ts';
import {
  after,
  before,
  type Range,
  rangeAround,
  type Span,
  spanOf,
  spans,
} from '../../../shared/figures/periods.ts';
import { rangeText } from './Behind.tsx';
import classes from './Figures.module.css';

type Props = Readonly<{
  range: Range;
  today: string;
  onChange: (range: Range) => void;
  children: ReactNode;
}>;

/** Which days: a day, week, month or year, the one before or after, or any days typed. */
export function PeriodBar({ range, today, onChange, children }: Props) {
  const { t } = useTranslation('figures');
  const span = spanOf(range);
  const [typed, setTyped] = useState(range);
  useEffect(() => setTyped(range), [range]);
  const type = (next: Range): void => {
    setTyped(next);
    if (isCalendarDate(next.from) && isCalendarDate(next.to) && next.from <= next.to && next.from > '1990')
      onChange(next);
  };
  const wrong = typed.from !== range.from || typed.to !== range.to;
  // Another span of what is shown is the one that today lies in, where it does.
  const near = range.from <= today && today <= range.to ? today : range.to;
  return (
    <div className={classes.periods}>
      <SegmentedControl
        aria-label={t('span')}
        value={span ?? 'other'}
        onChange={(value) => onChange(rangeAround(near, value as Span))}
        data={[
          ...spans.map((one) => ({ value: one as string, label: t(`spans.${one}`) })),
          ...(span === null ? [{ value: 'other', label: t('spans.other') }] : []),
        ]}
      />
      <Button variant="default" aria-label={t('earlier')} onClick={() => onChange(before(range))}>
        ‹
      </Button>
      <form
        autoComplete="off"
        className={classes.dates}
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <TextInput
          aria-label={t('from')}
          value={typed.from}
          error={wrong}
          onChange={({ currentTarget }) => type({ ...typed, from: currentTarget.value })}
        />
        –
        <TextInput
          aria-label={t('to')}
          value={typed.to}
          error={wrong}
          onChange={({ currentTarget }) => type({ ...typed, to: currentTarget.value })}
        />
      </form>
      <Button
        variant="default"
        aria-label={t('later')}
        disabled={range.to >= today}
        onClick={() => onChange(after(range))}
      >
        ›
      </Button>
      <span className={classes.against}>
        {t('against', { range: rangeText(before(range)) })}
        {range.to >= today ? ` · ${t('unfinished')}` : ''}
      </span>
      <span className={classes.tools}>{children}</span>
    </div>
  );
}
