import * as v from 'valibot';
import type { Sealed } from '../contract-replies.ts';
import { date, id, lotTag, productCode } from '../event-parts.ts';
import {
  caseCloses,
  qualityPapers,
  silenceNexts,
  stopSources,
  testOutcomes,
  testParties,
} from '../goods/quality-codes.ts';
import { said, text } from '../text.ts';
import { commandId, ownPin, size } from './parts.ts';

const note = text(2000);

/** What is asked about suspect and stopped goods (G4, G5). */
const qualityCommand = v.variant('type', [
  v.strictObject({
    type: v.literal('OpenCase'),
    /** The product as the ledger knows it, or null: then its barcode, or else its name, says which it is. */
    product: v.nullable(productCode),
    barcode: v.nullable(v.pipe(v.string(), v.regex(/^[0-9]{6,14}$/))),
    /** The lot as the ledger knows it, or null: then the lot as printed on the goods; where that is empty, every lot. */
    lot: v.nullable(lotTag),
    name: said(120),
    lotName: text(40),
    note,
  }),
  v.strictObject({
    type: v.literal('AskTest'),
    case: id,
    of: v.picklist(testParties),
    due: date,
    party: said(120),
    address: text(160),
    note,
  }),
  v.strictObject({ type: v.literal('RemindTest'), case: id, due: date, note }),
  v.strictObject({ type: v.literal('RecordSilence'), case: id, next: v.picklist(silenceNexts), note }),
  v.strictObject({
    type: v.literal('TakeResult'),
    case: id,
    outcome: v.picklist(testOutcomes),
    day: date,
    number: said(80),
    laboratory: text(120),
    note,
    /** A file handed over before (`stageFile`), kept as evidence of this complaint of the case. */
    report: v.nullable(v.strictObject({ complaint: id, file: id })),
  }),
  v.strictObject({
    type: v.literal('CloseCase'),
    case: id,
    cause: v.picklist(caseCloses),
    note,
    lines: v.pipe(v.array(v.strictObject({ complaint: id, item: id })), v.maxLength(200)),
  }),
  v.strictObject({
    type: v.literal('StopSale'),
    source: v.picklist(stopSources),
    day: date,
    issuer: said(120),
    number: text(80),
    text: text(4000),
    goods: v.pipe(
      v.array(
        v.strictObject({
          /** The product as the ledger knows it, or null: then its barcode, or else its name, says which it is. */
          product: v.nullable(productCode),
          barcode: v.nullable(v.pipe(v.string(), v.regex(/^[0-9]{6,14}$/))),
          name: said(120),
          /** As printed on the goods; empty: every lot. */
          lot: text(40),
        }),
      ),
      v.minLength(1),
      v.maxLength(200),
    ),
  }),
  v.strictObject({ type: v.literal('LiftStop'), notice: id, number: said(80), note }),
  v.strictObject({
    type: v.literal('PrintQualityPaper'),
    paper: v.picklist(qualityPapers),
    case: v.nullable(id),
    notice: v.nullable(id),
    addressee: text(160),
  }),
]);
export type QualityCommand = v.InferOutput<typeof qualityCommand>;

export const qualityVerbs = {
  /** One thing about suspect or stopped goods. A result, an end and a lifting want the person's own PIN. */
  quality: v.strictObject({ id: commandId, size, command: qualityCommand, pin: ownPin }),
} as const satisfies Record<string, v.GenericSchema>;

export type QualityOutputs = {
  /** `subject`: the case or notice it is about, also where it was made just now. */
  quality: Sealed & { subject: string };
};
