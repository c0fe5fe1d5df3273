import { describe, expect, test } from 'vitest';
import {
  answersCommands,
  creditedFen,
  firstAnswers,
  type TypedAnswer,
} from '../../../renderer/screens/suppliers/answers.ts';
import type { Sent } from '../../../renderer/screens/suppliers/use-lines.ts';

function sent(about: string, open: number, price: number | null = 1280): Sent {
  const left = { note: 7, party: 'party-1', quantity: '3', price, operator: 'op-2', at: 0, answers: [] };
  const place = { about, number: '01-000001-2', at: 0, disposition: 'i1-p1', unit: 'piece' } as const;
  return { ...place, sent: left, open, name: '保温杯', supplier: '', reasons: [] };
}
const lines = [sent('c-1', 3000), sent('c-2', 3000, null), sent('c-3', 0)];
const [cup, bowl] = firstAnswers(lines) as [TypedAnswer, TypedAnswer];

describe('G7: the answers to a note, line by line', () => {
  test('begin with what is open of each line, and nothing said', () => {
    expect(firstAnswers(lines).map(({ line, quantity, outcome }) => [line, quantity, outcome])).toEqual([
      ['c-1/i1-p1', '3', null],
      ['c-2/i1-p1', '3', null],
    ]);
    expect(answersCommands([cup, bowl], lines)).toEqual({ wrong: 'none' });
  });

  test('are those that were said, a credit at the price of the note', () => {
    const said: TypedAnswer[] = [{ ...cup, outcome: 'credited' }, bowl];
    expect(creditedFen(said, lines)).toBe(3840);
    expect(answersCommands(said, lines)).toEqual([
      {
        about: 'c-1',
        commands: [
          {
            type: 'AnswerGoods',
            disposition: 'i1-p1',
            note: 7,
            outcome: 'credited',
            quantity: '3',
            amount: 3840,
          },
        ],
      },
    ]);
  });

  test('a credit of a line whose price nobody knows wants its amount', () => {
    const said: TypedAnswer[] = [{ ...bowl, outcome: 'credited' }];
    expect(answersCommands(said, lines)).toMatchObject({ wrong: 'amount' });
    expect(answersCommands([{ ...bowl, outcome: 'credited', amount: '12.5' }], lines)).toMatchObject([
      { commands: [{ amount: 1250 }] },
    ]);
  });

  test('two answers to one line settle no more than is open; what only came to hand settles nothing', () => {
    const two = { ...cup, outcome: 'credited', quantity: '2' } as const;
    const rest = { ...cup, id: 'second', outcome: 'refused', quantity: '1' } as const;
    expect(answersCommands([two, rest], lines)).toHaveLength(2);
    expect(answersCommands([two, { ...rest, quantity: '2' }], lines)).toMatchObject({ wrong: 'quantity' });
    const here = { ...cup, outcome: 'received' } as const;
    expect(answersCommands([here, two, rest], lines)).toHaveLength(3);
  });
});
