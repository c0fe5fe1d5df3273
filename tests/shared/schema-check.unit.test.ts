import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { complaintEventData } from '../../shared/complaint/complaint-events.ts';
import { qualityEventData } from '../../shared/goods/quality-events.ts';
import { checkOf } from '../../shared/schema-check.ts';
import { storeEventData } from '../../shared/store/store-events.ts';
import { fromSchema } from '../support/from-schema.ts';

const shapes: Readonly<Record<string, v.GenericSchema>> = {
  ...complaintEventData,
  ...qualityEventData,
  ...storeEventData,
};

/** Texts that some event wants and from-schema.ts does not bring. */
const samples = [
  '01-000001-2',
  'G2',
  'fangxin-desk/0123456789abcdef/2',
  'fangxin-desk/0123456789abcdef/2+01234567+AQ==',
  `${'A'.repeat(86)}==`,
];

describe('every event: what is of its shape, and what is not, as valibot says', () => {
  test.each(Object.entries(shapes))('%s', (_type, schema) => {
    const check = checkOf(schema);
    fc.assert(
      fc.property(fromSchema(schema, samples), spoiling, (value, spoil) => {
        expect(check(value)).toBe(v.is(schema, value));
        const spoilt = spoil(value);
        expect(check(spoilt)).toBe(v.safeParse(schema, spoilt).success);
      }),
      { numRuns: 60 },
    );
  });
});

/** Changes one place of a value to something that is seldom right there. */
const spoiling = fc
  .record({
    place: fc.nat(30),
    by: fc.constantFrom<unknown>(undefined, null, '', 'x', -1, 1.5, 2 ** 53, true, {}, ['x'], { x: 1 }),
    added: fc.boolean(),
  })
  .map(({ place, by, added }) => (value: unknown): unknown => {
    const copy = structuredClone(value);
    const places: [Record<string, unknown>, string][] = [];
    const walk = (one: unknown): void => {
      if (typeof one !== 'object' || one === null) return;
      for (const key of Object.keys(one)) {
        places.push([one as Record<string, unknown>, key]);
        walk((one as Record<string, unknown>)[key]);
      }
    };
    walk(copy);
    const [owner, key] = places[place % Math.max(1, places.length)] ?? [];
    if (!owner || key === undefined || Array.isArray(owner)) return by;
    if (added) owner.surplus = by;
    else if (by === undefined) delete owner[key];
    else owner[key] = by;
    return copy;
  });

test('a list is no object, and what every object inherits is no member', () => {
  expect(checkOf(v.strictObject({}))([])).toBe(false);
  expect(checkOf(v.strictObject({ a: v.string() }))(JSON.parse('{"a":"x","toString":"y"}'))).toBe(false);
  expect(checkOf(v.strictObject({ a: v.string() }))(JSON.parse('{"a":"x","__proto__":{}}'))).toBe(false);
});
