import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Paper, papers } from '../../../shared/codes.ts';
import type { Input } from '../../../shared/contract.ts';
import type { PrinterList, PrintStatus } from '../../../shared/contract-replies.ts';
import { useDesk } from '../../app-context.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import { PrintState } from '../../printing/PrintState.tsx';
import { isUnderWay, useFollowedJob } from '../../printing/use-print-job.ts';
import { usePrinters } from '../../printing/use-printers.ts';
import { LabelSheets } from './LabelSheets.tsx';
import { PrinterRow } from './PrinterRow.tsx';
import classes from './Settings.module.css';

/** The printers of this computer, which paper goes where, and a page to see that it arrives in its true size. */
export function PrintersTab() {
  const { t } = useTranslation(['printing', 'domain', 'labels']);
  const { list, look, choose, setLanguage: keepLanguage } = usePrinters();
  const sentence = useRefusal();
  const [problem, setProblem] = useState<string | null>(null);
  if (list === null) return <p role="status">{t('looking')}</p>;
  const change = (paper: Paper, printer: string | null): void => {
    setProblem(null);
    choose(paper, printer).then(
      (refusal) => setProblem(refusal && sentence(refusal)),
      () => setProblem(t('lost')),
    );
  };
  const setLanguage = (setting: Input<'setPrinterLanguage'>): void => {
    setProblem(null);
    keepLanguage(setting).then(
      (refusal) => setProblem(refusal && sentence(refusal)),
      () => setProblem(t('lost')),
    );
  };
  return (
    <>
      <h2>{t('title')}</h2>
      {list.printers.length === 0 ? (
        <p className={classes.hint}>{t(list.service === 'away' ? 'away' : 'noService')}</p>
      ) : (
        <>
          <table className={classes.people}>
            <tbody>
              {list.printers.map((one) => (
                <PrinterRow
                  key={one.printer}
                  printer={one}
                  raw={list.service === 'cups'}
                  onChange={setLanguage}
                />
              ))}
            </tbody>
          </table>
          {list.service === 'cups' ? <p className={classes.hint}>{t('labels:languageHint')}</p> : null}
        </>
      )}
      <p>
        <Button variant="default" onClick={look}>
          {t('lookAgain')}
        </Button>
      </p>
      <h2>{t('papers')}</h2>
      <p className={classes.hint}>{t('papersHint')}</p>
      <p className={classes.problem} role="alert">
        {problem}
      </p>
      <table className={classes.people}>
        <tbody>
          {papers.map((paper) => (
            <PaperRow key={paper} paper={paper} list={list} onChange={(printer) => change(paper, printer)} />
          ))}
        </tbody>
      </table>
      <p className={classes.hint}>{t('testHint')}</p>
      <LabelSheets list={list} onSaved={look} />
    </>
  );
}

type RowProps = {
  readonly paper: Paper;
  readonly list: PrinterList;
  readonly onChange: (printer: string | null) => void;
};

function PaperRow({ paper, list, onChange }: RowProps) {
  const { t } = useTranslation(['printing', 'domain']);
  const desk = useDesk();
  const sentence = useRefusal();
  const [status, setStatus] = useState<PrintStatus | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useFollowedJob(status, setStatus);
  const chosen = list.chosen[paper];
  const missing = chosen !== null && !list.printers.some((one) => one.printer === chosen);
  const test = async (): Promise<void> => {
    if (chosen === null) return;
    setProblem(null);
    try {
      const outcome = await desk.testPrint({ id: crypto.randomUUID(), paper, printer: chosen });
      if (outcome.ok) setStatus(outcome.value);
      else setProblem(sentence(outcome.refusal));
    } catch {
      setProblem(t('lost'));
    }
  };
  const name = t(`domain:paper.${paper}`);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <NativeSelect
          aria-label={name}
          value={chosen ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || null)}
          data={[
            { value: '', label: t('none') },
            ...(missing ? [{ value: chosen, label: t('missing', { printer: chosen }) }] : []),
            ...list.printers.map((one) => ({ value: one.printer, label: one.name })),
          ]}
        />
      </td>
      <td>
        {status ? <PrintState course={status} list={list} /> : null}
        <p className={classes.problem} role="alert">
          {problem}
        </p>
        <Button
          variant="default"
          disabled={chosen === null}
          loading={status !== null && isUnderWay(status)}
          aria-label={`${t('test')} · ${name}`}
          onClick={() => void test()}
        >
          {t('test')}
        </Button>
      </td>
    </tr>
  );
}
