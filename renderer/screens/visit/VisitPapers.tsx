import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sealed } from '../../../shared/contract-replies.ts';
import {
  inspectionRecordDefinition,
  inspectionSlipDefinition,
} from '../../../shared/documents/inspection-record.ts';
import type { InspectionPaper } from '../../../shared/store/inspection-codes.ts';
import type { Visit } from '../../ledger/visits.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import { PrintPaper } from '../../printing/PrintPaper.tsx';
import { useDocumentWords } from '../complaint/print-facts.ts';
import { usePrinting } from '../complaint/use-printing.ts';
import { useChange } from '../settings/use-change.ts';
import classes from './Visit.module.css';
import { useVisitPaperData } from './visit-paper-data.ts';

const slipPapers = ['80mm', 'A5'] as const;
type SlipPaper = (typeof slipPapers)[number];

type Props = {
  readonly visit: Visit;
  /** One below the other, where there is no room beside. */
  readonly narrow?: boolean;
};

/** The record for both to sign in ink, and the slip that the inspector takes away; sealed as printed, then drawn. */
export function VisitPapers({ visit, narrow = false }: Props) {
  const { t } = useTranslation(['visit', 'domain']);
  const words = useDocumentWords();
  const data = useVisitPaperData(visit);
  const { attempt } = useChange();
  const { printing, print, again } = usePrinting();
  const [kind, setKind] = useState<InspectionPaper>('record');
  const [slipPaper, setSlipPaper] = useState<SlipPaper>('80mm');
  const [problem, setProblem] = useState<string | null>(null);
  const { inspection } = visit;

  const make = async (paper: InspectionPaper): Promise<void> => {
    if (!data) return;
    setKind(paper);
    again();
    const made: { sealed: (Sealed & { checkpoint: string }) | null } = { sealed: null };
    const refused = await attempt(async (desk, base) => {
      const outcome = await desk.printInspectionPaper({ ...base, inspection, paper });
      if (outcome.ok) made.sealed = outcome.value;
      return outcome;
    }, false);
    setProblem(refused?.sentence ?? null);
    if (!made.sealed) return;
    const said = data(made.sealed.checkpoint);
    const definition =
      paper === 'record'
        ? inspectionRecordDefinition(said, words)
        : inspectionSlipDefinition(said, words, slipPaper);
    await print(definition, made.sealed);
  };
  const name = t(`paper.${kind}`);
  return (
    <div className={narrow ? classes.one : classes.two}>
      <section className={classes.form} aria-label={t('tab.papers')}>
        <p>{visit.signed ? t('paper.recordHint') : t('paper.needSigned')}</p>
        <Button size="lg" disabled={!visit.signed || !data} onClick={() => void make('record')}>
          {t('paper.make', { paper: t('paper.record') })}
        </Button>
        <p>{t('paper.slipHint')}</p>
        <ChoiceRow
          label={t('paper.onPaper')}
          choices={slipPapers.map((value) => ({ value, label: t(`domain:paper.${value}`) }))}
          value={slipPaper}
          onChange={setSlipPaper}
        />
        <Button size="lg" variant="default" disabled={!data} onClick={() => void make('slip')}>
          {t('paper.make', { paper: t('paper.slip') })}
        </Button>
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      </section>
      <section className={classes.rows} aria-label={name}>
        {printing.state === 'making' ? <p role="status">{t('paper.making')}</p> : null}
        {printing.state === 'failed' ? (
          <p role="alert" className={classes.problem}>
            {t('paper.failed')}
          </p>
        ) : null}
        {printing.state === 'made' ? (
          <PrintPaper
            key={printing.sealed.print}
            sealed={printing.sealed}
            pdf={printing.pdf}
            paper={kind === 'record' ? 'A4' : slipPaper}
            fileName={`${name}-${inspection}.pdf`}
            onAgain={() => void make(kind)}
          />
        ) : null}
      </section>
    </div>
  );
}
