import { useTranslation } from 'react-i18next';
import { resultNoticeOn } from '../../../../shared/documents/notice-flow.ts';
import type { ActionProps } from '../ActionForm.tsx';
import { useDocumentWords, useResultNoticeData } from '../print-facts.ts';
import { PaperForm } from './PaperForm.tsx';

/** The notice of the result 处理结果告知书. */
export function ResultNoticeForm(props: ActionProps) {
  const { t } = useTranslation('complaint');
  const words = useDocumentWords();
  const data = useResultNoticeData(props.complaint);
  if (!data) return null;
  return (
    <PaperForm
      {...props}
      document="result-notice"
      submit={t('form.noticeSubmit')}
      hint={t('form.noticeHint')}
      paper={(note, choice) => resultNoticeOn(data(note), words, choice)}
    />
  );
}
