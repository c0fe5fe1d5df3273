/** The fixed words of cases of suspect goods and of stop-sale notices, as codes (G4, G5). */
/** Who is asked for a test; a laboratory where supplier and producer stay silent, or are no party to trust. */
export const testParties = ['supplier', 'producer', 'laboratory'] as const;
export type TestParty = (typeof testParties)[number];
export const testOutcomes = ['passed', 'failed'] as const;
export type TestOutcome = (typeof testOutcomes)[number];
/** What the store does where no answer came: the goods stay barred in each of them. */
export const silenceNexts = ['independent-test', 'return', 'destroy'] as const;
export type SilenceNext = (typeof silenceNexts)[number];
/** `goods-gone`: returned or destroyed without any result. `corrected`: no fault was said after all, each word corrected. */
export const caseCloses = ['passed', 'failed', 'goods-gone', 'corrected'] as const;
export type CaseClose = (typeof caseCloses)[number];
/** Who stops the sale: the regulator, or producer or supplier who call the goods back. */
export const stopSources = ['regulator', 'recall'] as const;
export type StopSource = (typeof stopSources)[number];
export const qualityPapers = [
  'test-letter',
  'test-reminder',
  'stop-sale',
  'stop-buying',
  'regulator-report',
] as const;
export type QualityPaper = (typeof qualityPapers)[number];
/** What a failed test asks for, each on paper (G4). */
export const papersOfFailure: readonly QualityPaper[] = ['stop-sale', 'stop-buying', 'regulator-report'];
