import type { Outcome } from '../shared/refusals.ts';

const sent = new Set<Promise<unknown>>();

/** Remembers a draft that was sent to the desk until the desk has it. */
export function onItsWay(sending: Promise<unknown>): void {
  const done = sending.catch(() => undefined).finally(() => sent.delete(done));
  sent.add(done);
}

/** Resolves once the desk has every draft that was sent: whoever signs out waits for it, at most a second. */
export async function draftsKept(): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, 1000));
  await Promise.race([Promise.all(sent), late]);
}

type Sending = () => Promise<Outcome<unknown>>;

/** Drafts that the desk does not have yet, by operator and draft; in memory only, for they hold names and phones (X4). */
const unkept = new Map<string, Map<string, Sending>>();

/**
 * Sends a draft, and remembers it until the desk has it: one whose desk died, and came back knowing nobody, is sent
 * again when its operator has signed in (N2).
 */
export async function keepOrRemember(
  operator: string,
  draft: string,
  send: Sending,
): Promise<Outcome<unknown>> {
  const own = unkept.get(operator) ?? new Map<string, Sending>();
  unkept.set(operator, own.set(draft, send));
  const outcome = await send();
  const wanted = !outcome.ok && outcome.refusal.code === 'not-signed-in';
  if (!wanted && own.get(draft) === send) own.delete(draft);
  return outcome;
}

/**
 * Throws a draft away, and what is remembered of it: else it would be sent again, and be back. What is on its way
 * comes before. A desk that did not take it away leaves all as it was.
 */
export async function dropDraft(operator: string, draft: string, drop: Sending): Promise<Outcome<unknown>> {
  await draftsKept();
  const outcome = await drop();
  if (outcome.ok) forgetUnkept(operator, draft);
  return outcome;
}

/** Forgets what was remembered of a draft: it is being sealed. */
export function forgetUnkept(operator: string, draft: string): void {
  unkept.get(operator)?.delete(draft);
}

/** Sends what is remembered for whoever is signed in now. */
export async function keepRemembered(operator: string): Promise<void> {
  for (const [draft, send] of unkept.get(operator) ?? []) await keepOrRemember(operator, draft, send);
}
