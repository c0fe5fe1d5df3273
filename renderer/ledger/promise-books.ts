import { useMemo } from 'react';
import type { Tier } from '../../shared/codes.ts';
import type { PromiseTemplate } from '../../shared/promises/promise-codes.ts';
import { promiseEventData } from '../../shared/promises/promise-events.ts';
import type { Promises } from '../../shared/promises/promises.ts';
import { type Signs, signsOf } from '../../shared/promises/signs.ts';
import { signsWanted } from '../../shared/promises/wall.ts';
import type { StoreState } from '../../shared/store/state.ts';
import type { TimelineEntry } from './complaint-reading.ts';
import { useEntriesAt } from './entries-at.ts';
import { useStoreFacts } from './queries.ts';
import { useStorePart } from './store-queries.ts';

/** Who sealed a version, when (UTC ms), and what it adds in the store's own words. */
export type VersionSaid = Readonly<{ text: string; at: number; operator: string }>;
export type TierPhone = Readonly<{ tier: Tier; operator: string; phone: string }>;

/** What is promised and where it hangs, with what was typed besides (C1, D3). */
export type PromiseBooks = Readonly<{
  promises: Promises;
  operators: StoreState['operators'];
  /** By `versionKey`. */
  said: ReadonlyMap<string, VersionSaid>;
  /** By poster. */
  places: ReadonlyMap<number, string>;
  people: readonly TierPhone[];
  signs: Signs;
}>;

export function versionKey(template: PromiseTemplate, version: number): string {
  return `${template} ${version}`;
}

const types: ReadonlySet<string> = new Set(Object.keys(promiseEventData));

/** Undefined until read. */
export function usePromiseBooks(): PromiseBooks | undefined {
  const facts = useStoreFacts(types);
  const promises = useStorePart((state) => state.promises);
  const operators = useStorePart((state) => state.operators);
  const signs = useSigns();
  return useMemo(
    () =>
      facts && promises && operators && signs ? { promises, operators, signs, ...wordsIn(facts) } : undefined,
    [facts, promises, operators, signs],
  );
}

/** What the store was called when its hanging posters were printed, and is now (D3). Undefined until read. */
export function useSigns(): Signs | undefined {
  const promises = useStorePart((state) => state.promises);
  const entries = useEntriesAt(useMemo(() => promises && signsWanted(promises), [promises]));
  return useMemo(() => entries && signsOf(entries), [entries]);
}

/** The words of promises and posters that the store's entries hold, oldest first. */
export function wordsIn(
  facts: readonly Pick<TimelineEntry, 'entry' | 'event'>[],
): Pick<PromiseBooks, 'said' | 'places' | 'people'> {
  const said = new Map<string, VersionSaid>();
  const places = new Map<number, string>();
  let people: readonly TierPhone[] = [];
  for (const { entry, event } of facts) {
    const who = { at: entry.at, operator: entry.by.operator };
    if (event.type === 'PromiseMade') {
      const key = versionKey(event.data.terms.template, event.data.version);
      said.set(key, { text: event.words?.text ?? '', ...who });
    }
    if (event.type === 'PromiseWithdrawn')
      said.set(versionKey(event.data.template, event.data.version), { text: '', ...who });
    if (event.type === 'PosterHung') places.set(event.data.poster, event.words?.place ?? '');
    if (event.type === 'TierPeopleNamed')
      people = event.data.people.map((one, index) => ({
        ...one,
        phone: event.person?.[`phone${index + 1}`] ?? '',
      }));
  }
  return { said, places, people };
}
