import type { SameKeys } from '../same-keys.ts';
import type { shelf as source } from '../zh-CN/shelf.ts';

export const shelf: SameKeys<typeof source> = {
  destroyReason: 'Why it is destroyed',
  destroyReasonWords: 'Which reason',
  leftAfter: '{{quantity}} then left to decide about',
  underLabel: '{{quantity}} still under the label',
};
