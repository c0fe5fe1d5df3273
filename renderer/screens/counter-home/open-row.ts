import type { Tier } from '../../../shared/codes.ts';
import type { Due } from '../../../shared/complaint/due.ts';
import type { DueReply } from '../origin/OutsideDue.tsx';

/** One open complaint as the counter home shows it: masked, with its next step. */
export type OpenRow = {
  readonly id: string;
  readonly number: string;
  readonly openedAt: number;
  /** Masked (X4); null when the consumer declined. */
  readonly person: string | null;
  /** Name of the first line of goods, null when there are none. */
  readonly goods: string | null;
  readonly goodsCount: number;
  readonly tier: Tier;
  readonly danger: boolean;
  readonly next: Due;
  /** When the people concerned are warned of it (UTC ms); null where no time runs. */
  readonly soon: number | null;
  /** Time alone has moved it up, or marked it late for ever (T5). */
  readonly ranOut: 'late' | 'moved' | null;
  /** When the clock of the next step began (UTC ms). */
  readonly since: number;
  readonly content: string;
  /** The reply outside that is due first; null when none is. */
  readonly reply: DueReply | null;
};

export function isOverdue(row: OpenRow, now: number): boolean {
  return row.next.at !== null && row.next.at <= now;
}

/** Is it this tier's turn to do something that nobody else can? */
export function waitsFor(row: OpenRow, tier: Tier | null): boolean {
  return row.tier === tier && (row.next.what === 'receive' || row.next.what === 'decide');
}
