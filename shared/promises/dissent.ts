import type { Tier } from '../codes.ts';
import type { EventData } from '../events.ts';

/** What something known gives for a line, as it is allowed to be fallen short of. */
export type FloorName = EventData<'LessAllowed'>['floors'][number];

/** What of a complaint the two sides see differently now, and what less than promised was allowed (C2a). */
export type Dissent = Readonly<{
  disputes: readonly EventData<'FactDisputed'>[];
  allowances: readonly Readonly<{ tier: Tier; floors: readonly FloorName[]; operator: string; at: number }>[];
}>;

export const noDissent: Dissent = { disputes: [], allowances: [] };

export function isSameFloor(one: FloorName, other: FloorName): boolean {
  return (
    one.item === other.item && one.by === other.by && one.rule === other.rule && one.version === other.version
  );
}
