import * as v from 'valibot';
import { count, date, digest, flag, id, lotTag } from '../event-parts.ts';
import { deskPlaces, mostTargetMinutes, surveySteps, targetFigures } from './compliance-codes.ts';

const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const grams = (least: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(1_000_000));
/** The n-th record of the store, of whatever kind; a correction says which one it takes the place of. */
const numbered = { record: count, replaces: v.nullable(count) };
export const tookPart = v.pipe(
  v.array(id),
  v.minLength(1),
  v.maxLength(200),
  v.check((list) => new Set(list).size === list.length, 'each person once'),
);
export const trainingMinutes = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1440));
export const targetValue = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(mostTargetMinutes));

/** What each kind of dated record says (D2, D4): its public data without its number. What is typed is in the words. */
export const recordFields = {
  /** What somebody of the desk is qualified for, from and until when (null: without an end). */
  QualificationRecorded: { operator: id, since: date, until: v.nullable(date) },
  TrainingHeld: { day: date, people: tookPart, minutes: trainingMinutes },
  /**
   * A scale under a known weight; grams. `scale` stands for its number, `checker` is null where a body from outside did it,
   * `verifiedUntil` the last day of its verification 检定有效期至, `due` the day until which it is checked again.
   */
  ScaleChecked: {
    scale: lotTag,
    fair: flag,
    day: date,
    reference: grams(1),
    showed: grams(0),
    tolerance: grams(0),
    due: date,
    verifiedUntil: v.nullable(date),
    checker: v.nullable(id),
  },
  /** A scale that is no longer used. */
  ScaleRetired: { scale: lotTag, day: date },
  /** What a mystery shopper 神秘顾客 found; `mend` where something of it has to be mended. */
  MysteryVisitMade: { day: date, mend: flag },
  MendingPlanned: { finding: count, due: date },
  MendingDone: { finding: count, day: date },
  SurveyHeld: { from: date, to: date, asked: count, answered: natural, satisfied: natural },
  /** A cause names its survey in `of`, a measure its cause, an effect its measure. */
  SurveyStepTaken: { step: v.picklist(surveySteps), of: count, day: date },
  ServiceTargetSet: { figure: v.picklist(targetFigures), value: targetValue, from: date },
  DeskPlaced: { day: date, place: v.picklist(deskPlaces) },
} as const;

/** The dated records an inspector can ask for (D2, D4), and the report made of them: the public data. */
export const complianceEventData = {
  QualificationRecorded: v.strictObject({ ...numbered, ...recordFields.QualificationRecorded }),
  TrainingHeld: v.strictObject({ ...numbered, ...recordFields.TrainingHeld }),
  ScaleChecked: v.strictObject({ ...numbered, ...recordFields.ScaleChecked }),
  ScaleRetired: v.strictObject({ ...numbered, ...recordFields.ScaleRetired }),
  MysteryVisitMade: v.strictObject({ ...numbered, ...recordFields.MysteryVisitMade }),
  MendingPlanned: v.strictObject({ ...numbered, ...recordFields.MendingPlanned }),
  MendingDone: v.strictObject({ ...numbered, ...recordFields.MendingDone }),
  SurveyHeld: v.strictObject({ ...numbered, ...recordFields.SurveyHeld }),
  SurveyStepTaken: v.strictObject({ ...numbered, ...recordFields.SurveyStepTaken }),
  ServiceTargetSet: v.strictObject({ ...numbered, ...recordFields.ServiceTargetSet }),
  DeskPlaced: v.strictObject({ ...numbered, ...recordFields.DeskPlaced }),
  /** A record that says what never was; why is in the words. */
  ComplianceRecordWithdrawn: v.strictObject({ record: count }),
  /** The self-check of a day went to paper, with the state of the log before this entry on it. */
  SelfCheckPrinted: v.strictObject({
    day: date,
    origin: v.pipe(v.string(), v.regex(/^[a-z0-9/.-]{1,120}$/)),
    size: count,
    root: digest,
  }),
} as const;
