import type { GoodsLine } from './complaint-form.ts';

type Facts = Pick<GoodsLine, 'condition' | 'fault' | 'safety' | 'secondSale'>;

/** What a clerk sees at a glance, as the four facts the rules read. The first is the commonest. */
export const goodsStates = {
  sound: { condition: 'unopened', fault: 'none', safety: 'safe', secondSale: 'harmless' },
  opened: { condition: 'opened', fault: 'none', safety: 'safe', secondSale: 'harmful' },
  suspect: { condition: 'opened', fault: 'said', safety: 'unknown', secondSale: 'harmful' },
  spoiled: { condition: 'opened', fault: 'confirmed', safety: 'spoiled', secondSale: 'harmful' },
  unknown: { condition: 'unknown', fault: 'unknown', safety: 'unknown', secondSale: 'unknown' },
} as const satisfies Record<string, Facts>;
export type GoodsState = keyof typeof goodsStates;

const facts = ['condition', 'fault', 'safety', 'secondSale'] as const;

/** The glance that fits the facts exactly, or null where they were chosen one by one. */
export function goodsStateOf(line: Facts): GoodsState | null {
  const states = Object.keys(goodsStates) as GoodsState[];
  return states.find((state) => facts.every((fact) => goodsStates[state][fact] === line[fact])) ?? null;
}
