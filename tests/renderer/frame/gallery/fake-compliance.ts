import type { TimelineEntry } from '../../../../renderer/ledger/complaint-reading.ts';
import {
  scaleNames,
  type TypedRecord,
  typedRecords,
} from '../../../../renderer/ledger/compliance-records.ts';
import { newStore, settingsOf } from '../../../../renderer/screens/settings/store-form.ts';
import type { Event } from '../../../../shared/events.ts';
import { emptyStore, evolveStore, type StoreState } from '../../../../shared/store/state.ts';

export { scaleNames, type TypedRecord, typedRecords };

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
const fact = (type: Event['type'], data: object, words: object = {}) =>
  ({ type, data, words }) as unknown as Event;
let number = 0;
const record = (type: Event['type'], data: object, words: object, replaces: number | null = null) =>
  fact(type, { record: ++number, replaces, ...data }, words);

const scale = `t:${'a'.repeat(20)}`;
const check = (ago: number, showed: number) =>
  record(
    'ScaleChecked',
    {
      scale,
      fair: true,
      day: day(ago),
      reference: 1000,
      showed,
      tolerance: 5,
      due: day(ago - 30),
      verifiedUntil: day(-20),
      checker: 'op-1',
    },
    { scale: '一楼公平秤', body: '', note: '' },
  );

/** A large store that keeps most of its duties: a training was corrected, a scale is checked each month, a finding waits. */
const facts: readonly Event[] = [
  fact('StoreSettingsSet', {
    version: 1,
    settings: settingsOf({ ...newStore, area: '6800', employs: '42' }).settings,
  }),
  ...(['clerk', 'department-head', 'enterprise-head'] as const).map((role, index) =>
    fact('OperatorAdded', { operator: `op-${index + 1}`, role }),
  ),
  fact('StoreFounded', {}),
  record(
    'TrainingHeld',
    { day: day(40), people: ['op-1', 'op-2'], minutes: 45 },
    { subject: '三级接待', others: '', note: '' },
  ),
  record(
    'TrainingHeld',
    { day: day(40), people: ['op-1', 'op-2'], minutes: 90 },
    { subject: '三级接待', others: '', note: '' },
    1,
  ),
  check(62, 950),
  check(31, 1003),
  check(1, 1001),
  record(
    'MysteryVisitMade',
    { day: day(9), mend: true },
    { found: '收银台旁没有退换货告示，店员不知道投诉电话。' },
  ),
  record('DeskPlaced', { day: day(90), place: 'entrance' }, { where: '南门入口右侧' }),
];

export const complianceStore: StoreState = facts.reduce(
  (store, event) => evolveStore(store, event, Date.now() - 86_400_000),
  emptyStore,
);

const records = typedRecords(
  facts.map(
    (event, seq) =>
      ({
        event,
        entry: { seq, at: Date.now(), by: { operator: 'op-2', role: 'department-head' } },
      }) as unknown as TimelineEntry,
  ),
);
export const useTypedRecords = (): readonly TypedRecord[] => records;
