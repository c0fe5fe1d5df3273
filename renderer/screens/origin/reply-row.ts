import type { DueReply } from './OutsideDue.tsx';

/** A complaint whose reply outside is due. Nothing of the consumer is in it. */
export type ReplyRow = Readonly<{ id: string; number: string; ended: boolean; reply: DueReply }>;
