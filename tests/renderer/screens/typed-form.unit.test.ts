import { describe, expect, test } from 'vitest';
import {
  type ComplaintForm,
  emptyForm,
  emptyLine,
  type GoodsLine,
  withProduct,
} from '../../../renderer/screens/new-complaint/complaint-form.ts';
import { directRemedy } from '../../../renderer/screens/new-complaint/direct-remedy.ts';
import { goodsStateOf, goodsStates } from '../../../renderer/screens/new-complaint/goods-states.ts';
import { judgeLine } from '../../../renderer/screens/new-complaint/line-judgement.ts';
import { commandsFrom, faultsOf, goodsOf } from '../../../renderer/screens/new-complaint/read-form.ts';
import { readLine } from '../../../renderer/screens/new-complaint/read-line.ts';
import type { Product } from '../../../shared/goods/catalogue.ts';
import { noQuality } from '../../../shared/goods/quality-state.ts';
import { authority } from '../../support/people.ts';

const today = '2026-11-24';
const line = (changes: Partial<GoodsLine>): GoodsLine => ({ ...emptyLine(), name: '散装核桃仁', ...changes });
const milk: Product = {
  code: '6944100005555',
  name: '纯牛奶250ml×12',
  kind: 'prepackaged-food',
  supplier: '牧源乳业',
  unit: 'piece',
  measure: '箱',
  price: 5490,
  shelfLifeDays: 180,
};
const walnuts: Product = { ...milk, code: '2210001000000', name: '散装核桃仁', unit: 'kg', price: 5960 };

function filled(changes: Partial<ComplaintForm> = {}): ComplaintForm {
  return {
    ...emptyForm(),
    phone: '13861943452',
    nameDeclined: true,
    lines: [{ ...withProduct(emptyLine(), milk), ...goodsStates.sound, shelfLifeEnd: '270630' }],
    cause: 'wrong-purchase',
    content: '买错了',
    wish: 'exchange',
    ...changes,
  };
}

describe('a line of goods as it is typed', () => {
  test('a weight and a price in 斤 become kilograms', () => {
    const reading = readLine(line({ price: '29.8元/斤', quantity: '2.3斤' }), today);
    expect(reading.quantity).toMatchObject({ quantity: '1.15', unit: 'kg' });
    expect(reading.price).toMatchObject({ fen: 5960, jin: true });
    expect(reading.total).toBe(6854);
    expect(reading.faults).toEqual({});
  });

  test('a bare quantity beside a price for a kilogram is a weight', () => {
    expect(readLine(line({ price: '59.6/kg', quantity: '1.15' }), today).quantity?.unit).toBe('kg');
  });

  test('measure words count pieces', () => {
    const reading = readLine(line({ price: '54.9', quantity: '1箱' }), today);
    expect(reading).toMatchObject({ quantity: { quantity: '1', unit: 'piece' }, total: 5490 });
  });

  test('an unknown price leaves the sum open and is no fault', () => {
    expect(readLine(line({ quantity: '2' }), today)).toMatchObject({ total: null, faults: {} });
  });

  test.each([
    ['price', { price: '二十', quantity: '1' }, 'price'],
    ['quantity', { quantity: '1.5件' }, 'quantity'],
    ['price', { price: '29.8/斤', quantity: '3瓶' }, 'units-differ'],
    ['shelfLifeEnd', { quantity: '1', shelfLifeEnd: '270230' }, 'date'],
    ['name', { name: ' ', quantity: '1' }, 'required'],
  ] as const)('names what cannot be read in %s', (field, changes, fault) => {
    expect(readLine(line(changes), today).faults[field]).toBe(fault);
  });

  test('goods that the list sells by weight are not counted', () => {
    const typed = { ...withProduct(emptyLine(), walnuts), quantity: '2袋' };
    expect(readLine(typed, today).faults.quantity).toBe('units-differ');
  });
});

describe('the whole form', () => {
  test('an empty one names its faults in the order of the screen', () => {
    expect(faultsOf(emptyForm(), today).map((one) => one.field)).toEqual([
      'phone',
      'name',
      'lines.0.name',
      'lines.0.quantity',
      'cause',
      'content',
      'wish',
    ]);
  });

  test('without goods their line is not asked for (L1b)', () => {
    const form = filled({ noGoods: true, lines: [emptyLine()] });
    expect(faultsOf(form, today)).toEqual([]);
    expect(commandsFrom(form, today, 'register', [])).toMatchObject([{ goods: false, items: [] }]);
  });

  test('agreeing seals opening, reception and decision together', () => {
    const form = filled();
    const asked = { wish: form.wish, danger: false, items: goodsOf(form, today), compensation: null };
    const remedy = directRemedy(asked, authority[1]);
    expect(remedy).toMatchObject({ ok: true, kind: 'exchange', total: 0 });
    const commands = commandsFrom(form, today, 'agree', remedy.ok ? remedy.lines : []);
    expect(commands.map((one) => one.type)).toEqual(['OpenComplaint', 'Receive', 'DecideRemedy']);
    expect(commands[0]).toMatchObject({ name: null, phone: '13861943452', items: [{ barcode: milk.code }] });
  });

  test('danger is only registered: tier 3 receives (T1a)', () => {
    expect(commandsFrom(filled({ danger: true }), today, 'agree', [])).toHaveLength(1);
  });

  test('T8a: a transfer is sealed with the opening; its deadline needs a basis, and a basis a deadline', () => {
    const transfer = { ...emptyForm().transfer, number: ' 1370 ', deadline: '261210' };
    const handed = (changes: object) =>
      filled({ channel: 'platform-12315', transfer: { ...transfer, ...changes } });
    expect(faultsOf(handed({}), today).map((one) => one.field)).toEqual(['transfer.basis']);
    expect(faultsOf(handed({ deadline: '', basis: 'told' }), today)[0]?.field).toBe('transfer.deadline');
    expect(faultsOf(handed({ basis: 'other' }), today)[0]?.field).toBe('transfer.basisText');
    // Nothing is asked, nor sealed, of a consumer who came alone.
    expect(faultsOf({ ...handed({}), channel: 'counter' }, today)).toEqual([]);
    expect(commandsFrom(handed({ basis: 'told' }), today, 'register', [])[1]).toEqual({
      type: 'NoteTransfer',
      source: 'platform-12315',
      number: '1370',
      received: today,
      deadline: '2026-12-10',
      basis: 'told',
      basisText: '',
    });
  });

  test('L1c: what it may repeat has to be answered, and the answer is sealed with it', () => {
    const said = (answer: 'duplicate' | 'another-purchase' | 'other', note = '') =>
      filled({ likely: [{ complaint: 'c-1', answer, note }] });
    expect(faultsOf(filled(), today, ['c-1']).map((one) => one.field)).toEqual(['likely.c-1']);
    expect(faultsOf(said('other'), today, ['c-1'])).toHaveLength(1);
    expect(faultsOf(said('duplicate'), today, ['c-1'])).toEqual([]);
    expect(commandsFrom(said('duplicate'), today, 'register', [], ['c-1'])[1]).toMatchObject({
      type: 'LinkComplaint',
      other: 'c-1',
      kind: 'duplicate',
    });
    expect(commandsFrom(said('another-purchase'), today, 'register', [], ['c-1'])[1]).toMatchObject({
      type: 'DismissLikeness',
      reason: 'another-purchase',
    });
    // What looks like nothing any more is not sealed.
    expect(commandsFrom(said('duplicate'), today, 'register', [], [])).toHaveLength(1);
  });

  test('payments are split by channel, empty ones left out', () => {
    const paid = { ...emptyForm().paid, wechat: '50', cash: '4.90' };
    expect(commandsFrom(filled({ paid }), today, 'register', [])[0]).toMatchObject({
      payments: [
        { channel: 'cash', amount: 490 },
        { channel: 'wechat', amount: 5000 },
      ],
    });
  });
});

describe('what may be agreed at once', () => {
  const items = goodsOf(filled(), today);
  const ask = { wish: 'refund' as const, danger: false, items, compensation: null };

  test('a refund within the limit is the price of the goods', () => {
    expect(directRemedy(ask, authority[1])).toMatchObject({ ok: true, total: 5490 });
  });
  test('more than the limit is not', () => {
    expect(directRemedy(ask, { ...authority[1], limit: 5489 })).toEqual({ ok: false, why: 'amount' });
  });
  test('nor what the tier may not decide, nor a refund of unknown price', () => {
    expect(directRemedy({ ...ask, wish: 'repair' }, authority[1])).toEqual({ ok: false, why: 'kind' });
    const unpriced = items.map((item) => ({ ...item, price: null }));
    expect(directRemedy({ ...ask, items: unpriced }, authority[1])).toEqual({
      ok: false,
      why: 'price-unknown',
    });
  });
});

describe('the advice beside the goods', () => {
  test('sound prepackaged food within its shelf life may be sold again (G2)', () => {
    const [goods] = filled().lines;
    expect(judgeLine(goods ?? emptyLine(), today, { held: {}, quality: noQuality }, false)).toMatchObject({
      rule: 'G2',
      reasons: [],
    });
  });
  test('a held lot of the product counts, as the lot typed is not known yet (T1a)', () => {
    const [goods] = filled({}).lines;
    const judged = judgeLine(
      { ...(goods ?? emptyLine()), lot: 'A1' },
      today,
      { held: { [milk.code]: ['t:x'] }, quality: noQuality },
      false,
    );
    expect(judged.ways).not.toContain('resale-labelled');
  });
  test('the glance is known again from its facts', () => {
    expect(goodsStateOf(goodsStates.suspect)).toBe('suspect');
    expect(goodsStateOf({ ...goodsStates.suspect, safety: 'safe' })).toBeNull();
  });
});
