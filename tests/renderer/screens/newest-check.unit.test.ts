import { expect, test } from 'vitest';
import type { TypedRecord } from '../../../renderer/ledger/compliance-records.ts';
import { isNewestOfItsScale } from '../../../renderer/screens/compliance/newest-check.ts';

type Check = Extract<TypedRecord, { type: 'ScaleChecked' }>;
const on = (seq: number, day: string, scale = 'a', changes: object = {}) =>
  ({
    type: 'ScaleChecked',
    data: { scale, day },
    seq,
    replacedBy: null,
    withdrawn: null,
    ...changes,
  }) as Check;
const gone = (day: string) =>
  ({
    type: 'ScaleRetired',
    data: { scale: 'a', day },
    seq: 9,
    replacedBy: null,
    withdrawn: null,
  }) as TypedRecord;

test.each<[string, Check, TypedRecord[], boolean]>([
  ['the only one', on(1, '2024-03-04'), [], true],
  ['one of the day before', on(2, '2024-03-03'), [on(1, '2024-03-04')], false],
  ['one that was entered later for an earlier day', on(2, '2024-03-03'), [on(1, '2024-03-04')], false],
  ['of one day the one entered last', on(2, '2024-03-04'), [on(1, '2024-03-04')], true],
  ['another scale does not count', on(1, '2024-03-03'), [on(2, '2024-03-04', 'b')], true],
  [
    'nor a check that was withdrawn',
    on(1, '2024-03-03'),
    [on(2, '2024-03-04', 'a', { withdrawn: '' })],
    true,
  ],
  ['nor one that was corrected', on(1, '2024-03-03'), [on(2, '2024-03-04', 'a', { replacedBy: 3 })], true],
  ['a scale that is used no longer', on(1, '2024-03-03'), [gone('2024-03-03')], false],
  ['and was taken up again', on(10, '2024-03-05'), [gone('2024-03-04')], true],
])('D4: what comes next of a scale comes after its newest check: %s', (_, check, others, newest) => {
  expect(isNewestOfItsScale(check, [check, ...others])).toBe(newest);
});
