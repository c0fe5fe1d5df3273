import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../shared/calendar.ts';
import type { Article } from '../../../shared/compliance/article.ts';
import type { Output } from '../../../shared/contract.ts';
import { selfCheckDefinition } from '../../../shared/documents/self-check.ts';
import { useKeys } from '../../frame/keys.ts';
import type { TypedRecord } from '../../ledger/compliance-records.ts';
import { PrintPaper } from '../../printing/PrintPaper.tsx';
import { useDocumentWords } from '../complaint/print-facts.ts';
import { usePrinting } from '../complaint/use-printing.ts';
import { useChange } from '../settings/use-change.ts';
import classes from './Compliance.module.css';
import { useSelfCheckData } from './self-check-data.ts';

type Props = {
  readonly articles: readonly Article[];
  readonly records: readonly TypedRecord[];
  readonly day: CalendarDate;
  readonly area: number;
  readonly onBack: () => void;
};

/** The page as a report: sealed with the ledger's state, drawn, and printed or saved. */
export function SelfCheckPaper({ articles, records, day, area, onBack }: Props) {
  const { t } = useTranslation('compliance');
  const words = useDocumentWords();
  const data = useSelfCheckData({ articles, records, day, area });
  const { attempt } = useChange();
  const { printing, print, again } = usePrinting();
  const [problem, setProblem] = useState<string | null>(null);
  const begun = useRef(false);

  const make = async (): Promise<void> => {
    again();
    const made: { sealed: Output<'printSelfCheck'> | null } = { sealed: null };
    const refused = await attempt(async (desk, base) => {
      const outcome = await desk.printSelfCheck({ ...base, day });
      if (outcome.ok) made.sealed = outcome.value;
      return outcome;
    }, false);
    setProblem(refused === null ? null : refused.refusal === null ? t('lost') : refused.sentence);
    if (made.sealed) await print(selfCheckDefinition(data(made.sealed.checkpoint), words), made.sealed);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the report is of the moment in which it was asked for, once
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void make();
  }, []);
  useKeys([{ key: 'Esc', label: t('back'), run: onBack }]);
  return (
    <section className={classes.paper} aria-label={t('print')}>
      {printing.state === 'made' || problem !== null ? null : (
        <p role="status">{t(printing.state === 'failed' ? 'failedPaper' : 'making')}</p>
      )}
      <p role="alert" className={classes.problem}>
        {problem}
      </p>
      {printing.state === 'made' ? (
        <PrintPaper
          key={printing.sealed.print}
          sealed={printing.sealed}
          pdf={printing.pdf}
          paper="A4"
          fileName={`${t('title')}-${day}.pdf`}
          onAgain={() => void make()}
        />
      ) : null}
      <Button variant="default" onClick={onBack}>
        {t('back')}
      </Button>
    </section>
  );
}
