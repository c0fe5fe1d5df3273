import { useTranslation } from 'react-i18next';
import { passed } from '../../../shared/compliance/compliance.ts';
import { useNameOf } from '../../app-context.ts';
import type { TypedRecord } from '../../ledger/compliance-records.ts';
import { usePunctuation } from '../complaint/punctuation.ts';
import { useTargetWords } from './point-words.ts';

/** A dated record in one line. */
export function useRecordWords(): (record: TypedRecord) => string {
  const { t } = useTranslation('compliance');
  const nameOf = useNameOf();
  const { list, clauses } = usePunctuation();
  const target = useTargetWords();
  const noted = (line: string, note: string | undefined): string => (note ? clauses([line, note]) : line);
  return ({ type, data, words }) => {
    switch (type) {
      case 'QualificationRecorded':
        return t('summary.QualificationRecorded', {
          person: nameOf(data.operator),
          name: words.name ?? '',
          number: words.number ?? '',
          since: data.since,
          until: data.until ?? t('noEnd'),
        });
      case 'TrainingHeld': {
        const people = list([...data.people.map(nameOf), ...(words.others ? [words.others] : [])]);
        const { day, minutes } = data;
        const said = { day, subject: words.subject ?? '', minutes, people };
        return noted(t('summary.TrainingHeld', said), words.note);
      }
      case 'ScaleChecked': {
        const { day, reference, showed, tolerance, due, checker, verifiedUntil } = data;
        const is = passed({ type, data, root: 0, seq: 0, stands: true });
        const line = t('summary.ScaleChecked', {
          day,
          scale: words.scale ?? '',
          fair: data.fair ? t('fairScale') : '',
          reference,
          showed,
          tolerance,
          due,
          result: t(is ? 'passed' : 'failed'),
          checker: checker === null ? (words.body ?? '') : nameOf(checker),
        });
        return noted(
          verifiedUntil ? clauses([line, t('verified', { day: verifiedUntil })]) : line,
          words.note,
        );
      }
      case 'ScaleRetired':
        return noted(t('summary.ScaleRetired', { day: data.day, scale: words.scale ?? '' }), words.note);
      case 'MysteryVisitMade': {
        const line = t('summary.MysteryVisitMade', { day: data.day, found: words.found ?? '' });
        return noted(line, data.mend ? '' : t('noMend'));
      }
      case 'MendingPlanned':
        return t('summary.MendingPlanned', { due: data.due, mend: words.mend ?? '' });
      case 'MendingDone':
        return t('summary.MendingDone', { day: data.day, note: words.note ?? '' });
      case 'SurveyHeld': {
        const { from, to, asked, answered, satisfied } = data;
        const said = { from, to, subject: words.subject ?? '', asked, answered, satisfied };
        return noted(t('summary.SurveyHeld', said), words.note);
      }
      case 'SurveyStepTaken':
        return t('summary.SurveyStepTaken', {
          step: t(`step.${data.step}`),
          day: data.day,
          text: words.text ?? '',
        });
      case 'ServiceTargetSet':
        return noted(
          t('summary.ServiceTargetSet', {
            figure: t(`figure.${data.figure}`),
            value: target(data.figure, data.value),
            from: data.from,
          }),
          words.note,
        );
      case 'DeskPlaced':
        return t('summary.DeskPlaced', {
          day: data.day,
          place: t(`place.${data.place}`),
          where: words.where ?? '',
        });
    }
  };
}
