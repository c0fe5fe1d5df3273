import * as v from 'valibot';
import { recordFields } from '../compliance/compliance-events.ts';
import type { Sealed } from '../contract-replies.ts';
import { count, date } from '../event-parts.ts';
import { said, text } from '../text.ts';
import { commandId, size } from './parts.ts';

const { scale: _tag, ...scaleCheck } = recordFields.ScaleChecked;
/** A scale as its label names it; the log carries a tag of it. */
const scale = said(60);
const kind = <Type extends string>(type: Type) => v.literal(type);

/** A dated record as a person enters it (D2, D4). */
const recordCommand = v.variant('type', [
  v.strictObject({
    type: kind('QualificationRecorded'),
    ...recordFields.QualificationRecorded,
    name: said(80),
    number: text(60),
  }),
  v.strictObject({
    type: kind('TrainingHeld'),
    ...recordFields.TrainingHeld,
    subject: said(120),
    /** Who took part and has no PIN here. */
    others: text(500),
    note: text(500),
  }),
  v.strictObject({
    type: kind('ScaleChecked'),
    ...scaleCheck,
    scale,
    /** Who checked it from outside; empty exactly where one of the store's own people did. */
    body: text(80),
    note: text(500),
  }),
  v.strictObject({ type: kind('ScaleRetired'), day: date, scale, note: text(500) }),
  v.strictObject({ type: kind('MysteryVisitMade'), ...recordFields.MysteryVisitMade, found: said(2000) }),
  v.strictObject({ type: kind('MendingPlanned'), ...recordFields.MendingPlanned, mend: said(2000) }),
  v.strictObject({ type: kind('MendingDone'), ...recordFields.MendingDone, note: said(2000) }),
  v.strictObject({
    type: kind('SurveyHeld'),
    ...recordFields.SurveyHeld,
    subject: said(120),
    note: text(2000),
  }),
  v.strictObject({ type: kind('SurveyStepTaken'), ...recordFields.SurveyStepTaken, text: said(2000) }),
  v.strictObject({ type: kind('ServiceTargetSet'), ...recordFields.ServiceTargetSet, note: text(500) }),
  v.strictObject({ type: kind('DeskPlaced'), ...recordFields.DeskPlaced, where: said(120) }),
]);
export type RecordCommand = v.InferOutput<typeof recordCommand>;

/** The dated records of the store's duties, and the self-check made of them (D2-D5). */
export const complianceVerbs = {
  /** `replaces`: the record whose place this one takes, null for a new one. */
  keepRecord: v.strictObject({ id: commandId, size, replaces: v.nullable(count), record: recordCommand }),
  withdrawRecord: v.strictObject({ id: commandId, size, record: count, note: said(500) }),
  /** Seals that the self-check of this day goes to paper, with the state it names. */
  printSelfCheck: v.strictObject({ id: commandId, size, day: date }),
} as const satisfies Record<string, v.GenericSchema>;

export type ComplianceOutputs = {
  keepRecord: Sealed;
  withdrawRecord: Sealed;
  /** `checkpoint`: the signed state that the report names, as it was signed before the print was sealed. */
  printSelfCheck: Sealed & { checkpoint: string };
};
