import * as v from 'valibot';
import type { Sealed } from '../contract-replies.ts';
import { count, date, id } from '../event-parts.ts';
import { inspectionAreas, inspectionPapers } from '../store/inspection-codes.ts';
import { sampleFilter, sampleSeed, sampleSize } from '../store/inspection-events.ts';
import { said, text } from '../text.ts';
import { commandId, ownPin, pin, size } from './parts.ts';

/** Who came, as their papers say. The law wants two inspectors; the second may be missing. */
const inspectorWords = v.strictObject({
  name: said(60),
  certificate: said(60),
  authority: said(120),
  secondName: text(60),
  secondCertificate: text(60),
});
export type InspectorWords = v.InferOutput<typeof inspectorWords>;

/** What the inspector does while the inspection is open and not signed (D5). */
const inspectCommand = v.variant('type', [
  v.strictObject({ type: v.literal('DrawSample'), seed: sampleSeed, ...sampleFilter, wanted: sampleSize }),
  v.strictObject({ type: v.literal('MarkLooked'), sample: count, complaint: id, note: text(2000) }),
  v.strictObject({
    type: v.literal('RecordFinding'),
    complaint: v.nullable(id),
    found: said(2000),
    /** What is to be done about it; empty exactly where there is no day for it. */
    mend: text(2000),
    due: v.nullable(date),
  }),
  v.strictObject({ type: v.literal('WithdrawFinding'), finding: count }),
]);
export type InspectCommand = v.InferOutput<typeof inspectCommand>;

const head = v.strictObject({ operator: id, pin });

/** An inspector's visit (D5, X2): opened by the enterprise head on their own PIN, who is then signed out here. */
export const inspectionVerbs = {
  openInspection: v.strictObject({ id: commandId, size, inspector: inspectorWords, pin: ownPin }),
  /** After a lock: the same inspection goes on under its number, in this place. */
  resumeInspection: v.strictObject({ id: commandId, size, inspection: count, pin: ownPin }),
  /** By the inspector as they are; by the enterprise head on their own PIN, at their own screen or at the inspector's (`as`). */
  closeInspection: v.strictObject({
    id: commandId,
    size,
    inspection: count,
    as: v.optional(head),
    pin: ownPin,
  }),
  inspect: v.strictObject({ id: commandId, size, command: inspectCommand }),
  /**
   * Makes what was looked at and found final. The inspector types the certificate number again; the enterprise head signs
   * on their own PIN, or `refused` says why they do not.
   */
  signInspection: v.strictObject({
    id: commandId,
    size,
    looked: v.pipe(v.array(v.picklist(inspectionAreas)), v.minLength(1), v.maxLength(inspectionAreas.length)),
    note: text(2000),
    certificate: said(60),
    head: v.nullable(head),
    refused: text(500),
  }),
  printInspectionPaper: v.strictObject({
    id: commandId,
    size,
    inspection: count,
    paper: v.picklist(inspectionPapers),
  }),
  /** The store says what it did about a finding. */
  mendFinding: v.strictObject({
    id: commandId,
    size,
    finding: count,
    day: date,
    note: said(2000),
    pin: ownPin,
  }),
} as const satisfies Record<string, v.GenericSchema>;

export type InspectionOutputs = {
  openInspection: Sealed & { inspection: number };
  resumeInspection: Sealed;
  closeInspection: Sealed;
  inspect: Sealed;
  signInspection: Sealed;
  /** `checkpoint`: the signed state that the paper names, as it was signed before the print was sealed. */
  printInspectionPaper: Sealed & { checkpoint: string };
  mendFinding: Sealed;
};
