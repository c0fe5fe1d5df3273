import * as v from 'valibot';
import { causes, channels } from '../codes.ts';
import { count, date, digest, id } from '../event-parts.ts';
import { inspectionAreas, inspectionPapers, mostInSample } from './inspection-codes.ts';

/** The state of the log before the entry that names it. */
const state = {
  origin: v.pipe(v.string(), v.regex(/^[a-z0-9/.-]{1,120}$/)),
  size: count,
  root: digest,
};

/** Which complaints a sample is drawn from: those opened in these days (null: no bound), by channel and cause (null: any). */
export const sampleFilter = {
  from: v.nullable(date),
  to: v.nullable(date),
  channel: v.nullable(v.picklist(channels)),
  cause: v.nullable(v.picklist(causes)),
};

/** A number that the inspector says, of up to eight digits. */
export const sampleSeed = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(99_999_999));
export const sampleSize = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(mostInSample));

/**
 * Visits of the regulator's inspectors (D5): the public data. The n-th inspection is `inspection` n, and whoever came
 * acts as `inspector-n` from its opening until it is closed. Who that is, and what was found, are private words.
 */
export const inspectionEventData = {
  /** The enterprise head lets an inspector in, and this is the state in which the ledger was shown. */
  InspectionOpened: v.strictObject({ inspection: count, ...state }),
  /** After a lock the enterprise head lets the same inspector in again. */
  InspectionResumed: v.strictObject({ inspection: count }),
  /** A sample drawn from the complaints there were when the inspection was opened (shared/inspection/sampling.ts). */
  InspectionSampled: v.strictObject({
    inspection: count,
    sample: count,
    seed: sampleSeed,
    ...sampleFilter,
    /** How many were wanted, how many there were to draw from, and which were drawn, in the order of the draw. */
    wanted: sampleSize,
    population: count,
    complaints: v.pipe(v.array(id), v.minLength(1), v.maxLength(mostInSample)),
  }),
  /** A complaint of a sample was looked at; what was remarked is in the words. */
  SampleLooked: v.strictObject({ inspection: count, sample: count, complaint: id }),
  /** Something that was found, about a complaint or the store (null); `due`: the day until which it is to be mended. */
  FindingRecorded: v.strictObject({
    inspection: count,
    finding: count,
    complaint: v.nullable(id),
    due: v.nullable(date),
  }),
  /** It was written down by mistake. */
  FindingWithdrawn: v.strictObject({ inspection: count, finding: count }),
  /**
   * What was looked at and found is final. `confirmed`: the inspector typed the certificate number again; `head`: the
   * enterprise head who signed on their own PIN, null where the store did not sign.
   */
  InspectionSigned: v.strictObject({
    inspection: count,
    ...state,
    looked: v.pipe(
      v.array(v.picklist(inspectionAreas)),
      v.minLength(1),
      v.check((list) => new Set(list).size === list.length, 'each area once'),
    ),
    /** Findings that stand. */
    findings: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    confirmed: v.literal('certificate'),
    head: v.nullable(id),
  }),
  /** The inspector has gone. An inspection that was not signed stays unsigned for ever. */
  InspectionClosed: v.strictObject({ inspection: count }),
  /** The record or the slip went to paper, with this state of the log on it. */
  InspectionPrinted: v.strictObject({ inspection: count, paper: v.picklist(inspectionPapers), ...state }),
  /** The store says what it did about a finding, and on which day. */
  FindingMended: v.strictObject({ finding: count, day: date }),
} as const;
