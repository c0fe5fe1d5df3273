import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Answers, Asked } from '../../workers/search-messages.ts';
import { useLedger } from '../LedgerProvider.tsx';
import type { LedgerList } from '../reading.ts';
import type { Hit } from './explain.ts';
import type { Search, SearchState } from './open-search.ts';
import type { Entering, Person, Whose } from './persons.ts';
import type { SearchQuery } from './search-query.ts';

const unheard = () => () => undefined;

/** How far the search has read; null before it has begun. */
export function useSearchState(): SearchState | null {
  const { search } = useLedger();
  return useSyncExternalStore(search?.subscribe ?? unheard, () => search?.state() ?? null);
}

/**
 * The answer to a question, asked again whenever the search has read more. The last answer stays until the next one
 * is there; one of another search (another sign-in) never does.
 */
function useAnswer<Kind extends Asked['kind']>(
  asked: Extract<Asked, { kind: Kind }> | null,
): Answers[Kind] | undefined {
  const { search } = useLedger();
  const state = useSearchState();
  const [answered, setAnswered] = useState<{ search: Search; key: string; answer: Answers[Kind] }>();
  const key = asked && JSON.stringify(asked);
  const read =
    state?.kind === 'reading' ? `${state.reading.facts}/${state.reading.texts}/${state.reading.size}` : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is the question, `read` says that there is more to find
  useEffect(() => {
    let current = true;
    if (!search || !asked || key === null) return;
    search.ask(asked).then(
      (answer) => current && setAnswered({ search, key, answer }),
      // It has ended: its state says so on the screen.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [search, key, read]);
  return answered?.search === search && key !== null && answered.key === key ? answered.answer : undefined;
}

/**
 * Which complaints a query finds, newest first; those of the query before stay until it is answered. Undefined until
 * the first answer, and where there is no query.
 */
export function useFound(query: SearchQuery | null): LedgerList | undefined {
  const answer = useAnswer(query && { kind: 'find', query });
  const [last, setLast] = useState(answer);
  if (answer && answer !== last) setLast(answer);
  const { search } = useLedger();
  const found = query === null || search === null ? undefined : (answer ?? last);
  return useMemo(() => found && { total: found.positions.length, positions: found.positions }, [found]);
}

/** Why each of some complaints was found, by id. */
export function useHits(words: string, positions: readonly number[]): ReadonlyMap<string, Hit> {
  const answer = useAnswer(
    words.trim() === '' || positions.length === 0 ? null : { kind: 'explain', words, positions },
  );
  const [hits, setHits] = useState<ReadonlyMap<string, Hit>>(new Map());
  useEffect(() => {
    if (answer) setHits(new Map(answer.hits.map((hit) => [hit.id, hit])));
  }, [answer]);
  return hits;
}

/** Consumers who were here before, by at least four digits of their phone; undefined until answered. */
export function usePersons(digits: string): readonly Person[] | undefined {
  return useAnswer(digits.length < 4 ? null : { kind: 'persons', digits })?.persons;
}

/** The same, asked once; nobody where the search has ended. */
export function useFindPersons(): (digits: string) => Promise<readonly Person[]> {
  const { search } = useLedger();
  return async (digits) => {
    const answer = await search?.ask({ kind: 'persons', digits }).catch(() => null);
    return answer?.persons ?? [];
  };
}

/** A phone's latest complaints with those of today that may be the same matter first; undefined until answered. */
export function useHistory(whose: Whose | null, entering: Entering): Answers['history'] | undefined {
  return useAnswer(whose && { kind: 'history', whose, entering });
}

/** Complaints that were handed over under this very outside number; undefined until answered. */
export function useOutsideNumber(number: string): Answers['outside-number'] | undefined {
  return useAnswer(number.trim() === '' ? null : { kind: 'outside-number', number: number.trim() });
}

/** Tells the search the names of those who serve here. */
export function useStaffForSearch(people: readonly Readonly<{ operator: string; name: string }>[]): void {
  const { search } = useLedger();
  useEffect(() => {
    search?.staff(people.map(({ operator, name }) => ({ operator, name })));
  }, [search, people]);
}
