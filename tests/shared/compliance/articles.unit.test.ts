import { describe, expect, test } from 'vitest';
import { dateIn } from '../../../shared/calendar.ts';
import type { ArticleCode } from '../../../shared/compliance/article.ts';
import { articlesOf } from '../../../shared/compliance/articles.ts';
import type { Actor } from '../../../shared/ledger/entry.ts';
import type { PromiseTemplate } from '../../../shared/promises/promise-codes.ts';
import { noSigns } from '../../../shared/promises/signs.ts';
import { foundedStore, li, sun, system, wang } from '../../support/people.ts';
import { days, minutes, type Step, seals } from '../../support/story.ts';
import { closed, found, mended, opened, signed } from '../store/inspection-stories.ts';

/** Monday; the store is open from nine to ten at night on every day of the week. */
const today = '2024-03-04';
const founded = 11;
/** Square metres on either side of the line, and what a point reads like: 'code state due'. */
const [small, large] = [5999, 6000];

function told(article: ArticleCode, area: number, given: readonly Step[]) {
  const counter = foundedStore({ areaSquareMetres: area });
  for (const step of given) {
    if ('wait' in step) counter.at += step.wait;
    else if ('event' in step) expect(counter.seal(step.event, step.by, step.about)).toBe(null);
    else throw new Error('told: expected facts alone, got a command');
  }
  const day = dateIn(counter.at, 'Asia/Shanghai');
  const one = articlesOf(counter.store, day, area, noSigns).find((each) => each.article === article);
  if (!one) throw new Error(`told: expected ${article}, got none`);
  return { ...one, read: one.points.map(({ point, state, due }) => `${point} ${state} ${due ?? '-'}`) };
}

type Row = readonly [name: string, given: readonly Step[], state: string, read: readonly string[]];
/** Each row holds for both sizes. */
const table = (article: ArticleCode, rows: readonly Row[]) =>
  describe.each([small, large])(`${article}, %d square metres`, (area) => {
    test.each(rows)('%s', (_, given, state, read) => {
      expect(told(article, area, given)).toMatchObject({ state, read });
    });
  });

describe('D2: opening hours, of a large store alone', () => {
  const whole = { days: [1, 2, 3, 4, 5, 6, 7], from: 540, to: 1320 };
  const roster = (spans: readonly object[], off: readonly object[] = [], version = 1) =>
    seals(wang, 'RosterSet', { version, people: [{ operator: 'li', spans }], days: off });
  const off = (date: string) => ({ date, operator: 'li', spans: [] });
  const closedOn = (date: string) =>
    seals(sun, 'CalendarSet', { version: 1, days: [{ date, kind: 'holiday', spans: [] }] });
  const rows: readonly Row[] = [
    ['nobody keeps a roster', [], 'missing', ['roster-none missing -']],
    ['every hour has somebody', [roster([whole])], 'there', ['hours-covered there -']],
    [
      'an hour of every day has nobody: now and later',
      [roster([{ ...whole, to: 1260 }])],
      'missing',
      [`hours-uncovered missing ${today}`, 'hours-uncovered due-soon 2024-03-11'],
    ],
    [
      'the last of the next seven days',
      [roster([whole], [off('2024-03-10')])],
      'missing',
      ['hours-uncovered missing 2024-03-10'],
    ],
    [
      'the eighth',
      [roster([whole], [off('2024-03-11')])],
      'due-soon',
      ['hours-uncovered due-soon 2024-03-11'],
    ],
    [
      'the last that is looked at',
      [roster([whole], [off('2024-03-31')])],
      'due-soon',
      ['hours-uncovered due-soon 2024-03-31'],
    ],
    ['the day after it', [roster([whole], [off('2024-04-01')])], 'there', ['hours-covered there -']],
    [
      'a day on which the store is closed wants nobody',
      [closedOn('2024-03-06'), roster([whole], [off('2024-03-06')])],
      'there',
      ['hours-covered there -'],
    ],
    [
      'the roster is mended',
      [roster([whole], [off('2024-03-05')]), roster([whole], [], 2)],
      'there',
      ['hours-covered there -'],
    ],
  ];
  test.each(rows)('%s', (_, given, state, read) => {
    expect(told('opening-hours', large, given)).toMatchObject({ state, read });
    expect(told('opening-hours', small, given)).toMatchObject({ state: 'not-asked', read: [], due: null });
  });
  test('the entries it stands on are settings, calendar and roster, and the gaps are told with their minutes', () => {
    const given = [closedOn('2024-03-06'), roster([{ ...whole, to: 1260 }])];
    const [point] = told('opening-hours', large, given).points;
    expect(point?.entries).toEqual([1, founded, founded + 1]);
    expect(point?.gaps[0]).toEqual({ date: today, from: 1260, to: 1320 });
    expect(point?.gaps.map(({ date }) => date)).not.toContain('2024-03-06');
  });
});

describe('D3: posters', () => {
  const terms = (template: PromiseTemplate) =>
    template === 'returns'
      ? { template, refundDays: 7, exchangeDays: 15 }
      : template === 'no-reason'
        ? { template, days: 7, kinds: ['daily'], opened: false, gives: 'refund' }
        : { template };
  const promised = (template: PromiseTemplate, version = 1, from = today) =>
    seals(sun, 'PromiseMade', { version, from, terms: terms(template) });
  const hung = (template: PromiseTemplate, poster = 1, version = 1) =>
    seals(li, 'PosterHung', { poster, template, version, day: today });
  const must: readonly PromiseTemplate[] = [
    'returns',
    'three-tiers',
    'rapid-response',
    'complaint-ledger',
    'training',
  ];
  const people = seals(sun, 'TierPeopleNamed', {
    version: 1,
    people: [
      { tier: 1, operator: 'li' },
      { tier: 2, operator: 'wang' },
      { tier: 3, operator: 'sun' },
    ],
  });
  const allHang = [people, ...must.map((one) => promised(one)), ...must.map((one, at) => hung(one, at + 1))];
  const unwritten = 'poster-unwritten missing -';
  const hangs = 'poster-hangs there -';
  table('posters', [
    ['nothing is written', [], 'missing', Array(5).fill(unwritten)],
    [
      'one is written',
      [promised('returns')],
      'missing',
      ['poster-missing missing -', ...Array(4).fill(unwritten)],
    ],
    ['and hangs', [promised('returns'), hung('returns')], 'missing', [hangs, ...Array(4).fill(unwritten)]],
    ['all that must hang hangs', allHang, 'there', Array(5).fill(hangs)],
    [
      'a promise of the store hangs as well, once it is made',
      [...allHang, promised('no-reason')],
      'missing',
      [hangs, 'poster-missing missing -', ...Array(4).fill(hangs)],
    ],
    [
      'a new version in fifteen days is not spoken of yet',
      [...allHang, promised('returns', 2, '2024-03-19')],
      'there',
      Array(5).fill(hangs),
    ],
    [
      'in fourteen it is due',
      [...allHang, promised('returns', 2, '2024-03-18')],
      'due-soon',
      ['poster-coming due-soon 2024-03-18', ...Array(4).fill(hangs)],
    ],
    [
      'it hangs beside the old one already',
      [...allHang, promised('returns', 2, '2024-03-18'), hung('returns', 6, 2)],
      'there',
      Array(5).fill(hangs),
    ],
    [
      'once it has begun, the old one is outdated',
      [...allHang, promised('returns', 2, '2024-03-18'), days(14)],
      'missing',
      ['poster-outdated missing -', ...Array(4).fill(hangs)],
    ],
  ]);
});

describe('D1: waits past the hour', () => {
  const taken = (ticket: number, day = today, number = ticket) =>
    seals(li, 'TicketTaken', { ticket, day, number, priority: false, kiosk: false });
  const wanted = (occurrence = 1, ticket = 1) =>
    seals(system, 'StaffWanted', { occurrence, level: 'hour', ticket, waiting: 1 });
  const answered = (occurrence = 1, by: Actor = li) => seals(by, 'StaffAnswered', { occurrence });
  const early = seals(system, 'StaffWanted', { occurrence: 1, level: 'early', ticket: 1, waiting: 1 });
  const long = [taken(1), minutes(61), wanted()];
  table('waiting', [
    ['nobody waited', [], 'there', ['staff-clear there -']],
    ['somebody waited half an hour', [taken(1), minutes(30), early], 'there', ['staff-clear there -']],
    ['past the hour, today: it can still be said', long, 'due-soon', [`staff-unanswered due-soon ${today}`]],
    ['what was done is written down', [...long, answered()], 'there', ['staff-answered there -']],
    ['the day after it is missing', [...long, days(1)], 'missing', ['staff-unanswered missing -']],
    ['for thirty days', [...long, days(29)], 'missing', ['staff-unanswered missing -']],
    ['and no longer', [...long, days(30)], 'there', ['staff-clear there -']],
    [
      'one of two was answered',
      [...long, answered(), days(1), taken(2, '2024-03-05', 1), minutes(61), wanted(2, 2)],
      'due-soon',
      ['staff-unanswered due-soon 2024-03-05', 'staff-answered there -'],
    ],
  ]);
});

describe('D5: what inspectors found', () => {
  const given = (due: string | null) => [opened(founded), found({ due })];
  const done = (due: string | null) => [...given(due), signed(founded + 2, { findings: 1 }), closed()];
  table('inspections', [
    ['nobody came', [], 'there', ['inspection-clear there -']],
    ['somebody is here', [opened(founded)], 'there', ['inspection-clear there -']],
    ['what is not signed binds nobody', given('2024-03-05'), 'there', ['inspection-clear there -']],
    ['signed: in fifteen days', done('2024-03-19'), 'there', ['inspection-owed there 2024-03-19']],
    ['in fourteen', done('2024-03-18'), 'due-soon', ['inspection-owed due-soon 2024-03-18']],
    ['today', done(today), 'due-soon', [`inspection-owed due-soon ${today}`]],
    ['over', [...done('2024-03-05'), days(2)], 'missing', ['inspection-owed missing 2024-03-05']],
    ['mended', [...done('2024-03-18'), mended()], 'there', ['inspection-clear there -']],
    ['a finding without a day asks for nothing', done(null), 'there', ['inspection-clear there -']],
  ]);
});

describe('D2: what is asked by size', () => {
  test.each<[ArticleCode, string, string]>([
    ['service-body', 'not-asked', 'there'],
    ['qualified-staff', 'not-asked', 'missing'],
    ['opening-hours', 'not-asked', 'missing'],
    ['desk-place', 'not-asked', 'missing'],
    ['fair-scale', 'not-asked', 'missing'],
    ['scale-checks', 'not-asked', 'missing'],
    ['three-tiers', 'there', 'there'],
    ['posters', 'missing', 'missing'],
    ['training', 'missing', 'missing'],
    ['mystery-visits', 'missing', 'missing'],
    ['surveys', 'missing', 'missing'],
    ['targets', 'missing', 'missing'],
    ['waiting', 'there', 'there'],
    ['inspections', 'there', 'there'],
  ])('%s of a store that has written nothing down', (article, ofSmall, ofLarge) => {
    expect(told(article, small, []).state).toBe(ofSmall);
    expect(told(article, large, []).state).toBe(ofLarge);
  });

  test('a smaller store names its staff, which a large one does by its qualified people', () => {
    expect(told('named-staff', small, [])).toMatchObject({ state: 'there' });
    const store = foundedStore({ areaSquareMetres: large }).store;
    expect(articlesOf(store, today, large, noSigns).map(({ article }) => article)).not.toContain(
      'named-staff',
    );
  });
});
