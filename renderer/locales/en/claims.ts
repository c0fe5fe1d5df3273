import type { SameKeys } from '../same-keys.ts';
import type { claims as chinese } from '../zh-CN/claims.ts';
import { claimCodes } from './claim-codes.ts';

/** Advance compensation and claims. */
export const claims: SameKeys<typeof chinese> = {
  code: claimCodes,
};
