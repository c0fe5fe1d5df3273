import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ImportAnswers,
  type ImportRow,
  importDoubts,
  importReasons,
} from '../../../shared/import/ledger-rows.ts';
import { maskedName } from '../../../shared/masking.ts';
import { yuanText } from '../../../shared/money.ts';
import { AlreadyRows } from './AlreadyRows.tsx';
import classes from './ImportLedger.module.css';
import type { Importing, Understood } from './use-import.ts';

type Props = Pick<Importing, 'checked' | 'alsoTaken'> & {
  readonly understood: Understood;
  readonly onAnswer: (some: Partial<ImportAnswers>) => void;
  readonly onAlsoTake: Importing['alsoTake'];
};
/** More would not be read; all of them stand in the report. */
const shown = 60;

/** What will be written and what not, before anything is: as it is, with a doubt, or not at all with the reason. */
export function Preview({ understood, checked, alsoTaken, onAnswer, onAlsoTake }: Props) {
  const { t } = useTranslation(['importing', 'domain']);
  const { rows, answers } = understood;
  const { sure, doubted, reported, skipped, doubts, reasons } = useMemo(() => {
    const readable = rows.filter((row) => row.kind === 'taken');
    const taken = readable.filter(({ row }) => !checked?.already.has(row) || alsoTaken.has(row));
    const left = rows.filter((row) => row.kind === 'reported');
    return {
      sure: taken.filter((row) => row.doubts.length === 0),
      doubted: taken.filter((row) => row.doubts.length > 0),
      reported: left,
      skipped: readable.length - taken.length,
      doubts: importDoubts.map((doubt) => ({
        doubt,
        count: taken.filter((row) => row.doubts.includes(doubt)).length,
      })),
      reasons: importReasons.map((reason) => ({
        reason,
        count: left.filter((row) => row.reason === reason).length,
      })),
    };
  }, [rows, checked, alsoTaken]);
  const has = (doubt: string): boolean => doubts.some((one) => one.doubt === doubt && one.count > 0);

  return (
    <section>
      <h2>{t('preview')}</h2>
      <p className={classes.counts} role="status">
        {t('counts', {
          rows: rows.length,
          taken: sure.length + doubted.length,
          reported: reported.length + skipped,
        })}
      </p>
      {checked ? null : (
        <p className={classes.hint} role="status">
          {t('comparing')}
        </p>
      )}
      {checked && checked.resumes > 0 ? (
        <p className={classes.hint}>{t('resumes', { count: checked.resumes })}</p>
      ) : null}
      <ul className={classes.list}>
        <li>{t('asIs', { count: sure.length })}</li>
        {doubts
          .filter((one) => one.count > 0)
          .map(({ doubt, count }) => (
            <li key={doubt}>{t('times', { what: t(`doubt.${doubt}`), number: count })}</li>
          ))}
        {skipped > 0 ? (
          <li>
            {t('times', { what: t('notTaken', { why: t('reason.already-imported') }), number: skipped })}
          </li>
        ) : null}
        {reasons
          .filter((one) => one.count > 0)
          .map(({ reason, count }) => (
            <li key={reason}>
              {t('times', { what: t('notTaken', { why: t(`reason.${reason}`) }), number: count })}
            </li>
          ))}
      </ul>
      {has('price-unit') ? (
        <Question
          label={t('ask.priceUnit')}
          value={answers.priceUnit}
          options={['leave', 'jin', 'kg']}
          words={(one) => t(`ask.price.${one}`)}
          onChange={(priceUnit) => onAnswer({ priceUnit })}
        />
      ) : null}
      {has('year') ? (
        <Question
          label={t('ask.yearLabel')}
          value={answers.year}
          options={['take', 'without']}
          words={(one) => t(`ask.year.${one}`)}
          onChange={(year) => onAnswer({ year })}
        />
      ) : null}
      {reported.some((row) => row.reason === 'day-impossible') || has('day-unread') ? (
        <Question
          label={t('ask.wrongDayLabel')}
          value={answers.wrongDay}
          options={['report', 'without']}
          words={(one) => t(`ask.wrongDay.${one}`)}
          onChange={(wrongDay) => onAnswer({ wrongDay })}
        />
      ) : null}
      {checked ? (
        <AlreadyRows rows={rows} checked={checked} alsoTaken={alsoTaken} onAlsoTake={onAlsoTake} />
      ) : null}
      <Rows caption={t('doubted')} rows={doubted} />
      <Rows caption={t('reported')} rows={reported} />
      <Rows caption={t('sure')} rows={sure} />
    </section>
  );
}

type QuestionProps<Option extends string> = {
  readonly label: string;
  readonly value: Option;
  readonly options: readonly Option[];
  readonly words: (option: Option) => string;
  readonly onChange: (option: Option) => void;
};

function Question<Option extends string>({ label, value, options, words, onChange }: QuestionProps<Option>) {
  return (
    <label className={classes.question}>
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((one) => one === event.currentTarget.value);
          if (chosen) onChange(chosen);
        }}
      >
        {options.map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Rows({ caption, rows }: { readonly caption: string; readonly rows: readonly ImportRow[] }) {
  const { t } = useTranslation(['importing', 'domain']);
  if (rows.length === 0) return null;
  return (
    <details className={classes.rows} open={rows.length <= shown}>
      <summary>{t('group', { caption, number: rows.length })}</summary>
      <table className={classes.table}>
        <thead>
          <tr>
            {(['row', 'why', 'day', 'name', 'content', 'goods', 'price', 'quantity'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.row}>
              <th scope="row" className="number">
                {row.row}
              </th>
              {row.kind === 'reported' ? (
                <>
                  <td>{t(`reason.${row.reason}`)}</td>
                  <td colSpan={6} className={classes.soft}>
                    {row.reason === 'no-content' || row.cells.filter(Boolean).length <= 3
                      ? row.cells.filter(Boolean).join(' ｜ ')
                      : t('rowInFile', { row: row.row })}
                  </td>
                </>
              ) : (
                <>
                  <td>{row.doubts.map((doubt) => t(`doubt.${doubt}`)).join(' ')}</td>
                  <td className="number">{row.data.day ?? '—'}</td>
                  <td>{row.person.name ? maskedName(row.person.name) : t(`given.${row.data.name}`)}</td>
                  <td>{row.words.content}</td>
                  <td>{row.words.goods}</td>
                  <td className="number">
                    {row.data.price === null || row.data.unit === null
                      ? (row.words.price ?? '')
                      : `${yuanText(row.data.price)}/${t(`domain:unit.${row.data.unit}`)}`}
                  </td>
                  <td className="number">
                    {row.data.quantity === null || row.data.unit === null
                      ? (row.words.quantity ?? '')
                      : `${row.data.quantity} ${t(`domain:unit.${row.data.unit}`)}`}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown ? (
        <p className={classes.hint}>{t('moreRows', { number: rows.length - shown })}</p>
      ) : null}
    </details>
  );
}
