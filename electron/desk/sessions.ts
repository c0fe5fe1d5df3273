import { bytesToHex } from '../../shared/bytes.ts';
import type { Parsed } from '../../shared/contract.ts';
import type { SignedIn } from '../../shared/contract-replies.ts';
import { sessionIdleMs } from '../../shared/idle-lock.ts';
import type { Role } from '../../shared/ledger/entry.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import { isGuest } from '../../shared/store/inspections.ts';
import type { Caller, Core } from './core.ts';
import type { FailedTries } from './pins.ts';

/** Who is signed in at which connection. In memory only: a restart signs everyone out. */
export interface Sessions {
  signIn(connection: string, input: Parsed<'signIn'>): Promise<Outcome<SignedIn>>;
  /** Whoever is here goes, and the inspector of the open inspection comes in their place; nowhere else they are any more. */
  admitGuest(connection: string, operator: string): void;
  signOut(connection: string): void;
  /**
   * The caller behind a connection; null for nobody. A session is over once its person has left, has another role, or
   * gave no sign for {@link sessionIdleMs}.
   */
  caller(connection: string): Caller | null;
  signedIn(connection: string): SignedIn | null;
  /** A person did something here. */
  touch(connection: string): void;
  /** Ends every session of a person but the one at this connection: the PIN it began with is not theirs any more. */
  endOf(operator: string, except?: string): void;
  /** Is this session still somebody's? */
  isHere(session: string): boolean;
}

type Session = {
  operator: string;
  role: Role;
  session: string;
  /** On the steady clock. */
  seen: number;
  failed: FailedTries | null;
};

/** `onEnd` is told after a session has ended. */
export function openSessions(core: Core, onEnd: () => void = () => undefined): Sessions {
  const sessions = new Map<string, Session>();
  const isAlive = (known: Session): boolean => {
    const { store } = core.log.head();
    const person = store.operators[known.operator];
    const idle = core.steady.now() - known.seen >= sessionIdleMs;
    const serves = person?.active === true && person.role === known.role;
    return (serves || isGuest(known, store.inspections)) && !idle;
  };
  const end = (connection: string): void => {
    if (sessions.delete(connection)) onEnd();
  };
  const alive = (connection: string): Session | null => {
    const known = sessions.get(connection);
    if (!known) return null;
    if (isAlive(known)) return known;
    end(connection);
    return null;
  };
  const signedIn = (connection: string): SignedIn | null => {
    const known = alive(connection);
    if (!known) return null;
    const { operator, role, failed } = known;
    return {
      operator,
      role,
      name: core.names.operator(operator),
      provisional: core.pins.isProvisional(operator),
      failed,
    };
  };
  const begin = (connection: string, operator: string, role: Role, failed: FailedTries | null): void => {
    const session = `s-${bytesToHex(core.entropy.bytes(8))}`;
    sessions.set(connection, { operator, role, session, seen: core.steady.now(), failed });
    // Whose place this was at the screen, and whoever left without a word, is gone.
    onEnd();
  };
  return {
    caller(connection) {
      const known = alive(connection);
      return known && { actor: { operator: known.operator, role: known.role }, session: known.session };
    },
    signedIn,
    signOut: end,
    isHere: (session) => [...sessions.values()].some((known) => known.session === session && isAlive(known)),
    touch(connection) {
      const known = alive(connection);
      if (known) known.seen = core.steady.now();
    },
    endOf(operator, except) {
      for (const [connection, known] of sessions)
        if (known.operator === operator && connection !== except) end(connection);
    },
    admitGuest(connection, operator) {
      for (const [other, known] of sessions) if (known.operator === operator) end(other);
      begin(connection, operator, 'inspector', null);
    },
    async signIn(connection, { operator, pin }) {
      const isHere = () => core.log.head().store.operators[operator]?.active;
      if (!isHere()) return { ok: false, refusal: refuse('operator-unknown') };
      const wrong = await core.pins.check(operator, pin);
      if (wrong) return { ok: false, refusal: wrong };
      const person = core.log.head().store.operators[operator];
      // Who left while the PIN was looked at does not come in.
      if (!person?.active) return { ok: false, refusal: refuse('operator-unknown') };
      begin(connection, operator, person.role, core.pins.tell(operator));
      const here = signedIn(connection);
      return here ? { ok: true, value: here } : { ok: false, refusal: refuse('not-signed-in') };
    },
  };
}
