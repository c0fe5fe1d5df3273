import { useTranslation } from 'react-i18next';
import type { TypedRecord } from '../../ledger/compliance-records.ts';
import { isNewestOfItsScale } from './newest-check.ts';
import type { Entering } from './RecordForm.tsx';

/** What can follow a record that stands: a finding is planned and mended, a survey has its steps, a scale is checked again. */
export function useNextSteps(records: readonly TypedRecord[]): (record: TypedRecord) => readonly Entering[] {
  const { t } = useTranslation('compliance');
  const stands = ({ replacedBy, withdrawn }: TypedRecord): boolean =>
    replacedBy === null && withdrawn === null;
  const byNumber = new Map(records.map((one) => [one.data.record, one]));
  /** The record that stands now under a number that may be an old one. */
  const newest = (number: number): number => {
    const later = byNumber.get(number)?.replacedBy ?? null;
    return later === null ? number : newest(later);
  };
  const has = (type: 'MendingPlanned' | 'MendingDone', finding: number): boolean =>
    records.some((one) => one.type === type && stands(one) && newest(one.data.finding) === finding);
  const begin = (type: Entering['type'], on: Entering['on'], what: string): Entering => ({
    type,
    on,
    replaces: null,
    like: null,
    title: t('add', { kind: what }),
  });
  const step = (name: 'cause' | 'measure' | 'effect', of: number) =>
    begin('SurveyStepTaken', { step: name, of }, t(`step.${name}`));
  return (record) => {
    const number = record.data.record;
    switch (record.type) {
      case 'MysteryVisitMade':
        if (!record.data.mend || has('MendingDone', number)) return [];
        return [
          ...(has('MendingPlanned', number)
            ? []
            : [begin('MendingPlanned', { finding: number }, t('kind.MendingPlanned'))]),
          begin('MendingDone', { finding: number }, t('kind.MendingDone')),
        ];
      case 'SurveyHeld':
        return [step('cause', number)];
      case 'SurveyStepTaken': {
        const { step: name } = record.data;
        if (name === 'effect') return [];
        return [step(name === 'cause' ? 'measure' : 'effect', number)];
      }
      case 'ScaleChecked':
        // An older check is corrected where it was wrong; what comes next comes after the newest.
        if (!isNewestOfItsScale(record, records)) return [];
        return [
          { ...begin('ScaleChecked', {}, t('kind.ScaleChecked')), like: record },
          { ...begin('ScaleRetired', {}, t('kind.ScaleRetired')), like: record },
        ];
      default:
        return [];
    }
  };
}
