import type { CalendarDate } from '../calendar.ts';
import type { Tier } from '../codes.ts';
import type { Event } from '../events.ts';
import type { PromisesThen } from './promise-advice.ts';
import type { PromiseTemplate } from './promise-codes.ts';
import type { promiseEventData } from './promise-events.ts';
import type { PromiseTerms, TermsOf } from './promise-terms.ts';

export type PromiseEvent = Extract<Event, { type: keyof typeof promiseEventData }>;

/** One version of a promise; `terms` null where it says that nothing is promised any more. */
export type PromiseVersion = Readonly<{
  template: PromiseTemplate;
  version: number;
  from: CalendarDate;
  terms: PromiseTerms | null;
  /** Where it stands in the log. */
  seq: number;
}>;
/** Who stands for the tiers on the poster, as last named. */
export type TierPeople = Readonly<{ version: number; people: readonly TierPerson[]; seq: number }>;
export type TierPerson = Readonly<{ tier: Tier; operator: string }>;
export type Poster = Readonly<{
  poster: number;
  template: PromiseTemplate;
  version: number;
  /** Which naming of the tiers' people it shows; 0 for a poster that shows none. */
  people: number;
  /** The entry that set the store's name, phone and council which it shows; null for one of before any was set. */
  sign: number | null;
  hung: CalendarDate;
  takenDown: CalendarDate | null;
  seq: number;
}>;
/** What a poster shows besides its promise. */
export type Shown = Pick<Poster, 'people' | 'sign'>;
/** What the store ever promised, and its posters, oldest first (C1). */
export type Promises = Readonly<{
  versions: readonly PromiseVersion[];
  posters: readonly Poster[];
  /** Absent while nobody was named. */
  people?: TierPeople;
  /** The entry that set the store's name, phone and council last; null before there is one. */
  sign: number | null;
  /** What the last print of each version showed besides it, by `printKey`: what is hung was printed last. */
  printed: Readonly<Record<string, Shown>>;
}>;

export const noPromises: Promises = { versions: [], posters: [], sign: null, printed: {} };

/** After one more event of the log, the `seq`-th. */
export function evolvePromises(promises: Promises, event: Event, seq: number): Promises {
  switch (event.type) {
    case 'PromiseMade': {
      const { version, from, terms } = event.data;
      const made = { template: terms.template, version, from, terms, seq };
      return { ...promises, versions: [...promises.versions, made] };
    }
    case 'PromiseWithdrawn':
      return { ...promises, versions: [...promises.versions, { ...event.data, terms: null, seq }] };
    case 'StoreSettingsSet':
      return { ...promises, sign: seq };
    case 'TierPeopleNamed':
      return { ...promises, people: { ...event.data, seq } };
    case 'PosterPrinted': {
      const { template, version } = event.data;
      const printed = { ...promises.printed, [printKey(template, version)]: shownNow(promises, template) };
      return { ...promises, printed };
    }
    case 'PosterHung': {
      const { poster, template, version, day } = event.data;
      // A poster that this desk never printed is taken to show what it would have printed when it was hung.
      const shown = promises.printed[printKey(template, version)] ?? shownNow(promises, template);
      const hung = { poster, template, version, ...shown, hung: day, takenDown: null, seq };
      return { ...promises, posters: [...promises.posters, hung] };
    }
    case 'PosterTakenDown': {
      const { poster, day } = event.data;
      const down = (one: Poster) => (one.poster === poster ? { ...one, takenDown: day } : one);
      return { ...promises, posters: promises.posters.map(down) };
    }
    default:
      return promises;
  }
}

const printKey = (template: PromiseTemplate, version: number) => `${template} ${version}`;

function shownNow({ people, sign }: Promises, template: PromiseTemplate): Shown {
  return { people: template === 'three-tiers' ? (people?.version ?? 0) : 0, sign };
}

/** The newest version of a template; null where there never was one. */
export function newestVersion({ versions }: Promises, template: PromiseTemplate): PromiseVersion | null {
  return versions.findLast((one) => one.template === template) ?? null;
}

/** The version that counts on a day: the newest whose day has come; null where there was none yet. */
export function versionOn(
  { versions }: Promises,
  template: PromiseTemplate,
  day: CalendarDate,
): PromiseVersion | null {
  return versions.findLast((one) => one.template === template && one.from <= day) ?? null;
}

/** What advice asks for: the promises that bound the store on the day of the purchase (C1). */
export function promisesThen(promises: Promises, purchaseDate: CalendarDate | null): PromisesThen {
  const ever = promises.versions.some(({ template }) => template === 'returns' || template === 'no-reason');
  if (purchaseDate === null) return { returns: null, noReason: null, ever };
  return {
    returns: posted(promises, 'returns', purchaseDate),
    noReason: posted(promises, 'no-reason', purchaseDate),
    ever,
  };
}

function posted<Template extends 'returns' | 'no-reason'>(
  promises: Promises,
  template: Template,
  day: CalendarDate,
): Readonly<{ version: number; terms: TermsOf<Template> }> | null {
  const found = versionOn(promises, template, day);
  if (!found?.terms) return null;
  return { version: found.version, terms: found.terms as TermsOf<Template> };
}
