import type { amendReasons } from '../../../../shared/codes.ts';

/** What the form of a correction holds. */
export type AmendValues = {
  target: string;
  to: string;
  declined: boolean;
  reason: (typeof amendReasons)[number] | '';
  note: string;
};
