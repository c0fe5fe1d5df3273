import type { ReactNode } from 'react';
import type { Rules } from '../../../../renderer/app-context.ts';
import type { Saved } from '../../../../renderer/frame/SavedMark.tsx';
import type { LedgerState } from '../../../../renderer/ledger/keeper.ts';
import type { OpenRow } from '../../../../renderer/screens/counter-home/open-row.ts';
import type { ReplyRow } from '../../../../renderer/screens/origin/reply-row.ts';
import { authorityOf, suggestedAuthority } from '../../../../renderer/screens/settings/authority-form.ts';
import { newStore, settingsOf } from '../../../../renderer/screens/settings/store-form.ts';
import { noRetention, type Retention } from '../../../../shared/store/retention.ts';
import type { StoreState } from '../../../../shared/store/state.ts';
import { doubtOf } from './doubt.ts';
import { complianceStore } from './fake-compliance.ts';
import { books } from './fake-promises.ts';

const rules: Rules = {
  settings: settingsOf({ ...newStore, area: '6800', employs: '42' }).settings,
  settingsVersion: 1,
  authority: authorityOf(suggestedAuthority),
  authorityVersion: 1,
};

const minute = 60_000;
const goods = [
  '散装核桃仁',
  '青禾纯牛奶 250 毫升 12 盒装礼盒',
  null,
  '男士棉袜',
  '电热水壶',
  '鲜鸡蛋',
  '洗衣液 2 kg',
];
const names = ['王＊', '李＊＊', null, '张＊＊', '欧＊＊', '陈＊', '何＊＊'];
const steps = ['receive', 'decide', 'answer', 'carry-out'] as const;

function row(index: number, shift: number): OpenRow {
  const now = Date.now();
  const what = steps[index % 4]!;
  const timed = what === 'receive' || what === 'decide';
  return {
    id: `c-${index}`,
    number: `01-000${String(120 + index * 7)}-${index % 10}`,
    openedAt: now - index * 50 * minute,
    person: names[index % 7]!,
    goods: goods[index % 7]!,
    goodsCount: index % 3 === 0 ? 2 : 1,
    tier: ([1, 2, 1, 1, 3] as const)[index % 5]!,
    danger: index === 4,
    next: { what, at: timed ? now + (index * 35 - shift) * minute : null },
    soon: timed ? now + (index * 35 - shift - 15) * minute : null,
    ranOut: index === 4 ? 'late' : index === 1 ? 'moved' : null,
    since: now - 60 * minute,
    reply: index % 3 === 0 ? { source: 'platform-12315', deadline: '2026-12-10' } : null,
    content: '开袋后发现有异味，消费者要求退货，并问能否换同款新批次。',
  };
}

const query = new URLSearchParams(location.search);
const spans = [{ from: 600, to: 1200 }];
const opening = {
  from: 0,
  zone: rules.settings.zone,
  hours: rules.settings.hours,
  days: [
    {
      date: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
      kind: 'holiday' as const,
      spans: [],
    },
    {
      date: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10),
      kind: 'make-up' as const,
      spans,
    },
  ],
  version: 1,
};
export const useOpening = () => opening;
export const useClockDoubt = () => doubtOf(query);
const asked = {
  erasure: 1,
  until: '2026-11-25',
  asker: 'op-2',
  seq: 400,
  at: Date.now() - 2 * 3_600_000,
  approved: null,
  erased: 0,
};
const retention: Retention = { ...noRetention, erasure: query.get('erasure') === 'asked' ? asked : null };
/** `?erasure=asked`: somebody asked two hours ago. */
export const useRetention = (): Retention => retention;
const rows =
  query.get('home') === 'empty'
    ? []
    : Array.from({ length: Number(query.get('open') ?? 14) }, (_, index) =>
        row(index, query.get('home') === 'overdue' ? 90 : -12),
      );

const replies: readonly ReplyRow[] = rows.flatMap(({ id, number, reply }) =>
  reply ? [{ id, number, ended: false, reply }] : [],
);

export const LedgerProvider = ({ children }: { readonly children: ReactNode }): ReactNode => children;
/** No mirror behind these screens: whoever reads it directly waits for it. */
const ledger = { database: null, secrets: null, search: null };
export const useLedger = () => ledger;
const caughtUp = (): Promise<void> => Promise.resolve();
export const useCaughtUp = () => caughtUp;
export const useLedgerRules = (): Rules => rules;
export const useSaved = (): Saved => ({
  number: rows.length > 0 ? '01-000246-8' : null,
  done: 420,
  total: 420,
  readOnly: query.get('home') === 'read-only',
});
export const useReplyRows = (): readonly ReplyRow[] => replies;
export const useOpenRows = (): readonly OpenRow[] => rows;
// The same values at each call, as live queries give them: new ones would set off the effects that watch them.
const approvals = Array.from({ length: Number(query.get('approvals') ?? 0) });
/** `?compliance=1`: a large store with dated records. */
export const useStoreState = (): StoreState | null =>
  query.get('compliance') === '1' ? complianceStore : null;
/** Three promises: one hangs, one is missing, the poster of the tiers names somebody who has left. */
export const usePromiseBooks = () => books;
export const useSigns = () => books.signs;
/** Nobody takes numbers here. */
export const useQueue = (): null => null;
const noPatterns: readonly never[] = [];
export const useScalePatterns = (): readonly never[] => noPatterns;
export const useLevelComplaints = (): undefined => undefined;
export const useApprovals = (): readonly unknown[] => approvals;
const findNothing = async (): Promise<string | null> => null;
export const useFindComplaint = () => findNothing;
export const useLedgerStanding = (): LedgerState => {
  if (query.get('home') === 'stopped') return { kind: 'stopped', code: 'contradiction' };
  if (query.get('home') === 'rebuilding')
    return { kind: 'rebuilding', done: 1200, total: 5400, reason: 'damaged' };
  return { kind: 'ready', size: 420 };
};

export function useQualityToDo(): { todo: number; overdue: number } {
  return { todo: 2, overdue: 1 };
}

/** Nobody inspects here. */
export function useOpenInspection(): null {
  return null;
}

const owed: readonly never[] = [];
export const useOwedFindings = (): readonly never[] => owed;
