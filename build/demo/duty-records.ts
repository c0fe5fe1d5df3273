import type { Input } from '../../shared/contract.ts';
import type { Counter } from './counter.ts';
import { dateAt } from './shop-days.ts';
import { type Person, personOf } from './store.ts';

type StoreRecord = Input<'keepRecord'>['record'];

const desk: readonly Person[] = ['li', 'fang', 'head'];
const operators = desk.map((who) => personOf(who).operator);
/** Days from one to the next. */
const every = { training: 80, scale: 30 } as const;
const scales = [
  { scale: '公平秤 GPC-01', fair: true },
  { scale: '生鲜台秤 03', fair: false },
] as const;

/** The dated records that an inspector asks for: who is qualified, trainings, scales, a mystery visit, a survey (D2, D4). */
export async function dutyRecordsDay(
  counter: Counter,
  { day, days, now }: Readonly<{ day: number; days: number; now: number }>,
): Promise<void> {
  const today = dateAt(now);
  const on = (share: number) => day === Math.max(2, Math.floor(days * share));
  const keep = (...records: StoreRecord[]) => keepAll(counter, records);
  if (on(0))
    await keep(
      { type: 'DeskPlaced', day: today, place: 'entrance', where: '一楼东门入口' },
      ...desk.map(
        (who, index): StoreRecord => ({
          type: 'QualificationRecorded',
          operator: personOf(who).operator,
          since: dateAt(now, -300),
          until: dateAt(now, 430),
          name: '消费维权服务人员培训合格',
          number: `XF-2025-${118 + index}`,
        }),
      ),
      { type: 'ServiceTargetSet', figure: 'self-resolution', value: 960, from: today, note: '' },
      { type: 'ServiceTargetSet', figure: 'waiting', value: 20, from: today, note: '平均等候不超过 20 分钟' },
    );
  if (day % every.training === 4)
    await keep({
      type: 'TrainingHeld',
      day: today,
      people: operators,
      minutes: 90,
      subject: '退换货与首问负责',
      others: '保洁、防损各一人',
      note: '',
    });
  // The scale at the fresh food counter fails once, and is right again the next day.
  const failing = Math.floor(days / 2 / every.scale) * every.scale;
  if (day % every.scale === 0 && day > 0)
    for (const { scale, fair } of scales) await keep(check(now, scale, fair, day === failing && !fair));
  if (day === failing + 1 && failing > 0) await keep(check(now, scales[1].scale, false, false));
  if (on(0.3))
    await keep({ type: 'MysteryVisitMade', day: today, mend: false, found: '受理规范，先听后记，有回执' });
  if (on(0.75))
    await keep({
      type: 'SurveyHeld',
      from: dateAt(now, -14),
      to: dateAt(now, -1),
      asked: 120,
      answered: 96,
      satisfied: 92,
      subject: '退换货办理是否方便',
      note: '',
    });
}

function check(now: number, scale: string, fair: boolean, fails: boolean): StoreRecord {
  return {
    type: 'ScaleChecked',
    fair,
    day: dateAt(now),
    reference: 2000,
    showed: fails ? 2035 : 2000,
    tolerance: 5,
    due: dateAt(now, every.scale),
    verifiedUntil: dateAt(now, 200),
    checker: personOf('head').operator,
    scale,
    body: '',
    note: fails ? '读数偏重，已停用，请厂家校准' : '',
  };
}

async function keepAll(counter: Counter, records: readonly StoreRecord[]): Promise<void> {
  for (const record of records) {
    const asked = { id: `demo-record-${counter.size()}`, size: counter.size() };
    await counter.ask('head', 'keepRecord', { ...asked, replaces: null, record });
  }
}
