import type { DeskApi } from '../../../shared/contract.ts';
import type { Answers, Asked, SearchAnswer, SearchRequest } from '../../workers/search-messages.ts';
import type { Reading } from './read-along.ts';

/** How the search stands: reading, or ended because nobody is signed in or something failed. */
export type SearchState =
  | Readonly<{ kind: 'reading'; reading: Reading }>
  | Readonly<{ kind: 'ended'; why: 'locked' | 'failed' }>;

/** The search over one mirror for one sign-in. Everything it knows is in its worker's memory and ends with it. */
export type Search = Readonly<{
  /** Rejects when the search has ended. */
  ask: <Kind extends Asked['kind']>(asked: Extract<Asked, { kind: Kind }>) => Promise<Answers[Kind]>;
  state: () => SearchState;
  subscribe: (listener: () => void) => () => void;
  /** The ledger on this screen has new entries. */
  grown: () => void;
  /** Who serves here, to be found by name. */
  staff: (people: readonly Readonly<{ operator: string; name: string }>[]) => void;
  /** Forgets everything at once. */
  close: () => void;
}>;

const nothing: Reading = { total: 0, facts: 0, texts: 0, backTo: null, size: 0 };

/** Starts reading the mirror of this name in a worker. */
export function openSearch(name: string, desk: Pick<DeskApi, 'keysFor' | 'searchKey'>): Search {
  const worker = new Worker(new URL('../../workers/search.worker.ts', import.meta.url), { type: 'module' });
  const listeners = new Set<() => void>();
  const calls = new Map<
    number,
    Readonly<{ resolve: (answer: never) => void; reject: (why: Error) => void }>
  >();
  let last = 0;
  let state: SearchState = { kind: 'reading', reading: nothing };
  const become = (next: SearchState): void => {
    state = next;
    if (next.kind === 'ended') end(next.why);
    for (const listener of listeners) listener();
  };
  const end = (why: string): void => {
    worker.terminate();
    for (const { reject } of calls.values()) reject(new Error(`search: ended, ${why}`));
    calls.clear();
  };
  const send = (request: SearchRequest): void => worker.postMessage(request);

  worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => {
    if (data.kind === 'reading') become(data);
    else if (data.kind === 'ended') become(data);
    else if (data.kind === 'keysFor')
      void desk
        .keysFor({ abouts: data.abouts })
        .catch(() => null)
        .then((outcome) => send({ kind: 'keys', call: data.call, outcome }));
    else if (data.kind === 'searchKey')
      void desk
        .searchKey({})
        .catch(() => null)
        .then((outcome) => send({ kind: 'search-key', call: data.call, outcome }));
    else {
      const call = calls.get(data.call);
      calls.delete(data.call);
      if (data.kind === 'answer') call?.resolve(data.answer as never);
      else call?.reject(new Error('search: could not be answered'));
    }
  };
  worker.onerror = (event) => {
    event.preventDefault();
    become({ kind: 'ended', why: 'failed' });
  };
  send({ kind: 'start', name });
  return {
    ask: (asked) =>
      new Promise((resolve, reject) => {
        if (state.kind === 'ended') return reject(new Error(`search: ended, ${state.why}`));
        last += 1;
        calls.set(last, { resolve, reject });
        send({ kind: 'ask', call: last, asked });
      }),
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    grown: () => send({ kind: 'grown' }),
    staff: (people) => send({ kind: 'staff', people }),
    close: () => end('closed'),
  };
}
