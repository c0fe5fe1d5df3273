import * as v from 'valibot';
import { date, id } from '../event-parts.ts';
import {
  deadlineBases,
  linkKinds,
  outsideOutcomes,
  replyManners,
  transferFields,
  transferReasons,
  transferSources,
  unlikeReasons,
} from './origin-codes.ts';

/** Where a complaint came from, what it belongs with, and what came of it outside (L1c, T8, T8a): the public data. */
export const originEventData = {
  /** Outside number and the basis as typed stand in the words; the deadline is a day of the store's calendar. */
  TransferNoted: v.strictObject({
    transfer: id,
    source: v.picklist(transferSources),
    /** The day it reached the store. */
    received: date,
    /** Null where none was set. */
    deadline: v.nullable(date),
    basis: v.nullable(v.picklist(deadlineBases)),
  }),
  /** Put right, or prolonged: old and new deadline here, old and new number in the words. */
  TransferAmended: v.strictObject({
    transfer: id,
    field: v.picklist(transferFields),
    from: v.nullable(date),
    to: v.nullable(date),
    /** What the new deadline rests on. */
    basis: v.nullable(v.picklist(deadlineBases)),
    reason: v.picklist(transferReasons),
  }),
  /** The reply went out: the outside deadline is met, or was missed, and runs no more. */
  TransferAnswered: v.strictObject({ transfer: id, day: date, manner: v.picklist(replyManners) }),
  OutsideEnded: v.strictObject({
    outcome: v.picklist(outsideOutcomes),
    day: date,
    /** The transfer it belongs to; null where the consumer went there alone. */
    transfer: v.nullable(id),
  }),
  ComplaintLinked: v.strictObject({ other: id, kind: v.picklist(linkKinds) }),
  ComplaintUnlinked: v.strictObject({ other: id, kind: v.picklist(linkKinds) }),
  /** It looked like another, and whoever took it down says why it is none. */
  LikenessDismissed: v.strictObject({ other: id, reason: v.picklist(unlikeReasons) }),
  /** Somebody speaks for this consumer; the authority is a file of the complaint, or told in the words. */
  SpokespersonNamed: v.strictObject({ evidence: v.nullable(id) }),
} as const;
