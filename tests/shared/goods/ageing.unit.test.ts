import { expect, test } from 'vitest';
import { ageOf, owedBy } from '../../../shared/goods/ageing.ts';
import { type SentLine, sentLines, waitingLines } from '../../../shared/goods/return-lines.ts';
import { dispose, goods, open } from '../../support/commands.ts';
import { day } from '../../support/counter.ts';
import { foundedStore, li, wang } from '../../support/people.ts';
import { tryReturn } from '../../support/return-moves.ts';

const zone = 'Asia/Shanghai';
const today = '2024-06-30';
/** Eleven at night in Shanghai, so many days before. */
const sentAgo = (days: number) => Date.parse('2024-06-30T15:00:00Z') - days * day;

test.each([
  [0, '30'],
  [30, '30'],
  [31, '60'],
  [60, '60'],
  [61, '90'],
  [90, '90'],
  [91, 'more'],
  [400, 'more'],
])('C3: goods that left %d days ago are of age %s', (days, age) => {
  expect(ageOf(sentAgo(days), today, zone)).toBe(age);
});

function line(
  party: string,
  days: number,
  open: number,
  price: number | null,
  unit: 'piece' | 'kg' = 'piece',
): SentLine {
  const sent = { note: 1, party, quantity: '9', price, operator: 'li', at: sentAgo(days), answers: [] };
  return { about: 'c1', number: '01-000001-2', at: 0, disposition: 'i1-p1', unit, sent, open };
}

test('C3: what each party owes, in money and goods, by age, whoever owes most first', () => {
  const owed = owedBy(
    [
      line('party-1', 3, 2000, 1280),
      line('party-2', 3, 3000, 1280),
      line('party-2', 70, 1500, 5960, 'kg'),
      line('party-2', 200, 1000, null),
      line('party-3', 5, 0, 1280),
    ],
    today,
    zone,
  );
  expect(owed.map((one) => one.party)).toEqual(['party-2', 'party-1']);
  expect(owed[0]?.byAge['30']).toEqual({ lines: 1, pieces: 3, grams: 0, fen: 3840, unpriced: 0 });
  expect(owed[0]?.byAge['90']).toEqual({ lines: 1, pieces: 0, grams: 1500, fen: 8940, unpriced: 0 });
  expect(owed[0]?.byAge.more).toEqual({ lines: 1, pieces: 1, grams: 0, fen: 0, unpriced: 1 });
  expect(owed[0]?.total).toEqual({ lines: 3, pieces: 4, grams: 1500, fen: 12_780, unpriced: 1 });
});

test('G7: what waits and what is away are read from the complaint, and settled goods are in neither', () => {
  const counter = foundedStore();
  counter.seal(
    { type: 'PartyAdded', data: { party: 'party-1', kind: 'supplier', from: null, to: null } },
    wang,
  );
  counter.ask(open({ items: [goods({ fault: 'said', quantity: '5' })] }), li);
  counter.ask(dispose({ way: 'return-to-supplier', quantity: '4' }), li);
  const complaint = () => {
    const found = counter.complaints.get('c1');
    if (!found) throw new Error('expected the complaint');
    return found;
  };
  expect(waitingLines(complaint())).toMatchObject([{ left: 4000, price: 1280, disposition: 'i1-p1' }]);
  tryReturn(counter, 'c1', li, { what: 'send', party: 'party-1', quantity: '3', whole: false, off: 0 });
  expect(waitingLines(complaint())).toMatchObject([{ left: 1000 }]);
  expect(sentLines(complaint())).toMatchObject([{ open: 3000, sent: { note: 1, party: 'party-1' } }]);
  tryReturn(counter, 'c1', li, {
    what: 'answer',
    outcome: 'credited',
    quantity: '2',
    amount: 2000,
    choice: 0,
  });
  tryReturn(counter, 'c1', li, {
    what: 'answer',
    outcome: 'refused',
    quantity: '1',
    amount: null,
    choice: 0,
  });
  expect(sentLines(complaint())).toMatchObject([{ open: 0 }]);
  expect(owedBy(sentLines(complaint()), today, zone)).toEqual([]);
});
