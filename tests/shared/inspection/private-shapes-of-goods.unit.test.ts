import { describe, expect, test } from 'vitest';
import type { Event } from '../../../shared/events.ts';
import { privateShapeFault } from '../../../shared/inspection/private-shapes.ts';
import type { PrivatePart } from '../../../shared/ledger/commitment.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';

const product = '6901234567892';
const goods = { product, lot: null };

type Shape = readonly [type: Event['type'], data: object, must: PrivatePart, may: PrivatePart];

/** What each fact about suspect goods, suppliers, return notes and weighings carries in private: what must be there, what may. */
const shapes: readonly Shape[] = [
  ['CaseOpened', { case: 'q1', ...goods }, { name: '炒锅' }, { lot: 'G3', note: '有异味' }],
  [
    'TestAsked',
    { case: 'q1', test: 'q1-t1', of: 'supplier', due: '2026-12-01' },
    { party: '鲁西炊具' },
    { address: '济南', note: '加急' },
  ],
  ['TestReminded', { case: 'q1', test: 'q1-t1', due: '2026-12-04' }, {}, { note: '再催' }],
  ['TestUnanswered', { case: 'q1', test: 'q1-t1', next: 'destroy' }, {}, { note: '无人接' }],
  [
    'TestResultTaken',
    { case: 'q1', outcome: 'failed', day: '2026-11-26', report: null },
    { number: 'J-1' },
    { laboratory: '市检', note: '见报告' },
  ],
  ['CaseClosed', { case: 'q1', cause: 'passed', lines: [] }, {}, { note: '放行' }],
  ['CaseClosed', { case: 'q1', cause: 'goods-gone', lines: [] }, { note: '已销毁' }, {}],
  [
    'SaleStopped',
    {
      notice: 's1',
      source: 'recall',
      day: '2026-11-26',
      goods: [goods, { ...goods, lot: `t:${'0'.repeat(20)}` }],
    },
    { issuer: '监管所', name1: '炒锅', name2: '炒锅' },
    { number: '12号', text: '停售', lot1: 'A', lot2: 'B' },
  ],
  ['SaleStopLifted', { notice: 's1' }, { number: '3号' }, { note: '复检合格' }],
  [
    'QualityPaperPrinted',
    { paper: 'stop-sale', case: 'q1', notice: null, size: 9, root: 'ab'.repeat(32) },
    {},
    { addressee: '食品部' },
  ],
  ['ReturnNoteMade', { note: 1, party: 'party-1', lines: 1 }, {}, {}],
  ['GoodsSent', { disposition: 'i1-p1', note: 1, party: 'party-1', quantity: '1', price: 100 }, {}, {}],
  [
    'GoodsAnswered',
    { disposition: 'i1-p1', note: 1, outcome: 'refused', quantity: '1', amount: null },
    {},
    {},
  ],
  ['PartyNamed', { party: 'party-1', from: null, reason: null }, { responsibleName: '王记' }, {}],
  [
    'AdvancePaid',
    {
      advance: 'v1',
      decision: 'd1',
      amount: 100,
      basis: 'law',
      rule: 'counter-let',
      promise: null,
      evidence: ['goods'],
      responsible: 'lessee',
      party: 'party-1',
    },
    { name: '王记' },
    { note: '已退场' },
  ],
  ['AdvanceTakenBack', { advance: 'v1' }, { note: '责任方认错了' }, {}],
  ['AdvanceClaimed', { claim: 1, advance: 'v1', amount: 100 }, {}, {}],
  ['ClaimMade', claimed('ended'), { name: '王记' }, { contract: 'HT-1', account: '工行', note: '见附件' }],
  ['ClaimMade', claimed('none'), { name: '王记' }, { account: '工行', note: '见附件' }],
  ['ClaimLetterPrinted', { claim: 1, letter: 'demand' }, {}, {}],
  ['ClaimAnswered', { claim: 1, answer: 'acknowledged' }, {}, { note: '月底付' }],
  ['ClaimAnswered', { claim: 1, answer: 'refused' }, { note: '不认' }, {}],
  [
    'ClaimReceived',
    { claim: 1, entry: 1, amount: 50, way: 'bank', day: '2026-11-26' },
    {},
    { reference: '回单 1', note: '首笔' },
  ],
  [
    'ClaimSetOff',
    { claim: 1, entry: 2, amount: 20, against: 'deposit', note: null },
    {},
    { reference: '保证金', note: '已告知' },
  ],
  ['ClaimWrittenOff', { claim: 1, entry: 3, amount: 30, reason: 'gone' }, { note: '找不到人' }, {}],
  ['ClaimEntryTakenBack', { claim: 1, entry: 1 }, { note: '退票' }, {}],
  ['Reweighed', weighed(false), { scale: 'GPC-03' }, { note: '换秤' }],
  ['Reweighed', weighed(true), { scale: 'GPC-03', witness: '张大爷' }, { note: '换秤' }],
];

function claimed(contract: 'ended' | 'none'): object {
  const due = '2026-12-31';
  return { claim: 1, responsible: 'lessee', party: 'party-1', contract, due, amount: 100, lines: 1 };
}

function weighed(outsideWitness: boolean): object {
  const weights = { item: 'i1', said: 1000, gross: 900, tare: 0, verifiedUntil: '2027-01-01' };
  return { ...weights, consumerPresent: true, witness: null, outsideWitness };
}

function faultOf(type: Event['type'], data: object, words: PrivatePart): string | null {
  const event = { type, data } as unknown as Event;
  const salted = { salt: 'AAAA', part: words };
  const has = Object.keys(words).length > 0;
  const entry = { private: { person: null, words: has ? 'committed' : null } } as unknown as Entry;
  return privateShapeFault(event, entry, has ? { words: salted } : {});
}

describe.each(shapes)('%s', (type, data, must, may) => {
  test('with all that may be said, and with no more than must be', () => {
    expect(faultOf(type, data, { ...must, ...may })).toBeNull();
    expect(faultOf(type, data, must)).toBeNull();
  });

  test('without a word that must be there it is broken', () => {
    for (const missing of Object.keys(must)) {
      const { [missing]: _, ...rest } = { ...must, ...may };
      expect(faultOf(type, data, rest)).toMatch(/^words/);
    }
  });

  test('nothing else is hidden in it, and nothing is left empty', () => {
    expect(faultOf(type, data, { ...must, phone: '13800000000' })).toMatch(/^words/);
    for (const key of Object.keys(may))
      expect(faultOf(type, data, { ...must, [key]: '' })).toBe(`words.${key}`);
  });

  test('no person is in it', () => {
    const event = { type, data } as unknown as Event;
    const words = Object.keys(must).length > 0 ? 'committed' : null;
    const entry = { private: { person: 'committed', words } } as unknown as Entry;
    expect(privateShapeFault(event, entry, null)).toBe('person');
  });
});
