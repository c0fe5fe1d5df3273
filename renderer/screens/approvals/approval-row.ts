import type { RemedyKind } from '../../../shared/codes.ts';

/** A request for approval in the queue. Nothing of the consumer is in it. */
export type ApprovalRow = {
  readonly id: string;
  readonly number: string;
  readonly approval: string;
  /** UTC ms. */
  readonly askedAt: number;
  readonly askedBy: string;
  readonly dueAt: number | null;
  /** When the people concerned are warned of it, and when its clock began (UTC ms). */
  readonly soon: number | null;
  readonly since: number;
  /** Fen that would be authorised, with what is already paid. */
  readonly amount: number;
  readonly kinds: readonly RemedyKind[];
  readonly goods: string | null;
};
