import * as v from 'valibot';
import { clockDoubts } from '../codes.ts';
import { complianceEventData } from '../compliance/compliance-events.ts';
import {
  authorityTable,
  count,
  date,
  dayLimits,
  digest,
  flag,
  id,
  specialDay,
  staffRoles,
  storeSettings,
} from '../event-parts.ts';
import { scalePatterns } from '../goods/scale-barcode.ts';
import { stockEventData } from '../goods/stock-events.ts';
import { promiseEventData } from '../promises/promise-events.ts';
import { backupEventData } from './backup-events.ts';
import { dutyEventData } from './duty-events.ts';
import { inspectionEventData } from './inspection-events.ts';
import { partyEventData } from './party-events.ts';
import { retentionEventData } from './retention-events.ts';

/** The facts about the store (about 'store'): their public data, by type. */
export const storeEventData = {
  ...backupEventData,
  ...complianceEventData,
  ...dutyEventData,
  ...inspectionEventData,
  ...partyEventData,
  ...promiseEventData,
  ...retentionEventData,
  ...stockEventData,
  LedgerOpened: v.strictObject({
    format: v.literal(1),
    origin: v.pipe(v.string(), v.regex(/^[a-z0-9/.-]{1,120}$/)),
    key: v.pipe(v.string(), v.regex(/^[!-~]{1,240}$/)),
    mark: v.picklist(['none', 'evaluation', 'demonstration']),
  }),
  StoreSettingsSet: v.strictObject({ version: count, settings: storeSettings }),
  /** The days that are not like their weekday, all of them; in force from the entry's time on, with the week's hours (T5). */
  CalendarSet: v.strictObject({ version: count, days: v.pipe(v.array(specialDay), v.maxLength(800)) }),
  /** The machine's clock is in doubt: nothing moves by time until it is confirmed. `by` is how far off, in ms. */
  ClockDoubted: v.strictObject({ cause: v.picklist(clockDoubts), by: v.pipe(v.number(), v.safeInteger()) }),
  /** An enterprise head says, by their PIN, that the clock is right now. */
  ClockConfirmed: v.strictObject({}),
  AuthoritySet: v.strictObject({ version: count, authority: authorityTable }),
  /** For complaints opened from here on; those before keep the version they were opened under (T2). */
  DayLimitsSet: v.strictObject({ version: count, limits: dayLimits }),
  /** What the barcodes say that the store's scales print, all of them anew (N4). */
  ScaleBarcodesSet: v.strictObject({ version: count, patterns: scalePatterns }),
  OperatorAdded: v.strictObject({ operator: id, role: staffRoles }),
  OperatorChanged: v.strictObject({ operator: id, role: staffRoles, active: flag }),
  /** Ends the first run: from here on only people change the store. */
  StoreFounded: v.strictObject({}),
  PinChanged: v.strictObject({ operator: id }),
  /** Somebody's PIN was typed wrong so often that a wait began; `failures` is how often in a row. */
  PinLocked: v.strictObject({ operator: id, failures: count }),
  /** The code that lets an enterprise head in again was made anew; the one before is void. */
  RecoveryCodeMade: v.strictObject({}),
  /** An enterprise head got a new PIN by the recovery code, which is void from then on. */
  RecoveryCodeUsed: v.strictObject({ operator: id }),
  /** The recovery code was typed wrong so often that a wait began. */
  RecoveryLocked: v.strictObject({ failures: count }),
  CatalogueImported: v.strictObject({
    rows: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    taken: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  /** A run of an import has ended: of its rows so many opened a complaint, the rest were reported with a reason (L7). */
  LedgerImported: v.strictObject({
    batch: id,
    rows: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    taken: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    reported: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  PackageExported: v.strictObject({ from: date, to: date, size: count, root: digest, personal: flag }),
  /** The ledger went to paper: of complaints opened in these days (null: no bound), all of them or some picked out. */
  LedgerPrinted: v.strictObject({
    from: v.nullable(date),
    to: v.nullable(date),
    selected: flag,
    /** True where names and phones stand on it in full (X4). */
    personal: flag,
    size: count,
    root: digest,
  }),
} as const;
