import { type DeskApi, type Push, type Verb, verbs } from '../shared/contract.ts';

/** How one shell carries a call and the desk's pushes. */
export interface Carrier {
  call(verb: Verb, input: unknown): Promise<unknown>;
  onPush(listener: (push: Push) => void): () => void;
}

/** The contract as functions, one for each verb; what they take and answer is judged by the desk, not here. */
export function makeDeskApi({ call, onPush }: Carrier): DeskApi {
  const names = Object.keys(verbs) as Verb[];
  const calls = Object.fromEntries(names.map((verb) => [verb, (input: unknown) => call(verb, input)]));
  return { ...(calls as unknown as Omit<DeskApi, 'onPush'>), onPush };
}
