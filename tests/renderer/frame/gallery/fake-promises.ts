import type { PromiseBooks } from '../../../../renderer/ledger/promise-books.ts';

const since = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);
const coming = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
const said = { text: '大件家电请先来电预约。', at: Date.now() - 30 * 86_400_000, operator: 'op-3' };
const operator = (id: string, role: 'clerk' | 'department-head' | 'enterprise-head', active = true) => ({
  id,
  role,
  active,
});

/** What a store in use has promised; the clerk op-4, who has left, still stands on the poster of the tiers. */
export const books: PromiseBooks = {
  promises: {
    versions: [
      {
        template: 'returns',
        version: 1,
        from: since,
        terms: { template: 'returns', refundDays: 15, exchangeDays: 30 },
        seq: 10,
      },
      {
        template: 'returns',
        version: 2,
        from: coming,
        terms: { template: 'returns', refundDays: 20, exchangeDays: 30 },
        seq: 11,
      },
      { template: 'three-tiers', version: 1, from: since, terms: { template: 'three-tiers' }, seq: 12 },
      { template: 'ways-12315', version: 1, from: since, terms: { template: 'ways-12315' }, seq: 13 },
    ],
    posters: [
      {
        poster: 1,
        template: 'returns',
        version: 1,
        people: 0,
        sign: 9,
        hung: since,
        takenDown: null,
        seq: 14,
      },
      {
        poster: 2,
        template: 'three-tiers',
        version: 1,
        people: 1,
        sign: 9,
        hung: since,
        takenDown: null,
        seq: 15,
      },
    ],
    people: {
      version: 1,
      seq: 12,
      people: [
        { tier: 1, operator: 'op-4' },
        { tier: 2, operator: 'op-2' },
        { tier: 3, operator: 'op-3' },
      ],
    },
    sign: 16,
    printed: {},
  },
  // The phone at the desk is another one since the posters were printed.
  signs: new Map([
    [9, { name: '惠民购物广场', phone: '022-5550 1230', council: 'xiaoxie', twoTiers: false }],
    [16, { name: '惠民购物广场', phone: '022-5550 1234', council: 'xiaoxie', twoTiers: false }],
  ]),
  operators: {
    'op-1': operator('op-1', 'clerk'),
    'op-2': operator('op-2', 'department-head'),
    'op-3': operator('op-3', 'enterprise-head'),
    'op-4': operator('op-4', 'clerk', false),
  },
  said: new Map([
    ['returns 1', said],
    ['returns 2', said],
    ['three-tiers 1', { ...said, text: '' }],
    ['ways-12315 1', { ...said, text: '' }],
  ]),
  places: new Map([
    [1, '南门入口'],
    [2, '一楼服务台右侧墙面'],
  ]),
  people: [
    { tier: 1, operator: 'op-4', phone: '022-5550 1235' },
    { tier: 2, operator: 'op-2', phone: '139 0022 0002' },
    { tier: 3, operator: 'op-3', phone: '139 0022 0003' },
  ],
};
