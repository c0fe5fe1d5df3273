import { useEffect, useState } from 'react';
import type { DeskApi } from '../../shared/contract.ts';
import type { Role } from '../../shared/ledger/entry.ts';
import type { StoreState } from '../../shared/store/state.ts';
import { useLedger } from './LedgerProvider.tsx';
import { useSharedQuery } from './live-queries.ts';
import { storeState } from './reading.ts';

export type Store = Readonly<{
  state: StoreState;
  /** Everyone who serves or served here, by operator id. */
  people: Readonly<Record<string, Readonly<{ name: string; role: Role; active: boolean }>>>;
}>;

/** What the desk was asked last, so that many parts of the screen ask it once. */
const asked = new WeakMap<
  DeskApi,
  Readonly<{ operators: string; people: Promise<Store['people'] | null> }>
>();

function peopleOf(desk: DeskApi, operators: string): Promise<Store['people'] | null> {
  const last = asked.get(desk);
  if (last?.operators === operators) return last.people;
  const people = desk.status({}).then(
    (outcome) =>
      outcome.ok
        ? Object.fromEntries(outcome.value.people.map(({ operator, ...rest }) => [operator, rest]))
        : null,
    () => null,
  );
  const question = { operators, people };
  asked.set(desk, question);
  // Not answered: whoever asks next asks the desk again.
  void people.then((found) => found === null && asked.get(desk) === question && asked.delete(desk));
  return people;
}

/** The store as the ledger tells it, with the names of its people, which only the desk knows. */
export function useStore(): Store | undefined {
  const { desk } = useLedger();
  const state = useSharedQuery(storeState);
  const [people, setPeople] = useState<Store['people']>({});
  const operators = state ? JSON.stringify(state.operators) : undefined;
  useEffect(() => {
    let current = true;
    if (operators === undefined) return;
    void peopleOf(desk, operators).then((found) => {
      if (current && found) setPeople(found);
    });
    return () => {
      current = false;
    };
  }, [desk, operators]);
  return state ? { state, people } : undefined;
}
