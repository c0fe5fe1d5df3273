import type { SameKeys } from '../same-keys.ts';
import type {
  complianceEvents as chineseEvents,
  complianceRefusals as chineseRefusals,
} from '../zh-CN/compliance-codes.ts';

/** Self-check: what the entries are called. */
export const complianceEvents: SameKeys<typeof chineseEvents> = {
  QualificationRecorded: 'Qualification recorded',
  TrainingHeld: 'Training recorded',
  ScaleChecked: 'Scale check recorded',
  ScaleRetired: 'Scale taken out of use',
  MysteryVisitMade: 'Mystery-shopper visit recorded',
  MendingPlanned: 'Mending planned',
  MendingDone: 'Mending done',
  SurveyHeld: 'Consumer survey recorded',
  SurveyStepTaken: 'Step after a survey recorded',
  ServiceTargetSet: 'Service target set',
  DeskPlaced: 'Place of the desk recorded',
  ComplianceRecordWithdrawn: 'Self-check record withdrawn',
  SelfCheckPrinted: 'Self-check report made',
};

/** Self-check: one sentence for each refusal, what happened and what to do now. */
export const complianceRefusals: SameKeys<typeof chineseRefusals> = {
  'record-unknown':
    'There is no such record that still stands: it may have been corrected or withdrawn, or is too old to be corrected. Nothing was saved. Reload and look again.',
  'record-stands':
    'This finding has a record of that kind already; no second one was saved. To change it, open that record and press Correct.',
  'record-days':
    'The days are out of order; nothing was saved. A later step cannot be before an earlier one, and what is due or valid lies after the day of the record.',
};
