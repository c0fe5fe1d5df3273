import { beforeEach, expect, test } from 'vitest';
import { dropDraft, keepOrRemember, keepRemembered, onItsWay } from '../../renderer/drafts-on-their-way.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';

const draft = 'd-00000000000000000001';
const kept: Outcome<unknown> = { ok: true, value: null };
const refused: Outcome<unknown> = { ok: false, refusal: refuse('not-signed-in') };

/** A desk that keeps what is sent while it is there; `there` says so. */
let there = true;
let has = new Map<string, string>();
const send = (form: string) => async () => {
  if (!there) throw new Error('no answer from the desk');
  has.set(draft, form);
  return kept;
};
const drop = async () => {
  if (!there) throw new Error('no answer from the desk');
  has.delete(draft);
  return kept;
};
let operators = 0;
let operator = '';
beforeEach(() => {
  operators += 1;
  operator = `op-${operators}`;
  there = true;
  has = new Map();
});

test('N2: what was typed while the desk was away is sent once it is back', async () => {
  await keepOrRemember(operator, draft, send('one'));
  there = false;
  await expect(keepOrRemember(operator, draft, send('one and two'))).rejects.toThrow();
  there = true;
  await keepRemembered(operator);
  expect(has.get(draft)).toBe('one and two');
});

test('a dropped draft is never sent again, although the desk was away while it was typed', async () => {
  there = false;
  await expect(keepOrRemember(operator, draft, send('one'))).rejects.toThrow();
  there = true;
  await dropDraft(operator, draft, drop);
  await keepRemembered(operator);
  expect(has.size).toBe(0);
});

test('a draft that the desk did not drop is still remembered', async () => {
  there = false;
  await expect(keepOrRemember(operator, draft, send('one'))).rejects.toThrow();
  await expect(dropDraft(operator, draft, drop)).rejects.toThrow();
  expect(await dropDraft(operator, draft, async () => refused)).toEqual(refused);
  there = true;
  await keepRemembered(operator);
  expect(has.get(draft)).toBe('one');
});

test('what is on its way to the desk arrives before it is dropped', async () => {
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  onItsWay(keepOrRemember(operator, draft, () => arrived.then(send('late'))));
  const dropped = dropDraft(operator, draft, drop);
  arrive();
  await dropped;
  expect(has.size).toBe(0);
});
