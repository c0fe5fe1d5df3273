import { describe, expect, test } from 'vitest';
import type { Event } from '../../../shared/events.ts';
import type { PromiseTemplate } from '../../../shared/promises/promise-codes.ts';
import { evolvePromises, noPromises } from '../../../shared/promises/promises.ts';
import { signsOf } from '../../../shared/promises/signs.ts';
import { posterNumber, signsWanted, theWall } from '../../../shared/promises/wall.ts';

const operators = {
  li: { id: 'li', role: 'clerk', active: true },
  wang: { id: 'wang', role: 'department-head', active: true },
  sun: { id: 'sun', role: 'enterprise-head', active: true },
} as const;
const fact = (type: Event['type'], data: object) => ({ type, data }) as unknown as Event;
const terms = (template: PromiseTemplate) =>
  template === 'no-reason'
    ? { template, days: 30, kinds: ['daily'], opened: false, gives: 'refund' }
    : { template };
const made = (version: number, from: string, template: PromiseTemplate = 'no-reason') =>
  fact('PromiseMade', { version, from, terms: terms(template) });
const ended = (version: number, from: string) =>
  fact('PromiseWithdrawn', { template: 'no-reason', version, from });
const printed = (version: number, template: PromiseTemplate = 'no-reason') =>
  fact('PosterPrinted', { template, version, paper: 'A3' });
const hung = (poster: number, version: number, template: PromiseTemplate = 'no-reason') =>
  fact('PosterHung', { poster, template, version, day: '2024-03-04' });
const down = (poster: number) => fact('PosterTakenDown', { poster, day: '2024-03-05' });
const named = (version: number) =>
  fact('TierPeopleNamed', {
    version,
    people: ['li', 'wang', 'sun'].map((operator, index) => ({ tier: index + 1, operator })),
  });

const set = (name: string, phone = '0530-5550100', council = 'xiaoxie', twoTiers = false) =>
  ({
    type: 'StoreSettingsSet',
    data: { settings: { council, twoTiers, employs: 2 } },
    words: { name, phone },
  }) as unknown as Event;

function wall(events: readonly Event[], day: string, template: PromiseTemplate, people: object = operators) {
  const promises = events.reduce((before, event, seq) => evolvePromises(before, event, seq), noPromises);
  const wanted = signsWanted(promises);
  const signs = signsOf(
    events.map((event, seq) => ({ entry: { seq }, event })).filter(({ entry }) => wanted.includes(entry.seq)),
  );
  const all = theWall({ promises, operators: people as typeof operators }, day, signs);
  const found = all.find((one) => one.template === template);
  if (!found) throw new Error(`wall: expected ${template}, got none`);
  return found;
}
const said = (events: readonly Event[], day: string) => {
  const { state, hanging } = wall(events, day, 'no-reason');
  return [
    state,
    ...hanging.map(({ standing }) => ('because' in standing ? standing.because : standing.state)),
  ];
};

describe('D3: what hangs is derived from what was promised and hung, never ticked', () => {
  const first = made(1, '2024-03-04');
  test.each([
    ['nothing was promised', [], '2024-03-04', ['none']],
    ['what is promised does not hang', [first], '2024-03-04', ['missing']],
    ['what is printed does not hang yet', [first, printed(1)], '2024-03-04', ['missing']],
    ['it hangs', [first, hung(1, 1)], '2024-03-04', ['hangs', 'current']],
    ['twice', [first, hung(1, 1), hung(2, 1)], '2024-03-04', ['hangs', 'current', 'current']],
    ['it was taken down', [first, hung(1, 1), down(1)], '2024-03-05', ['missing']],
    [
      'a newer version is made and begins tomorrow',
      [first, hung(1, 1), made(2, '2024-03-05')],
      '2024-03-04',
      ['hangs', 'current'],
    ],
    [
      'and has begun',
      [first, hung(1, 1), made(2, '2024-03-05')],
      '2024-03-05',
      ['outdated', 'newer-version'],
    ],
    [
      'the newer one hangs beside the old',
      [first, hung(1, 1), made(2, '2024-03-05'), hung(2, 2)],
      '2024-03-05',
      ['outdated', 'newer-version', 'current'],
    ],
    [
      'it hangs before its day',
      [first, made(2, '2024-03-09'), hung(1, 2)],
      '2024-03-05',
      ['missing', 'ahead'],
    ],
    ['it ends tomorrow', [first, hung(1, 1), ended(2, '2024-03-05')], '2024-03-04', ['hangs', 'current']],
    ['it has ended', [first, hung(1, 1), ended(2, '2024-03-05')], '2024-03-05', ['outdated', 'withdrawn']],
  ] as const)('%s', (_name, events, day, expected) => {
    expect(said(events, day)).toEqual(expected);
  });

  test('what comes is told until its day has come', () => {
    const events = [first, made(2, '2024-03-09')];
    expect(wall(events, '2024-03-08', 'no-reason')).toMatchObject({
      inForce: { version: 1 },
      coming: { version: 2 },
    });
    expect(wall(events, '2024-03-09', 'no-reason')).toMatchObject({ inForce: { version: 2 }, coming: null });
  });
});

describe('D3: a poster says what the store was called when it was printed', () => {
  const named = set('惠民购物广场');
  const first = made(1, '2024-03-04');
  const renamed = set('惠民生活广场');
  const ways = [made(1, '2024-03-04', 'ways-12315'), hung(1, 1, 'ways-12315')];

  test('C1, D3: the store is renamed: what hangs is outdated; printed and hung anew it is current', () => {
    const before = [named, first, printed(1), hung(1, 1)];
    expect(said(before, '2024-03-05')).toEqual(['hangs', 'current']);
    const after = [...before, renamed];
    expect(said(after, '2024-03-05')).toEqual(['outdated', 'renamed']);
    const anew = [...after, down(1), printed(1), hung(2, 1)];
    expect(said(anew, '2024-03-05')).toEqual(['hangs', 'current']);
  });

  test.each([
    ['other hours are set, and the words stay', [first, printed(1), hung(1, 1), named], 'current'],
    ['it gets its old name back', [first, printed(1), hung(1, 1), renamed, named], 'current'],
    ['another phone', [first, printed(1), hung(1, 1), set('惠民购物广场', '0530-1')], 'phone-changed'],
    ['no phone any more', [first, printed(1), hung(1, 1), set('惠民购物广场', '')], 'phone-changed'],
    [
      'it was printed before the renaming and hung after it',
      [first, printed(1), renamed, hung(1, 1)],
      'renamed',
    ],
    ['it was printed again since', [first, printed(1), renamed, printed(1), hung(1, 1)], 'current'],
    ['nobody printed it here', [first, renamed, hung(1, 1)], 'current'],
    ['a newer version counts besides', [first, hung(1, 1), renamed, made(2, '2024-03-05')], 'newer-version'],
    [
      'the council is not named on it',
      [first, hung(1, 1), set('惠民购物广场', '0530-5550100', 'xiaowei')],
      'current',
    ],
  ] as const)('%s', (_name, events, expected) => {
    expect(said([named, ...events], '2024-03-05')[1]).toBe(expected);
  });

  test('another council, on the poster that names it', () => {
    const other = set('惠民购物广场', '0530-5550100', 'xiaowei');
    const standing = (events: readonly Event[]) =>
      wall(events, '2024-03-05', 'ways-12315').hanging.map((one) => one.standing);
    expect(standing([named, ...ways])).toEqual([{ state: 'current' }]);
    expect(standing([named, ...ways, other])).toEqual([{ state: 'outdated', because: 'council-changed' }]);
  });

  test('T3a: one person may hold two tiers now: the poster of the tiers says so, no other does', () => {
    const small = set('惠民购物广场', '0530-5550100', 'xiaoxie', true);
    const tiersHang = [named, made(1, '2024-03-04', 'three-tiers'), hung(1, 1, 'three-tiers'), small];
    const [first] = wall(tiersHang, '2024-03-05', 'three-tiers').hanging;
    expect(first?.standing).toEqual({ state: 'outdated', because: 'two-tiers-changed' });
    expect(said([named, made(1, '2024-03-04'), hung(1, 1), small], '2024-03-05')[1]).toBe('current');
  });

  test('one that hangs before its day is judged too', () => {
    const events = [named, first, made(2, '2024-03-09'), hung(1, 2), renamed];
    expect(said(events, '2024-03-05')).toEqual(['outdated', 'renamed']);
  });

  test('words that are not known judge nothing', () => {
    const events = [named, first, hung(1, 1), { ...renamed, words: undefined } as unknown as Event];
    expect(said(events, '2024-03-05')).toEqual(['hangs', 'current']);
  });
});

describe('D3: the poster of the three tiers names people', () => {
  const begun = [made(1, '2024-03-04', 'three-tiers'), named(1), printed(1, 'three-tiers')];
  const standing = (events: readonly Event[], people: object = operators) => {
    const { hanging } = wall(events, '2024-03-05', 'three-tiers', people);
    return hanging.map((one) => one.standing);
  };

  test('whoever hangs what was printed before others were named hangs an old one', () => {
    const events = [...begun, named(2), hung(1, 1, 'three-tiers')];
    expect(standing(events)).toEqual([{ state: 'outdated', because: 'people-changed' }]);
  });

  test('it is outdated once others, or other phones, are named; printed and hung anew it is current', () => {
    const before = [...begun, hung(1, 1, 'three-tiers')];
    expect(standing(before)).toEqual([{ state: 'current' }]);
    const after = [...before, named(2)];
    expect(standing(after)).toEqual([{ state: 'outdated', because: 'people-changed' }]);
    const anew = [...after, down(1), printed(1, 'three-tiers'), hung(2, 1, 'three-tiers')];
    expect(standing(anew)).toEqual([{ state: 'current' }]);
  });

  test.each([
    ['left', { active: false }],
    ['serves at a lower tier now', { role: 'clerk' }],
  ])('it is outdated once somebody on it %s', (_how, change) => {
    const people = { ...operators, wang: { ...operators.wang, ...change } };
    const events = [...begun, hung(1, 1, 'three-tiers')];
    expect(standing(events, people)).toEqual([{ state: 'outdated', because: 'people-left' }]);
  });

  test('its number says which people it shows; any other its template and version', () => {
    expect(posterNumber('three-tiers', 2, 5)).toBe('4-2-5');
    expect(posterNumber('no-reason', 3, 0)).toBe('2-3');
  });
});
