import fc from 'fast-check';
import { expect, test } from 'vitest';
import { posterTexts, posterWords } from '../../../shared/documents/poster-words.ts';
import type { Event } from '../../../shared/events.ts';
import type { PromiseTerms } from '../../../shared/promises/promise-terms.ts';
import { evolvePromises, noPromises } from '../../../shared/promises/promises.ts';
import { signsOf } from '../../../shared/promises/signs.ts';
import { signsWanted, theWall } from '../../../shared/promises/wall.ts';

const day = '2024-03-04';
const templates = ['returns', 'ways-12315', 'three-tiers'] as const;
const termsOf = {
  returns: { template: 'returns', refundDays: 15, exchangeDays: 30 },
  'ways-12315': { template: 'ways-12315' },
  'three-tiers': { template: 'three-tiers' },
} as const satisfies Record<string, PromiseTerms>;
const operators = { li: { id: 'li', role: 'clerk', active: true } } as const;

const template = fc.constantFrom(...templates);
const step = fc.oneof(
  fc.record({
    do: fc.constant('set' as const),
    name: fc.constantFrom('惠民', '万家'),
    phone: fc.constantFrom('', '0530-1'),
    council: fc.constantFrom('xiaoxie' as const, 'xiaowei' as const),
    twoTiers: fc.boolean(),
  }),
  fc.record({ do: fc.constantFrom('make' as const, 'print' as const, 'hang' as const), template }),
  fc.record({ do: fc.constant('name' as const) }),
  fc.record({ do: fc.constant('down' as const), which: fc.nat(5) }),
);
type Sheet = { template: (typeof templates)[number]; text: string; poster: number; hangs: boolean };

test('D3: a hanging poster is outdated exactly when its words differ from what would be printed now', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      const events: Event[] = [];
      const seal = (type: string, data: object, words?: object) =>
        events.push({ type, data, ...(words && { words }) } as unknown as Event);
      // What the store is, and what stands on each sheet, written out as a printer would.
      let store = {
        name: '惠民',
        phone: '0530-1',
        council: 'xiaoxie' as 'xiaoxie' | 'xiaowei',
        twoTiers: false,
      };
      const set = () => {
        const { name, phone, ...settings } = store;
        seal('StoreSettingsSet', { settings: { ...settings, employs: 2 } }, { name, phone });
      };
      set();
      let people = 0;
      const versions = { returns: 0, 'ways-12315': 0, 'three-tiers': 0 };
      const drawn = new Map<string, string>();
      const sheets: Sheet[] = [];
      const draw = (of: (typeof templates)[number]) =>
        JSON.stringify([
          store.name,
          store.phone,
          versions[of],
          of === 'three-tiers' ? people : 0,
          posterTexts({ ...store, terms: termsOf[of], storePhone: store.phone }, posterWords['zh-CN']),
        ]);
      const begun = templates.flatMap((of) => [
        { do: 'make', template: of } as const,
        { do: 'hang', template: of } as const,
      ]);
      for (const one of [...begun, ...steps])
        if (one.do === 'set') {
          store = one;
          set();
        } else if (one.do === 'name') {
          people += 1;
          seal('TierPeopleNamed', { version: people, people: [{ tier: 1, operator: 'li' }] });
        } else if (one.do === 'down') {
          const sheet = sheets.filter(({ hangs }) => hangs)[one.which];
          if (!sheet) continue;
          sheet.hangs = false;
          seal('PosterTakenDown', { poster: sheet.poster, day });
        } else if (one.do === 'make') {
          versions[one.template] += 1;
          seal('PromiseMade', { version: versions[one.template], from: day, terms: termsOf[one.template] });
        } else {
          const of = one.template;
          const version = versions[of];
          if (version === 0) continue;
          const key = `${of} ${version}`;
          if (one.do === 'print') {
            drawn.set(key, draw(of));
            seal('PosterPrinted', { template: of, version, paper: 'A3' });
          } else {
            const poster = sheets.length + 1;
            sheets.push({ template: of, text: drawn.get(key) ?? draw(of), poster, hangs: true });
            seal('PosterHung', { poster, template: of, version, day });
          }
        }
      const promises = events.reduce((before, event, seq) => evolvePromises(before, event, seq), noPromises);
      const wanted = new Set(signsWanted(promises));
      const opened = events.flatMap((event, seq) => (wanted.has(seq) ? [{ entry: { seq }, event }] : []));
      const found = theWall({ promises, operators }, day, signsOf(opened))
        .flatMap(({ hanging }) => hanging)
        .map(({ poster, standing }) => [poster.poster, standing.state === 'outdated'])
        .sort(([one], [other]) => Number(one) - Number(other));
      const expected = sheets
        .filter(({ hangs }) => hangs)
        .map((sheet) => [sheet.poster, sheet.text !== draw(sheet.template)]);
      expect(found).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
