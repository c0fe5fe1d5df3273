import type { AdviceFacts } from './advice-facts.ts';
import { type GoodwillAdvice, goodwillAdvice } from './goodwill-advice.ts';
import { type LawAdvice, lawAdvice } from './law-advice.ts';
import { type Beside, lawBeside } from './law-beside.ts';
import { lawVersion } from './law-rules.ts';
import { type PromiseAdvice, type PromisesThen, promiseAdvice } from './promise-advice.ts';

/** The three lines at the counter (C2), with what a person must weigh besides. The clerk decides. */
export type Advice = Readonly<{
  law: LawAdvice;
  beside: readonly Beside[];
  promise: PromiseAdvice;
  goodwill: GoodwillAdvice;
  /** The edition of the law's rules it was given by. */
  lawVersion: number;
}>;

export function advise(facts: AdviceFacts, then: PromisesThen): Advice {
  const { law, promise } = owed(facts, then);
  const sure = law.sureness === 'known' || promise.sureness === 'known';
  return { law, beside: lawBeside(facts), promise, goodwill: goodwillAdvice(facts, sure), lawVersion };
}

/** What of the advice somebody can be held to: all that rules and figures ask. */
export function owed(facts: AdviceFacts, then: PromisesThen): Pick<Advice, 'law' | 'promise'> {
  return { law: lawAdvice(facts), promise: promiseAdvice(facts, then) };
}
