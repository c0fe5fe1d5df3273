import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerImportStatus } from '../../../shared/contract-replies.ts';
import { saveFile } from '../../documents/save-file.ts';
import classes from './ImportLedger.module.css';
import { reportCsv } from './report-csv.ts';
import { type ReportLine, reportLines } from './report-lines.ts';
import type { Understood } from './use-import.ts';

type Props = {
  readonly understood: Understood;
  readonly status: LedgerImportStatus;
  readonly fileName: string;
};
const shown = 200;

/** What became of every row: taken under a number, or not, with the reason; to keep as a file. */
export function ImportReport({ understood, status, fileName }: Props) {
  const { t } = useTranslation('importing');
  const lines = useMemo(() => reportLines(understood.rows, status), [understood.rows, status]);
  const left = lines.filter((line) => line.reason !== null);
  const words = (line: ReportLine): readonly [string, string] =>
    line.reason === null
      ? [t('result.taken'), line.doubts.map((doubt) => t(`doubt.${doubt}`)).join('；')]
      : [
          t('result.left'),
          line.same === null ? t(`reason.${line.reason}`) : t('alreadyAs', { number: line.same }),
        ];
  const save = (): void => {
    const heads = [t('head.row'), t('head.number'), t('head.result'), t('head.why')];
    const { headings, columns } = understood.layout;
    const names = columns.map((_, at) => headings[at] || t('column', { number: at + 1 }));
    const name = `${t('reportFile')}-${fileName.replace(/\.[^.]*$/, '')}.csv`;
    saveFile(reportCsv(heads, lines, words, names), name, 'text/csv');
  };
  return (
    <section>
      <h2>{t(status.state === 'cancelled' ? 'reportCancelled' : 'report')}</h2>
      <p className={classes.counts} role="status">
        {t('counts', { rows: lines.length, taken: lines.length - left.length, reported: left.length })}
      </p>
      <p className={classes.hint}>{t(status.state === 'cancelled' ? 'continueHint' : 'marked')}</p>
      <Button size="lg" onClick={save}>
        {t('save')}
      </Button>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('head.row')}</th>
            <th scope="col">{t('head.why')}</th>
          </tr>
        </thead>
        <tbody>
          {left.slice(0, shown).map((line) => (
            <tr key={line.row}>
              <th scope="row" className="number">
                {line.row}
              </th>
              <td>{words(line)[1]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left.length > shown ? (
        <p className={classes.hint}>{t('moreRows', { number: left.length - shown })}</p>
      ) : null}
    </section>
  );
}
