import type { CalendarDate } from '../calendar.ts';
import type { Signs } from '../promises/signs.ts';
import type { StoreState } from '../store/state.ts';
import { type Article, type ArticleCode, articleOf, type Point, type Source } from './article.ts';
import {
  deskPlace,
  namedStaff,
  openingHours,
  qualifiedStaff,
  serviceBody,
  threeTiers,
} from './duty-articles.ts';
import { largeFrom } from './intervals.ts';
import { mysteryVisits, surveys, targets, training } from './record-articles.ts';
import { fairScale, scaleChecks } from './scale-articles.ts';
import { inspections, posters, waiting } from './store-articles.ts';

/** The requirements name the directive's articles for the desk together, not which of them asks what. */
const ofTheDesk = (requirement: string): Source => ({
  requirement,
  directive: [1, 2, 3, 4, 13, 18, 19],
  exact: false,
});
const sources: Readonly<Record<ArticleCode, Source>> = {
  'service-body': ofTheDesk('D2'),
  'qualified-staff': ofTheDesk('D2'),
  'named-staff': ofTheDesk('D2'),
  'opening-hours': ofTheDesk('D2'),
  'desk-place': ofTheDesk('D2'),
  'fair-scale': ofTheDesk('D2'),
  'three-tiers': { requirement: 'T3', directive: [4], exact: true },
  posters: ofTheDesk('D3'),
  training: ofTheDesk('D4'),
  'scale-checks': ofTheDesk('D4'),
  'mystery-visits': ofTheDesk('D4'),
  surveys: ofTheDesk('D4'),
  targets: ofTheDesk('D4'),
  waiting: ofTheDesk('D1'),
  inspections: ofTheDesk('D5'),
};

/** Is this many square metres a large store? */
export function isLarge(area: number): boolean {
  return area >= largeFrom;
}

/**
 * What a store of this size is asked for on a day, what is there of it, what is missing and what is due (D1-D5, T3). Every
 * state follows from dated entries; those of a large store are `not-asked` of a smaller one.
 * @param area square metres
 * @param signs what the store was called when, as far as that is known
 */
export function articlesOf(
  store: StoreState,
  day: CalendarDate,
  area: number,
  signs: Signs,
): readonly Article[] {
  const large = isLarge(area);
  const make = (article: ArticleCode, points: readonly Point[]): Article =>
    articleOf(article, sources[article], points);
  const ofLarge = (points: () => readonly Point[]) => (large ? points() : []);
  return [
    make(
      'service-body',
      ofLarge(() => serviceBody(store)),
    ),
    make(
      'qualified-staff',
      ofLarge(() => qualifiedStaff(store, day)),
    ),
    ...(large ? [] : [make('named-staff', namedStaff(store))]),
    make(
      'opening-hours',
      ofLarge(() => openingHours(store, day)),
    ),
    make(
      'desk-place',
      ofLarge(() => deskPlace(store, day)),
    ),
    make(
      'fair-scale',
      ofLarge(() => fairScale(store, day)),
    ),
    make('three-tiers', threeTiers(store, day)),
    make('posters', posters(store, day, signs)),
    make('training', training(store, day)),
    make('scale-checks', scaleChecks(store, day, large)),
    make('mystery-visits', mysteryVisits(store, day)),
    make('surveys', surveys(store, day)),
    make('targets', targets(store, day)),
    make('waiting', waiting(store, day)),
    make('inspections', inspections(store, day)),
  ];
}
