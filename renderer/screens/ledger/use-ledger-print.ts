import { useTranslation } from 'react-i18next';
import { useDesk } from '../../app-context.ts';
import { useFileJob } from '../../jobs/use-file-job.ts';
import { useFreshPin } from '../../parts/fresh-pin.tsx';

export type LedgerPaper = Readonly<{ from: string | null; to: string | null; masked: boolean }>;

/** Has the desk make the ledger of some days as PDF, to be printed or saved; given up by whoever leaves meanwhile; with names in full on the person's own PIN. */
export function useLedgerPrint() {
  const { t } = useTranslation('ledger');
  const desk = useDesk();
  const askFresh = useFreshPin();
  const verbs = {
    status: desk.ledgerPrintStatus,
    cancel: desk.cancelLedgerPrint,
    read: desk.readLedgerPrint,
  };
  const { start, ...rest } = useFileJob(verbs, 'application/pdf', t('print.lost'), true);
  return {
    ...rest,
    start: (paper: LedgerPaper) =>
      start((id) =>
        askFresh({
          why: t('print.pinWhy'),
          needed: !paper.masked,
          send: (pin) => desk.startLedgerPrint({ id, ...paper, ...(pin && { pin }) }),
        }),
      ),
  };
}
