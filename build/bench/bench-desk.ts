import { type Desk, openDesk } from '../../electron/desk/desk.ts';
import { fileKeyStore } from '../../electron/desk/file-key-store.ts';
import type { Input, Output, Verb } from '../../shared/contract.ts';
import type { Outcome } from '../../shared/refusals.ts';
import { type Person, personOf } from '../demo/store.ts';

/** The real desk on a folder, asked as screens ask it. */
export type BenchDesk = Readonly<{
  desk: Desk;
  /** Throws where the desk refuses: what is measured has to happen. */
  ask: <V extends Verb>(screen: string, verb: V, input: Input<V>) => Promise<Output<V>>;
  signIn: (who: Person) => Promise<void>;
}>;

export async function openBenchDesk(dataDir: string): Promise<BenchDesk> {
  const desk = await openDesk({
    dataDir,
    shell: 'browser',
    keyStore: await fileKeyStore(dataDir),
    pinCost: 10,
  });
  const ask: BenchDesk['ask'] = async (screen, verb, input) => {
    const outcome = (await desk.call(screen, verb, input)) as Outcome<Output<typeof verb>>;
    if (!outcome.ok) throw new Error(`${verb}: expected an answer, got ${JSON.stringify(outcome.refusal)}`);
    return outcome.value;
  };
  const signIn = async (who: Person): Promise<void> => {
    const { operator, pin } = personOf(who);
    await ask(who, 'signIn', { operator, pin });
  };
  return { desk, ask, signIn };
}
