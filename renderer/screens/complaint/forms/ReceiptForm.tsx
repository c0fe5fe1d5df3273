import { useTranslation } from 'react-i18next';
import { receiptOn } from '../../../../shared/documents/receipt-flow.ts';
import type { ActionProps } from '../ActionForm.tsx';
import { useDocumentWords, useReceiptData } from '../print-facts.ts';
import { PaperForm } from './PaperForm.tsx';

/** The acceptance receipt that the consumer takes away. */
export function ReceiptForm(props: ActionProps) {
  const { t } = useTranslation('complaint');
  const words = useDocumentWords();
  const data = useReceiptData(props.complaint);
  return (
    <PaperForm
      {...props}
      document="receipt"
      submit={t('form.receiptSubmit')}
      hint={t('form.receiptHint')}
      paper={(note, choice) => receiptOn(data(note), words, choice)}
    />
  );
}
