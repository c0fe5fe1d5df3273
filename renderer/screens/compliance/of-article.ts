import type { ArticleCode } from '../../../shared/compliance/article.ts';
import type { RecordType } from '../../../shared/compliance/compliance.ts';
import type { Place } from '../../app-context.ts';

/** What is entered for an article here: first the kind that stands alone, then what hangs on it. */
export const recordsOf: Readonly<Partial<Record<ArticleCode, readonly RecordType[]>>> = {
  'qualified-staff': ['QualificationRecorded'],
  'desk-place': ['DeskPlaced'],
  'fair-scale': ['ScaleChecked', 'ScaleRetired'],
  training: ['TrainingHeld'],
  'scale-checks': ['ScaleChecked', 'ScaleRetired'],
  'mystery-visits': ['MysteryVisitMade', 'MendingPlanned', 'MendingDone'],
  surveys: ['SurveyHeld', 'SurveyStepTaken'],
  targets: ['ServiceTargetSet'],
};

/** Where the rest is entered. */
export const elsewhere: Readonly<Partial<Record<ArticleCode, Place>>> = {
  'service-body': { at: 'settings' },
  'named-staff': { at: 'settings' },
  'opening-hours': { at: 'settings', tab: 'duty' },
  'three-tiers': { at: 'settings', tab: 'duty' },
  posters: { at: 'promises' },
  inspections: { at: 'inspection' },
  waiting: { at: 'counter-home' },
};
