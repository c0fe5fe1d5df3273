import { claimCodes } from './claim-codes.ts';

/** 先行赔付与追偿。 */
export const claims = {
  code: claimCodes,
} as const;
