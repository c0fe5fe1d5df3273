import { bytesToHex } from '../../shared/bytes.ts';
import type { Parsed, SignedIn } from '../../shared/contract.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import type { Caller, Core } from './core.ts';

/** Who is signed in at which connection. In memory only: a restart signs everyone out. */
export interface Sessions {
  signIn(connection: string, input: Parsed<'signIn'>): Promise<Outcome<SignedIn>>;
  signOut(connection: string): void;
  /** The caller behind a connection, with the role the ledger gives that person now; null for nobody. */
  caller(connection: string): Caller | null;
  signedIn(connection: string): SignedIn | null;
}

export function openSessions(core: Core): Sessions {
  const sessions = new Map<string, { operator: string; session: string }>();
  const caller = (connection: string): Caller | null => {
    const known = sessions.get(connection);
    const person = known ? core.log.head().store.operators[known.operator] : undefined;
    if (!known || !person?.active) return null;
    return { actor: { operator: person.id, role: person.role }, session: known.session };
  };
  const signedIn = (connection: string): SignedIn | null => {
    const known = caller(connection);
    return known ? { ...known.actor, name: core.names.operator(known.actor.operator) } : null;
  };
  return {
    caller,
    signedIn,
    signOut: (connection) => void sessions.delete(connection),
    async signIn(connection, { operator, pin }) {
      const person = core.log.head().store.operators[operator];
      if (!person?.active) return { ok: false, refusal: refuse('operator-unknown') };
      const wrong = await core.pins.check(operator, pin);
      if (wrong) return { ok: false, refusal: wrong };
      sessions.set(connection, { operator, session: `s-${bytesToHex(core.entropy.bytes(8))}` });
      const name = core.names.operator(operator);
      return { ok: true, value: { operator, role: person.role, name } };
    },
  };
}
