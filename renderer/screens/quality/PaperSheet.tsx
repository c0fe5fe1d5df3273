import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type QualityPaperData, qualityPaperDefinition } from '../../../shared/documents/quality-paper.ts';
import type { QualityPaper } from '../../../shared/goods/quality-codes.ts';
import { useDesk, useStanding } from '../../app-context.ts';
import { PdfPreview } from '../../documents/PdfPreview.tsx';
import { type RenderedPdf, renderPdf } from '../../documents/render-pdf.ts';
import { receiptCheckpoint, useDocumentWords, useLedgerKind } from '../complaint/print-facts.ts';
import { ActionSheet, TextField } from './fields.tsx';
import classes from './Quality.module.css';
import { useAskQuality } from './use-quality.ts';

export type PaperFacts = Pick<
  QualityPaperData,
  'reference' | 'goods' | 'complaints' | 'due' | 'report' | 'notice'
>;

type Props = {
  readonly paper: QualityPaper;
  readonly about: Readonly<{ case: string | null; notice: string | null }>;
  readonly addressee: string;
  readonly facts: PaperFacts;
  readonly onBack: () => void;
};

/** One paper: sealed as printed first, then drawn with the state of the ledger that the seal made (G4, G5). */
export function PaperSheet({ paper, about, addressee: first, facts, onBack }: Props) {
  const { t } = useTranslation('quality');
  const desk = useDesk();
  const ask = useAskQuality();
  const words = useDocumentWords();
  const ledgerKind = useLedgerKind();
  const { status } = useStanding();
  const [addressee, setAddressee] = useState(first);
  const [pdf, setPdf] = useState<RenderedPdf | null>(null);
  const [making, setMaking] = useState(false);
  const send = async (): Promise<string | null> => {
    const { problem } = await ask({
      type: 'PrintQualityPaper',
      paper,
      ...about,
      addressee: addressee.trim(),
    });
    if (problem !== null) return problem;
    setMaking(true);
    const head = await desk.head({});
    const note = head.ok ? head.value.note : '';
    const data: QualityPaperData = {
      ...facts,
      paper,
      addressee: addressee.trim(),
      storeName: status.store?.name ?? '',
      ledgerKind,
      madeAt: Date.now(),
      checkpoint: receiptCheckpoint(note),
    };
    setPdf(await renderPdf(qualityPaperDefinition(data, words)));
    setMaking(false);
    return null;
  };
  if (pdf)
    return (
      <section className={classes.form} aria-label={t(`paper.${paper}`)}>
        <h3>{t(`paper.${paper}`)}</h3>
        <p role="status">{t('made')}</p>
        <PdfPreview
          pdf={pdf}
          width={420}
          fileName={`${facts.reference}-${t(`paper.${paper}`)}.pdf`}
          texts={{
            save: t('save'),
            page: (page, pages) => t('page', { page, pages }),
            unreadable: t('unreadable'),
          }}
        />
        <div className={classes.actions}>
          <Button variant="default" onClick={onBack}>
            {t('back')}
          </Button>
        </div>
      </section>
    );
  return (
    <ActionSheet title={t(`paper.${paper}`)} seal={t('actions.paper')} onSeal={send} onBack={onBack}>
      <TextField label={t('field.addressee')} value={addressee} onChange={setAddressee} />
      {making ? <p role="status">{t('making')}</p> : null}
    </ActionSheet>
  );
}
