import { type Fact, type History, last, said } from './fact.ts';
import { goodsOf } from './goods-rules.ts';
import { firstFacts } from './import-rules.ts';
import { roleOf } from './people.ts';

/** D6: weighing again belongs to a complaint about short weight, names its goods, and more than one pair of eyes sees it. */
export function weighingBreach(before: History, { event, about, by }: Fact): string | null {
  if (event.type !== 'Reweighed') return null;
  const { item, gross, tare, consumerPresent, witness, outsideWitness } = event.data;
  const corrected = last(
    said(before, 'Amended', about).filter(({ data }) => data.item === null && data.field === 'cause'),
  );
  const cause = corrected ? corrected.data.to : firstFacts(before, about).cause;
  if (cause !== 'short-weight') return 'D6';
  if (goodsOf(before, about, item) === null || tare >= gross) return 'D6';
  if (witness !== null) return witness !== by.operator && roleOf(before, witness) !== null ? null : 'D6';
  return consumerPresent || outsideWitness ? null : 'D6';
}
