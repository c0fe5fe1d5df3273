import type { CalendarDate } from '../calendar.ts';
import { tierOfRole } from '../complaint/tiers.ts';
import type { StoreState } from '../store/state.ts';
import { type PromiseTemplate, promiseTemplates } from './promise-codes.ts';
import { newestVersion, type Poster, type Promises, type PromiseVersion, versionOn } from './promises.ts';
import { type Signs, signChange } from './signs.ts';

/** Why a poster that hangs must come down. */
export const outdatedBecause = [
  'newer-version',
  'withdrawn',
  'renamed',
  'phone-changed',
  'council-changed',
  'two-tiers-changed',
  'people-changed',
  'people-left',
] as const;
export type OutdatedBecause = (typeof outdatedBecause)[number];

/** How a poster stands to what is in force on a day; `ahead`: its version comes later. */
export type PosterStanding =
  | Readonly<{ state: 'current' | 'ahead' | 'taken-down' }>
  | Readonly<{ state: 'outdated'; because: OutdatedBecause }>;

type Wall = Pick<StoreState, 'promises' | 'operators'>;

/** Derived from what was hung, promised, named and set, never ticked (D3). `signs`: what the store was called when. */
export function posterStanding(store: Wall, poster: Poster, day: CalendarDate, signs: Signs): PosterStanding {
  const { promises } = store;
  if (poster.takenDown !== null) return { state: 'taken-down' };
  const inForce = versionOn(promises, poster.template, day);
  const ahead = (inForce?.version ?? 0) < poster.version;
  if (!ahead && inForce?.version !== poster.version)
    return { state: 'outdated', because: inForce?.terms ? 'newer-version' : 'withdrawn' };
  const because = otherWords(store, poster, signs);
  if (because) return { state: 'outdated', because };
  return { state: ahead ? 'ahead' : 'current' };
}

/** Why its words are not those that would be printed now; null where they are. */
function otherWords(store: Wall, poster: Poster, signs: Signs): OutdatedBecause | null {
  const { versions, people, sign } = store.promises;
  const { template, version } = poster;
  const made = versions.find((one) => one.template === template && one.version === version);
  const [shown, now] = [poster.sign, sign].map((seq) => (seq === null ? undefined : signs.get(seq)));
  const change = made?.terms && shown && now ? signChange(made.terms, shown, now) : null;
  if (change || template !== 'three-tiers') return change;
  if (poster.people !== (people?.version ?? 0)) return 'people-changed';
  return peopleGone(store).length > 0 ? 'people-left' : null;
}

/** Operators who stand for a tier on the poster and no longer serve at it: they left, or serve at a lower one. */
export function peopleGone({ promises, operators }: Wall): readonly string[] {
  return (promises.people?.people ?? [])
    .filter(({ tier, operator }) => {
      const known = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
      return !known?.active || tierOfRole(known.role) < tier;
    })
    .map(({ operator }) => operator);
}

/** The entries whose words tell whether what hangs says other than what would be printed now: none where nothing was set since. */
export function signsWanted({ posters, sign }: Promises): readonly number[] {
  const hung = posters.flatMap((one) => (one.takenDown === null && one.sign !== null ? [one.sign] : []));
  const others = [...new Set(hung)].filter((seq) => seq !== sign);
  return sign === null || others.length === 0 ? [] : [...others, sign];
}

/**
 * How one template stands on the wall: `none` promised and nothing hangs, what is in force `hangs`, something `outdated`
 * hangs, or what is in force is `missing` there.
 */
export type WallState = 'none' | 'hangs' | 'outdated' | 'missing';
export type OnTheWall = Readonly<{
  template: PromiseTemplate;
  state: WallState;
  /** What is promised on the day; null where nothing is. */
  inForce: PromiseVersion | null;
  /** The newest version where its day is still to come; its terms are null where it ends the promise. */
  coming: PromiseVersion | null;
  /** Posters not taken down, in the order in which they were hung. */
  hanging: readonly Readonly<{ poster: Poster; standing: PosterStanding }>[];
}>;

/** What hangs, what hangs outdated and what is missing, of each template (D3). */
export function theWall(store: Wall, day: CalendarDate, signs: Signs): readonly OnTheWall[] {
  return promiseTemplates.map((template) => {
    const { promises } = store;
    const counts = versionOn(promises, template, day);
    const inForce = counts?.terms ? counts : null;
    const newest = newestVersion(promises, template);
    const hanging = promises.posters
      .filter((poster) => poster.template === template && poster.takenDown === null)
      .map((poster) => ({ poster, standing: posterStanding(store, poster, day, signs) }));
    const some = (state: PosterStanding['state']) => hanging.some(({ standing }) => standing.state === state);
    const missing = inForce !== null && !some('current');
    const state = some('outdated') ? 'outdated' : missing ? 'missing' : some('current') ? 'hangs' : 'none';
    return { template, state, inForce, coming: newest && newest.from > day ? newest : null, hanging };
  });
}

/** What people read off a poster to tell which it is: template, version, and which naming of people it shows. */
export function posterNumber(template: PromiseTemplate, version: number, people: number): string {
  const parts = [promiseTemplates.indexOf(template) + 1, version];
  return [...parts, ...(template === 'three-tiers' ? [people] : [])].join('-');
}
