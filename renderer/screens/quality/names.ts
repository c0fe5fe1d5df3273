import { involvedIn } from './involved.ts';
import type { QualityBooks } from './use-quality.ts';

export type Named = Readonly<{ name: string; lot: string; known: boolean; product: string }>;

/** Product and lot of a case or notice as people said them: in the notice itself, or in the complaints. */
export function namesIn({ quality, facts, rows }: QualityBooks): { of: (id: string) => Named } {
  const told = new Map<string, Named>();
  for (const { event } of facts) {
    if (event.type === 'CaseOpened')
      told.set(event.data.case, {
        name: event.words?.name ?? '',
        lot: event.words?.lot ?? '',
        known: event.data.lot !== null,
        product: event.data.product,
      });
    if (event.type === 'SaleStopped') {
      const [first] = event.data.goods;
      const more = event.data.goods.length > 1 ? ` +${event.data.goods.length - 1}` : '';
      told.set(event.data.notice, {
        name: `${event.words?.name1 ?? ''}${more}`,
        lot: event.words?.lot1 ?? '',
        known: first?.lot !== null,
        product: first?.product ?? '',
      });
    }
  }
  return {
    of: (id) => {
      const known = told.get(id);
      if (known) return known;
      const one = quality.cases[id];
      if (!one) return { name: '', lot: '', known: false, product: '' };
      const lines = involvedIn([one], rows);
      const own = lines.find(({ item }) => item.lot === one.lot) ?? lines[0];
      return { name: own?.name ?? '', lot: own?.lot ?? '', known: one.lot !== null, product: one.product };
    },
  };
}
