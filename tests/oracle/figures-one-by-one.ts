import type { History } from './fact.ts';
import { figuresOf } from './figures.ts';

/**
 * The figures of a history of any length: each complaint is asked with nothing but its own facts and those of the store
 * that figures rest on, and the days are added up. Whole numbers only, so that no order of adding matters.
 */
export function figuresOneByOne(history: History): ReturnType<typeof figuresOf> {
  const hours = new Set(['StoreSettingsSet', 'CalendarSet']);
  const own = new Map<string, { fact: History[number]; index: number }[]>();
  const store: { fact: History[number]; index: number }[] = [];
  for (const [index, fact] of history.entries()) {
    if (hours.has(fact.event.type)) store.push({ fact, index });
    if (fact.about === 'store') continue;
    const facts = own.get(fact.about);
    if (facts) facts.push({ fact, index });
    else own.set(fact.about, [{ fact, index }]);
  }
  const sum: ReturnType<typeof figuresOf> = {};
  for (const facts of own.values()) {
    const together = [...store, ...facts].sort((one, other) => one.index - other.index);
    for (const [day, counts] of Object.entries(figuresOf(together.map(({ fact }) => fact)))) {
      const sofar = sum[day] ?? {};
      sum[day] = sofar;
      for (const [key, number] of Object.entries(counts)) sofar[key] = (sofar[key] ?? 0) + number;
    }
  }
  return sum;
}
