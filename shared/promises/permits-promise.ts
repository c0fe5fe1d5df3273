import { dayAfter } from '../calendar.ts';
import { tierOfRole } from '../complaint/tiers.ts';
import type { Event } from '../events.ts';
import { type Judging, today } from '../judging.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { PromiseTemplate } from './promise-codes.ts';
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
  const earliest = before?.terms && before.from <= now ? dayAfter(now) : now;
  return from < earliest ? refuse('promise-too-early', { earliest }) : null;
}

function isPosted(
  { template, version }: Readonly<{ template: PromiseTemplate; version: number }>,
  versions: readonly PromiseVersion[],
): boolean {
  return versions.some((one) => one.template === template && one.version === version && one.terms !== null);
}
