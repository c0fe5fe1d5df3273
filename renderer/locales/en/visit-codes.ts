import type { SameKeys } from '../same-keys.ts';
import type { visitEvents as chineseEvents, visitRefusals as chineseRefusals } from '../zh-CN/visit-codes.ts';

/** Inspections: what the entries are called. */
export const visitEvents: SameKeys<typeof chineseEvents> = {
  InspectionOpened: 'Inspection opened',
  InspectionResumed: 'Inspection resumed',
  InspectionSampled: 'Sample drawn',
  SampleLooked: 'Sample looked at',
  FindingRecorded: 'Finding recorded',
  FindingWithdrawn: 'Finding withdrawn',
  InspectionSigned: 'Inspection record signed',
  InspectionClosed: 'Inspection ended',
  InspectionPrinted: 'Inspection paper printed',
  FindingMended: 'Finding mended',
};

/** Inspections: one sentence for each refusal, what happened and what to do now. */
export const visitRefusals: SameKeys<typeof chineseRefusals> = {
  'inspection-running': 'An inspection is going on already. Resume or end that one first.',
  'inspection-none':
    'No such inspection is going on; nothing was written. The enterprise head can open one under Inspection.',
  'inspection-signed':
    'The record is signed and cannot be changed any more. Open another inspection for further findings.',
  'inspection-unsigned': 'The record is not signed yet and cannot be printed. Sign it first.',
  'sample-unknown': 'This complaint is not in the sample that was drawn. Check its number.',
  'sample-looked': 'This one is marked as looked at already; there is nothing to do.',
  'sample-empty': 'No complaint fits these days and conditions. Choose more days or fewer conditions.',
  'finding-unknown': 'There is no such open finding; it may be withdrawn or mended. Look again.',
  'certificate-differs':
    'This is not the certificate number the inspection was opened with; nothing was signed. Type it again from the certificate.',
};
