import { describe, expect, test } from 'vitest';
import { amendedValue, standingValue, targetsOf } from '../../../renderer/screens/complaint/amendable.ts';
import {
  decisionFault,
  emptyDecisionLine,
  proposedLines,
  remedyFrom,
} from '../../../renderer/screens/complaint/decision-lines.ts';
import { goods, open, receive } from '../../support/commands.ts';
import { authority, foundedStore, li } from '../../support/people.ts';

const today = '2026-11-24';

function opened(changes: Parameters<typeof open>[0] = {}) {
  const counter = foundedStore();
  for (const command of [open(changes), receive]) counter.ask(command, li);
  const complaint = counter.complaints.get('c1');
  if (!complaint) throw new Error('opened: expected a complaint, found none');
  return { counter, complaint };
}

describe('corrections', () => {
  test('every target has its standing value, and the desk takes every one it offers', () => {
    const { counter, complaint } = opened();
    expect(standingValue({ item: 'i1', field: 'price' }, complaint)).toBe('1280');
    expect(standingValue({ item: null, field: 'name' }, complaint)).toBe('王女士');
    expect(standingValue({ item: null, field: 'cause' }, complaint)).toBe('quality');
    const samples: Record<string, string> = {
      channel: 'phone',
      cause: 'price',
      wish: 'other',
      purchaseDate: '240301',
      salesChannel: 'company',
      responsible: 'stall',
      kind: 'other',
      special: 'unknown',
      condition: 'used',
      fault: 'confirmed',
      safety: 'spoiled',
      secondSale: 'harmful',
      shelfLifeEnd: '270630',
      price: '6.3元/斤',
      quantity: '2',
      taking: 'kept-at-home',
    };
    for (const target of targetsOf(complaint)) {
      const to = amendedValue(target, samples[target.field] ?? '新的', complaint, today);
      if (to === undefined) throw new Error(`expected ${target.field} to be read`);
      const outcome = counter.copy().ask({ type: 'Amend', ...target, to, reason: 'misheard', note: '' }, li);
      expect({ target, refusal: outcome.ok ? null : outcome.refusal }).toMatchObject({ refusal: null });
    }
  });

  test('what cannot be read is refused in the form', () => {
    const { complaint } = opened();
    expect(amendedValue({ item: 'i1', field: 'quantity' }, '2.3斤', complaint, today)).toBeUndefined();
    expect(amendedValue({ item: 'i1', field: 'shelfLifeEnd' }, '270230', complaint, today)).toBeUndefined();
    expect(amendedValue({ item: null, field: 'content' }, '  ', complaint, today)).toBeUndefined();
    expect(amendedValue({ item: null, field: 'receiptNumber' }, '', complaint, today)).toBeNull();
  });
});

describe('the lines of a decision', () => {
  const kinds = new Set(authority[1].kinds);

  test('a refund proposes the price of every line of goods', () => {
    const { complaint } = opened({ items: [goods(), goods({ unit: 'kg', quantity: '1.15', price: 5960 })] });
    const lines = proposedLines(complaint, kinds).map((line) => remedyFrom(line, complaint));
    expect(lines).toMatchObject([
      { kind: 'refund', item: 'i1', quantity: '3', amount: 3840 },
      { kind: 'refund', item: 'i2', quantity: '1.15', amount: 6854 },
    ]);
  });

  test('what is not money pays none, whatever was typed before', () => {
    const { complaint } = opened();
    const line = { ...emptyDecisionLine('apology'), amount: '20' };
    expect(remedyFrom(line, complaint)).toMatchObject({ amount: 0, item: null, quantity: null });
  });

  test('an amount or a reason that is missing is named', () => {
    const { complaint } = opened();
    expect(decisionFault({ ...emptyDecisionLine('compensation'), amount: 'x' }, complaint)).toBe('amount');
    expect(decisionFault(emptyDecisionLine('refusal'), complaint)).toBe('reason');
    expect(decisionFault({ ...emptyDecisionLine('exchange'), item: 'i1', quantity: '' }, complaint)).toBe(
      'quantity',
    );
  });
});
