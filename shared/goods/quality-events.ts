import * as v from 'valibot';
import { count, date, digest, id, lotTag, productCode } from '../event-parts.ts';
import {
  caseCloses,
  qualityPapers,
  silenceNexts,
  stopSources,
  testOutcomes,
  testParties,
} from './quality-codes.ts';

const goods = { product: productCode, lot: v.nullable(lotTag) };

/** Facts about the store: what becomes of suspect goods, and what nobody may sell (G4, G5). */
export const qualityEventData = {
  /** A case that a person opens: for a lot that was held, or for goods that nobody has complained about yet. */
  CaseOpened: v.strictObject({ case: id, ...goods }),
  TestAsked: v.strictObject({ case: id, test: id, of: v.picklist(testParties), due: date }),
  /** Asked once more, with a new day to answer by. */
  TestReminded: v.strictObject({ case: id, test: id, due: date }),
  /** The day to answer by has passed without an answer. */
  TestUnanswered: v.strictObject({ case: id, test: id, next: v.picklist(silenceNexts) }),
  /** What a test report says. The report as a file is evidence of a complaint of the case. */
  TestResultTaken: v.strictObject({
    case: id,
    outcome: v.picklist(testOutcomes),
    /** The day of the report. */
    day: date,
    report: v.nullable(v.strictObject({ complaint: id, evidence: id })),
  }),
  CaseClosed: v.strictObject({
    case: id,
    cause: v.picklist(caseCloses),
    /** Every line of goods that a word had put under the case; of a `corrected` one only. */
    lines: v.pipe(v.array(v.strictObject({ complaint: id, item: id })), v.maxLength(200)),
  }),
  /** A notice that stops the sale of goods, each a product and a lot of it; null: every lot. */
  SaleStopped: v.strictObject({
    notice: id,
    source: v.picklist(stopSources),
    /** The day of the notice. */
    day: date,
    goods: v.pipe(v.array(v.strictObject(goods)), v.minLength(1), v.maxLength(200)),
  }),
  SaleStopLifted: v.strictObject({ notice: id }),
  /** A paper about a case or a notice, one of the two. */
  QualityPaperPrinted: v.strictObject({
    paper: v.picklist(qualityPapers),
    case: v.nullable(id),
    notice: v.nullable(id),
    size: count,
    root: digest,
  }),
} as const;
