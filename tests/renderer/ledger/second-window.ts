import { keepLedger } from '../../../renderer/ledger/keeper.ts';
import type { DeskApi, Push, Verb } from '../../../shared/contract.ts';

/** A window of its own: another thread, another copy of the code, the same databases; its desk is at the test's end. */
export type FromWindow =
  | Readonly<{ kind: 'call'; call: number; verb: Verb; input: unknown }>
  | Readonly<{ kind: 'state'; state: string }>;
export type ToWindow =
  | Readonly<{ kind: 'begin'; family: string; limit: number }>
  | Readonly<{ kind: 'answer'; call: number; outcome: unknown }>
  | Readonly<{ kind: 'push'; push: Push }>;

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ToWindow>) => void) | null;
  postMessage: (message: FromWindow) => void;
};
const waiting = new Map<number, (outcome: unknown) => void>();
const listeners = new Set<(push: Push) => void>();
let calls = 0;

const desk = new Proxy({} as DeskApi, {
  get(_, verb: Verb | 'onPush') {
    if (verb === 'onPush')
      return (listener: (push: Push) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      };
    return (input: unknown) =>
      new Promise((resolve) => {
        calls += 1;
        waiting.set(calls, resolve);
        scope.postMessage({ kind: 'call', call: calls, verb, input });
      });
  },
});

scope.onmessage = ({ data }) => {
  if (data.kind === 'answer') waiting.get(data.call)?.(data.outcome);
  else if (data.kind === 'push') for (const listener of listeners) listener(data.push);
  else {
    const keeper = keepLedger({ desk, family: data.family, limit: data.limit });
    const tell = () => scope.postMessage({ kind: 'state', state: keeper.state().kind });
    keeper.subscribe(tell);
    tell();
  }
};
