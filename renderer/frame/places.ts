import { startTransition, useCallback, useState } from 'react';
import type { Go, Place } from '../app-context.ts';

/** A place on the way, with a number that makes each visit its own. */
export type Visit = { readonly visit: number; readonly place: Place };

const counter: Place = { at: 'counter-home' };
const longest = 20;

/** The way after one more step: home begins it anew, back takes the last step off, the same place stays. */
export function walk(way: readonly Visit[], to: Place | 'back', home: Place = counter): readonly Visit[] {
  const last = way.at(-1);
  const visit = (last?.visit ?? 0) + 1;
  if (to === 'back') return way.length > 1 ? way.slice(0, -1) : [{ visit, place: home }];
  if (last && JSON.stringify(last.place) === JSON.stringify(to)) return way;
  if (to.at === 'counter-home' || to.at === home.at) return [{ visit, place: home }];
  return [...way, { visit, place: to }].slice(-longest);
}

/**
 * Where the person is, and how to go elsewhere; `home` is where they begin and come back to. The app keeps its own way: no
 * URL ever names a complaint.
 */
export function usePlaces(home: Place = counter): { readonly here: Visit; readonly go: Go } {
  const [way, setWay] = useState<readonly Visit[]>([{ visit: 0, place: home }]);
  const go = useCallback<Go>(
    (to) => {
      if (to !== 'back' && (to.at === 'sign-in' || to.at === 'first-run'))
        throw new Error(`go: expected a place behind the sign-in, got ${to.at}`);
      // The screen before stays until the next one's file is there.
      startTransition(() => setWay((before) => walk(before, to, home)));
    },
    [home],
  );
  return { here: way.at(-1) ?? { visit: 0, place: home }, go };
}
