import { useTranslation } from 'react-i18next';
import type { OpeningSpan, SpecialDay } from '../../../shared/event-parts.ts';
import { spansOn, weekday } from '../../../shared/opening-hours.ts';
import { clock } from '../../parts/format.ts';
import classes from './Calendar.module.css';

const dayMs = 86_400_000;
const weeks = [0, 1, 2, 3] as const;
const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

type Props = {
  readonly today: string;
  readonly hours: readonly OpeningSpan[];
  readonly days: readonly SpecialDay[];
};

/** This week and the next three: when the store is open, with what is typed already counted in. */
export function FourWeeks({ today, hours, days }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const monday = Date.parse(today) - (weekday(today) - 1) * dayMs;
  return (
    <table className={classes.weeks}>
      <caption>{t('calendar.weeks')}</caption>
      <thead>
        <tr>
          {weekdays.map((index) => (
            <th key={index} scope="col">
              {t(`common:weekdays.${index}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week}>
            {weekdays.map((index) => {
              const date = new Date(monday + (week * 7 + index) * dayMs).toISOString().slice(0, 10);
              const special = days.find((one) => one.date === date);
              const spans = [...spansOn(date, { hours, days })].sort((a, b) => a.from - b.from);
              return (
                <td
                  key={date}
                  data-special={special !== undefined}
                  data-past={date < today}
                  aria-current={date === today ? 'date' : undefined}
                >
                  <strong>{date.slice(5)}</strong>
                  {special ? <em>{t(`calendar.kind.${special.kind}`)}</em> : null}
                  {spans.length === 0 ? <span>{t('calendar.closed')}</span> : null}
                  {spans.map(({ from, to }) => (
                    <span key={from}>
                      {clock(from)}-{clock(to)}
                    </span>
                  ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
