import { type DeskApi, verbs } from '../shared/contract.ts';
import type { Outcome } from '../shared/refusals.ts';

type Call = (input: unknown) => Promise<Outcome<unknown>>;

/** The same desk, which also tells when it no longer knows who is signed in (idle lock, restart). */
export function watchedDesk(desk: DeskApi, onSessionLost: () => void): DeskApi {
  const calls = Object.keys(verbs).map((verb): [string, Call] => {
    const watched: Call = async (input) => {
      const outcome = await (desk[verb as keyof typeof verbs] as Call).call(desk, input);
      if (!outcome.ok && outcome.refusal.code === 'not-signed-in') onSessionLost();
      return outcome;
    };
    return [verb, watched];
  });
  return {
    ...Object.fromEntries(calls),
    onPush: (listener: Parameters<DeskApi['onPush']>[0]) => desk.onPush(listener),
  } as unknown as DeskApi;
}
