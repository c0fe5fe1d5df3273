import { useTranslation } from 'react-i18next';
import { courseOn } from '../../../../shared/documents/course.ts';
import { useComplaint } from '../../../ledger/queries.ts';
import type { ActionProps } from '../ActionForm.tsx';
import { useCourseData } from '../course-facts.ts';
import { useDocumentWords } from '../print-facts.ts';
import { PaperForm } from './PaperForm.tsx';

/** The course of the complaint 办理经过: the reply to whoever handed it over (T8). */
export function CourseForm(props: ActionProps) {
  const { t } = useTranslation('complaint');
  const words = useDocumentWords();
  const found = useComplaint(props.complaint.id);
  const data = useCourseData(props.complaint, found?.timeline ?? []);
  // A course without its steps is none.
  if (!found) return null;
  return (
    <PaperForm
      {...props}
      document="course"
      submit={t('form.courseSubmit')}
      hint={t('form.courseHint')}
      paper={(note, choice) => courseOn(data(note), words, choice)}
    />
  );
}
