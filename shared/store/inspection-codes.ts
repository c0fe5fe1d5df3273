/** What an inspector looked at (D5). */
export const inspectionAreas = [
  'ledger',
  'proof',
  'samples',
  'goods',
  'labels',
  'notices',
  'duty',
  'scale',
  'training',
  'other',
] as const;
export type InspectionArea = (typeof inspectionAreas)[number];

/** What of an inspection goes to paper: the record that both sign, and the slip with the state of the ledger. */
export const inspectionPapers = ['record', 'slip'] as const;
export type InspectionPaper = (typeof inspectionPapers)[number];

/** The most complaints of one sample, samples of one inspection, and inspections and findings of a ledger (ours). */
export const mostInSample = 200;
export const mostSamples = 50;
export const mostInspections = 2000;
export const mostFindings = 1000;
