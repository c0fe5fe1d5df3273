import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sealed } from '../../../shared/contract-replies.ts';
import { type QualityPaperData, qualityPaperDefinition } from '../../../shared/documents/quality-paper.ts';
import type { QualityPaper } from '../../../shared/goods/quality-codes.ts';
import { useDesk, useStanding, useZone } from '../../app-context.ts';
import { day } from '../../parts/format.ts';
import { PrintPaper } from '../../printing/PrintPaper.tsx';
import { receiptCheckpoint, useDocumentWords, useLedgerKind } from '../complaint/print-facts.ts';
import { usePrinting } from '../complaint/use-printing.ts';
import { PartyField } from '../suppliers/PartyField.tsx';
import { ActionSheet } from './fields.tsx';
import classes from './Quality.module.css';
import { useAddressee } from './use-addressee.ts';
import { useAskQuality } from './use-quality.ts';

export type PaperFacts = Pick<
  QualityPaperData,
  'reference' | 'goods' | 'complaints' | 'due' | 'asked' | 'report' | 'notice'
>;

type Props = {
  readonly paper: QualityPaper;
  readonly about: Readonly<{ case: string | null; notice: string | null }>;
  readonly addressee: string;
  readonly facts: PaperFacts;
  readonly onBack: () => void;
};

/** One paper: sealed first, drawn with the state that the seal made, then sent to the A4 printer or saved (G4, G5). */
export function PaperSheet({ paper, about, addressee: first, facts, onBack }: Props) {
  const { t } = useTranslation('quality');
  const desk = useDesk();
  const ask = useAskQuality();
  const zone = useZone();
  const words = useDocumentWords();
  const ledgerKind = useLedgerKind();
  const { status } = useStanding();
  const { printing, print, again } = usePrinting();
  const to = useAddressee(first);
  const [today] = useState(() => day(Date.now(), zone));
  const draw = async (sealed: Sealed): Promise<void> => {
    const head = await desk.head({});
    const data: QualityPaperData = {
      ...facts,
      paper,
      addressee: to.name,
      storeName: status.store?.name ?? '',
      storePhone: status.store?.phone ?? '',
      day: today,
      ledgerKind,
      madeAt: Date.now(),
      checkpoint: receiptCheckpoint(head.ok ? head.value.note : ''),
    };
    await print(qualityPaperDefinition(data, words), sealed);
  };
  const send = async (): Promise<string | null> => {
    const answer = await ask({ type: 'PrintQualityPaper', paper, ...about, addressee: to.name });
    if (answer.sealed) await draw(answer.sealed);
    return answer.problem;
  };
  const title = t(`paper.${paper}`);
  if (printing.state === 'made')
    return (
      <section className={classes.form} aria-label={title}>
        <h3>{title}</h3>
        <PrintPaper
          key={printing.sealed.print}
          sealed={printing.sealed}
          pdf={printing.pdf}
          paper="A4"
          fileName={`${facts.reference}-${title}.pdf`}
          onAgain={again}
        />
        <div className={classes.actions}>
          <Button variant="default" onClick={onBack}>
            {t('back')}
          </Button>
        </div>
      </section>
    );
  return (
    <ActionSheet title={title} seal={t('actions.paper')} onSeal={send} onBack={onBack}>
      <PartyField label={t('field.addressee')} today={today} {...to.field} />
      {printing.state === 'making' ? <p role="status">{t('making')}</p> : null}
      {printing.state === 'failed' ? (
        <p role="alert" className={classes.problem}>
          {t('makingFailed')}
        </p>
      ) : null}
    </ActionSheet>
  );
}
