import { useTranslation } from 'react-i18next';
import classes from './Duty.module.css';
import { type RosterRow, weekdays } from './roster-form.ts';
import { spansFromText } from './store-form.ts';

type Props = {
  readonly rows: readonly RosterRow[];
  readonly disabled: boolean;
  readonly onChange: (rows: readonly RosterRow[]) => void;
};

/** A row for each person, a field for each weekday: hours as they are typed. */
export function RosterWeek({ rows, disabled, onChange }: Props) {
  const { t } = useTranslation(['duty', 'common']);
  const set = (operator: string, texts: readonly string[]): void =>
    onChange(rows.map((row) => (row.operator === operator ? { ...row, texts } : row)));
  return (
    <section>
      <h2>{t('week.title')}</h2>
      <p className={classes.hint}>{t('week.hint')}</p>
      <table className={classes.week}>
        <thead>
          <tr>
            <th scope="col">{t('week.person')}</th>
            {weekdays.map((index) => (
              <th key={index} scope="col">
                {t(`common:weekdays.${index}`)}
              </th>
            ))}
            {disabled ? null : <td />}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ operator, name, texts }) => (
            <tr key={operator}>
              <th scope="row">{name}</th>
              {weekdays.map((index) => (
                <td key={index}>
                  <input
                    type="text"
                    aria-label={t('week.cell', { name, day: t(`common:weekdays.${index}`) })}
                    aria-invalid={spansFromText(texts[index] ?? '') === null}
                    autoComplete="off"
                    spellCheck={false}
                    readOnly={disabled}
                    value={texts[index] ?? ''}
                    onChange={(event) => set(operator, texts.with(index, event.currentTarget.value))}
                  />
                </td>
              ))}
              {disabled ? null : (
                <td>
                  <button
                    type="button"
                    className={classes.same}
                    aria-label={t('week.sameFor', { name })}
                    onClick={() =>
                      set(
                        operator,
                        weekdays.map(() => texts[0] ?? ''),
                      )
                    }
                  >
                    {t('week.same')}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
