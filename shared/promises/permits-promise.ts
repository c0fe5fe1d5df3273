import { daysAfter } from '../calendar.ts';
import { tiers } from '../codes.ts';
import { tierOfRole } from '../complaint/tiers.ts';
import type { Event, EventData } from '../events.ts';
import { type Judging, today } from '../judging.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { mostAtTier, type PromiseTemplate } from './promise-codes.ts';
import { promiseEventData } from './promise-events.ts';
import { newestVersion, type PromiseEvent, type PromiseVersion } from './promises.ts';

export function isPromiseEvent(event: Event): event is PromiseEvent {
  return Object.hasOwn(promiseEventData, event.type);
}

/** All of them are kept in the store's state (ours). */
const mostVersions = 2000;
const mostPosters = 5000;

/** What the store promises in public, by the enterprise head; and where its posters hang, by whoever serves (C1, D3). */
export function permitsPromise(event: PromiseEvent, judging: Judging): Refusal | null {
  const { store, by } = judging;
  if (!store.founded) return refuse('not-set-up');
  const { promises } = store;
  switch (event.type) {
    case 'PromiseMade': {
      if (by.role !== 'enterprise-head') return refuse('enterprise-head-needed');
      const { version, from, terms } = event.data;
      if (terms.template === 'returns' && terms.exchangeDays < terms.refundDays)
        return refuse('promise-days', { refundDays: terms.refundDays });
      return versionFault(terms.template, version, from, judging);
    }
    case 'PromiseWithdrawn': {
      if (by.role !== 'enterprise-head') return refuse('enterprise-head-needed');
      const { template, version, from } = event.data;
      if (!newestVersion(promises, template)?.terms) return refuse('promise-unknown');
      return versionFault(template, version, from, judging);
    }
    case 'TierPeopleNamed':
      if (by.role !== 'enterprise-head') return refuse('enterprise-head-needed');
      return peopleFault(event.data, judging);
    case 'PosterPrinted':
      if (tierOfRole(by.role) < 1) return refuse('role-may-not');
      return isPosted(event.data, promises.versions) ? null : refuse('promise-unknown');
    case 'PosterHung': {
      if (tierOfRole(by.role) < 1) return refuse('role-may-not');
      const { poster, day } = event.data;
      if (!isPosted(event.data, promises.versions)) return refuse('promise-unknown');
      if (poster !== promises.posters.length + 1 || poster > mostPosters)
        return refuse('bad-input', { field: 'poster' });
      return day <= today(judging) ? null : refuse('day-to-come', { field: 'day' });
    }
    case 'PosterTakenDown': {
      if (tierOfRole(by.role) < 1) return refuse('role-may-not');
      const { poster, day } = event.data;
      const hanging = promises.posters.find((one) => one.poster === poster && one.takenDown === null);
      if (!hanging) return refuse('poster-unknown');
      if (day < hanging.hung) return refuse('bad-input', { field: 'day' });
      return day <= today(judging) ? null : refuse('day-to-come', { field: 'day' });
    }
  }
}

/** Everybody named serves at that tier or above, somebody does at each, and nobody stands for two (T3), but in the smallest stores. */
function peopleFault({ version, people }: EventData<'TierPeopleNamed'>, { store }: Judging): Refusal | null {
  if (version !== (store.promises.people?.version ?? 0) + 1 || version > mostVersions)
    return refuse('settings-version');
  for (const [index, { tier, operator }] of people.entries()) {
    const known = Object.hasOwn(store.operators, operator) ? store.operators[operator] : undefined;
    if (!known?.active) return refuse('operator-unknown');
    if (tierOfRole(known.role) < tier) return refuse('tier-person-below', { operator, tier });
    const earlier = people.slice(0, index);
    if (earlier.some((one) => one.tier > tier)) return refuse('bad-input', { field: 'people' });
    const again = earlier.find((one) => one.operator === operator);
    if (again && (again.tier === tier || !store.settings?.twoTiers))
      return refuse('tier-person-twice', { operator });
  }
  const bare = tiers.find((tier) => !people.some((one) => one.tier === tier));
  if (bare !== undefined) return refuse('tier-people-missing', { tier: bare });
  const crowded = tiers.some((tier) => people.filter((one) => one.tier === tier).length > mostAtTier);
  return crowded ? refuse('bad-input', { field: 'people', most: mostAtTier }) : null;
}

/** The next version of its template; who bought under the one before keeps it, so a later one begins tomorrow at the soonest. */
function versionFault(
  template: PromiseTemplate,
  version: number,
  from: string,
  judging: Judging,
): Refusal | null {
  const { promises } = judging.store;
  const before = newestVersion(promises, template);
  if (version !== (before?.version ?? 0) + 1 || promises.versions.length >= mostVersions)
    return refuse('settings-version');
  const now = today(judging);
  const earliest = before?.terms && before.from <= now ? daysAfter(now, 1) : now;
  return from < earliest ? refuse('promise-too-early', { earliest }) : null;
}

function isPosted(
  { template, version }: Readonly<{ template: PromiseTemplate; version: number }>,
  versions: readonly PromiseVersion[],
): boolean {
  return versions.some((one) => one.template === template && one.version === version && one.terms !== null);
}
