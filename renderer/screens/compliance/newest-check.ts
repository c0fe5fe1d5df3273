import type { TypedRecord } from '../../ledger/compliance-records.ts';

type Check = Extract<TypedRecord, { type: 'ScaleChecked' }>;

/** Is this the check that tells how its scale stands now, of a scale that is still used? As shared/compliance reads it. */
export function isNewestOfItsScale(check: Check, records: readonly TypedRecord[]): boolean {
  const standing = records.filter(({ replacedBy, withdrawn }) => replacedBy === null && withdrawn === null);
  const { scale, day } = check.data;
  const isRetired = standing.some(
    (one) => one.type === 'ScaleRetired' && one.data.scale === scale && one.data.day >= day,
  );
  const isLater = (one: TypedRecord): boolean =>
    one.type === 'ScaleChecked' &&
    one.data.scale === scale &&
    (one.data.day > day || (one.data.day === day && one.seq > check.seq));
  return !isRetired && !standing.some(isLater);
}
