import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseInput } from '../../../electron/desk/door.ts';
import { answerVerify } from '../../../renderer/inspection/answer-verify.ts';
import { admission } from '../../../shared/contract/admission.ts';
import { type Verb, verbs } from '../../../shared/contract.ts';
import { isRefusal } from '../../../shared/refusals.ts';
import { broken } from '../../support/broken-input.ts';
import { goods, open } from '../../support/commands.ts';
import { fromSchema } from '../../support/from-schema.ts';
import { packageOf } from '../../support/package-of.ts';
import { RealDesk, staff, type Who } from '../../support/real-desk.ts';

/** How many inputs of each verb, and where chance begins; more of them: FUZZ_RUNS=500 FUZZ_SEED=… */
const runs = Number(process.env.FUZZ_RUNS ?? 6);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_126);
const who = ['clerk', 'otherClerk', 'head', 'owner', 'inspector'] as const;
/** What would end the day for everyone: people who leave, PINs that nobody here knows afterwards. */
const endsTheDay = new Set<Verb>([
  'changeOperator',
  'changePin',
  'recover',
  'makeRecoveryCode',
  'addOperator',
  'signOut',
]);
const all = Object.keys(verbs) as Verb[];
/** These carry commands of every kind: more of them, each on a complaint that is there. */
const timesOf: Partial<Record<Verb, number>> = { submit: 8, quality: 3 };

let real: RealDesk;
const complaints: string[] = [];
beforeAll(async () => {
  real = await RealDesk.fresh();
  await real.signIn(...who);
  for (let made = 0; made < 3; made += 1)
    complaints.push((await real.submit('clerk', null, open({ items: [goods()] }))).about);
});
afterAll(() => real.remove());

const inputsOf = (verb: Verb, count: number) =>
  fc.sample(fromSchema(verbs[verb], complaints), { numRuns: count, seed: seed + all.indexOf(verb) });

/** The right size, an id of its own and the PINs of whoever they name: with those nothing but the rules stands in the way. */
async function withKeys(input: unknown, caller: Who): Promise<unknown> {
  if (input === null || typeof input !== 'object') return input;
  const copy = structuredClone(input) as Record<string, unknown>;
  if ('size' in copy) copy.size = await real.size();
  if (typeof copy.id === 'string') copy.id = real.commandId();
  if (typeof copy.about === 'string' && Array.isArray(copy.commands)) {
    copy.about = complaints[copy.about.length % complaints.length];
    copy.commands = copy.commands.slice(0, 1);
  }
  for (const name of ['pin', 'ownPin']) if (name in copy) copy[name] = staff[caller].pin;
  for (const name of ['as', 'second']) {
    const other = copy[name] as { operator: string } | undefined;
    const known = Object.values(staff).find(({ operator }) => operator === other?.operator) ?? staff.head;
    if (other) copy[name] = { operator: known.operator, pin: known.pin };
  }
  return copy;
}

/** Answered or refused with a code that has a sentence; nothing thrown, nobody thrown out, the desk ready. */
async function answered(caller: string, verb: Verb, input: unknown) {
  const outcome = await real.desk.call(caller, verb, input).catch((error: unknown) => {
    throw new Error(`${verb} by ${caller}: ${JSON.stringify(input)?.slice(0, 2_000)}`, { cause: error });
  });
  if (!outcome.ok) expect(isRefusal(outcome.refusal), `${verb}: ${outcome.refusal.code}`).toBe(true);
  if (!outcome.ok) expect(['not-durable', 'read-only'], verb).not.toContain(outcome.refusal.code);
  return outcome;
}

/** Everyone at a screen of their own, and one who only reads what was sealed. */
async function everyoneIn(): Promise<void> {
  for (const one of who) if (!(await real.call(one, 'present', {})).ok) await real.signIn(one);
  const { operator, pin } = staff.inspector;
  if (!(await real.call('witness', 'present', {})).ok)
    await real.must('witness', 'signIn', { operator, pin });
}

/** The kinds of entries that came since, but for those of the desk's own: a time that ran out, a lock. */
async function sealedByPeople(before: number): Promise<string[]> {
  const { entries } = await real.must('witness', 'entriesFrom', { from: before, limit: 2000 });
  return entries.flatMap(({ entry }) => {
    const { by, type } = JSON.parse(entry) as { by: { operator: string }; type: string };
    return by.operator === 'system' ? [] : [type];
  });
}

const stillReady = async (after: string) =>
  expect((await real.must('nobody', 'status', {})).state, after).toBe('ready');

test('every verb with input that its schema takes, by everyone: an answer or a code, whatever it says', async () => {
  let [sealed, fits] = [0, 0];
  for (const verb of all) {
    await everyoneIn();
    for (const [at, input] of inputsOf(verb, runs * (timesOf[verb] ?? 1)).entries()) {
      const caller = who[at % who.length] ?? 'clerk';
      const asked = endsTheDay.has(verb) ? input : await withKeys(input, caller);
      if (parseInput(verb, asked).ok) fits += 1;
      const before = await real.size();
      const outcome = await answered(verb === 'signIn' ? 'elsewhere' : caller, verb, asked);
      const byPeople = await sealedByPeople(before);
      if (!outcome.ok) expect(byPeople, `${verb}: ${outcome.refusal.code}`).toEqual([]);
      sealed += byPeople.length;
    }
    await stillReady(verb);
    // A PIN that chance typed counts: whoever was locked out or signed out is let in again.
    real.clock.pass(24 * 60 * 60_000);
  }
  // It is no test of refusals alone: what is made fits the contract, but for what two members say of each other.
  expect(fits).toBeGreaterThan(all.length * runs * 0.9);
  expect(sealed).toBeGreaterThan(8);
});

test('nobody at all, with input that fits: refused at the door wherever it is not open, and nothing is sealed', async () => {
  const before = await real.size();
  for (const verb of all) {
    if (admission[verb] === 'open') continue;
    for (const input of inputsOf(verb, 3))
      expect(await answered('stranger', verb, input)).toMatchObject({
        ok: false,
        refusal: { code: 'not-signed-in' },
      });
  }
  expect(await real.size()).toBe(before);
});

test('every verb with one thing made wrong, at any depth: refused as such, nothing sealed', async () => {
  const before = await real.size();
  let refused = 0;
  for (const verb of all) {
    for (const [at, input] of inputsOf(verb, runs).entries()) {
      const caller = who[at % who.length] ?? 'clerk';
      for (const wrong of fc.sample(broken(input), { numRuns: 2, seed: seed + at })) {
        const shape = parseInput(verb, wrong);
        // What is right all the same, by chance, is the other test's.
        if (shape.ok) continue;
        expect(shape.refusal.code).toBe('bad-input');
        const outcome = await answered(caller, verb, wrong);
        expect(outcome.ok, verb).toBe(false);
        refused += 1;
      }
    }
    await stillReady(verb);
  }
  expect(refused).toBeGreaterThan(all.length * runs * 0.5);
  expect(await real.size()).toBe(before);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('what was sealed meanwhile, the verifier holds to the same rules and finds nothing', async () => {
  await real.reopen();
  await real.signIn('head');
  const zip = Uint8Array.from(await packageOf(real, '2026-01-01', '2027-12-31'));
  const { report } = await answerVerify({ file: new Blob([zip]) }, {});
  expect(report.verdict, JSON.stringify(report).slice(0, 2_000)).toBe('holds');
});
