import * as v from 'valibot';
import { date, id } from '../event-parts.ts';
import { said, text } from '../text.ts';
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

const note = text(2000);
const basis = v.nullable(v.picklist(deadlineBases));
/** What a deadline rests on, in words; needed where no code says it. */
const basisText = text(200);

/** What someone asks about transfers from outside, links and outcomes (L1c, T8, T8a). */
export const originCommands = [
  v.strictObject({
    type: v.literal('NoteTransfer'),
    source: v.picklist(transferSources),
    number: text(60),
    received: date,
    deadline: v.nullable(date),
    basis,
    basisText,
  }),
  v.strictObject({
    type: v.literal('AmendTransfer'),
    transfer: id,
    field: v.picklist(transferFields),
    /** The new number, or the new deadline as a calendar date; null for none. */
    to: v.nullable(text(60)),
    basis,
    basisText,
    reason: v.picklist(transferReasons),
    note,
  }),
  v.strictObject({
    type: v.literal('AnswerTransfer'),
    transfer: id,
    day: date,
    manner: v.picklist(replyManners),
    note,
  }),
  v.strictObject({
    type: v.literal('EndOutside'),
    outcome: v.picklist(outsideOutcomes),
    day: date,
    transfer: v.nullable(id),
    note,
  }),
  v.strictObject({ type: v.literal('LinkComplaint'), other: id, kind: v.picklist(linkKinds), note }),
  v.strictObject({
    type: v.literal('UnlinkComplaint'),
    other: id,
    kind: v.picklist(linkKinds),
    note: said(2000),
  }),
  v.strictObject({
    type: v.literal('DismissLikeness'),
    other: id,
    reason: v.picklist(unlikeReasons),
    note,
  }),
  v.strictObject({
    type: v.literal('NameSpokesperson'),
    name: said(60),
    phone: text(40),
    /** What the authority is, in words: needed where no file of the complaint shows it. */
    authority: text(2000),
    evidence: v.nullable(id),
  }),
] as const;
