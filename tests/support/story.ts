import { expect } from 'vitest';
import type { Command } from '../../shared/complaint/commands.ts';
import type { AuthorityTable, StoreSettings } from '../../shared/event-parts.ts';
import { type Event, isStoreEvent, storeSubject } from '../../shared/events.ts';
import type { Actor } from '../../shared/ledger/entry.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { Fact } from '../oracle/fact.ts';
import { breach, judge } from '../oracle/rules.ts';
import { type Asking, Counter, day, minute } from './counter.ts';
import { foundedStore } from './people.ts';

/** One thing that happens at the counter: someone asks, or a fact comes as it stands, or time passes. */
export type Step =
  | Readonly<{ by: Actor; command: Command; asking: Asking }>
  | Readonly<{ by: Actor; event: Event; about: string }>
  | Readonly<{ wait: number }>;

export function asks(by: Actor, command: Command, asking: Asking = {}): Step {
  return { by, command, asking };
}

/** A fact put straight to the rules, as a verifier meets it in a log. */
export function seals(by: Actor, type: Event['type'], data: object, about?: string): Step {
  const event = { type, data } as unknown as Event;
  return { by, event, about: about ?? (isStoreEvent(type) ? storeSubject : 'c1') };
}

export function days(count: number): Step {
  return { wait: count * day };
}

export function minutes(count: number): Step {
  return { wait: count * minute };
}

/** Given these steps, when this one is taken, then these facts, or this refusal. */
export type Story = Readonly<{
  name: string;
  /** A founded store unless said otherwise. */
  store?: Partial<StoreSettings> | 'none';
  /** The usual authority unless said otherwise. */
  authority?: AuthorityTable;
  given: readonly (Step | readonly Step[])[];
  when: Step;
  outcome: readonly Event['type'][] | Readonly<{ refused: RefusalCode }>;
}>;

export function refused(code: RefusalCode): { refused: RefusalCode } {
  return { refused: code };
}

function take(counter: Counter, step: Step): readonly Event['type'][] | { refused: RefusalCode } {
  if ('wait' in step) {
    counter.at += step.wait;
    return [];
  }
  if ('event' in step) {
    const rule = breach(counter.history, {
      event: step.event,
      by: step.by,
      about: step.about,
      at: counter.at,
    });
    const refusal = counter.seal(step.event, step.by, step.about);
    // The oracle is asked too: what the rules refuse breaks a rule of its own reading, and what they let pass does not.
    expect({ refusal, brokenFor: rule !== null }).toMatchObject({ brokenFor: refusal !== null });
    return refusal ? { refused: refusal.code } : [step.event.type];
  }
  const outcome = counter.ask(step.command, step.by, step.asking);
  return outcome.ok ? outcome.value.map((event) => event.type) : { refused: outcome.refusal.code };
}

/** The counter before the last step of a story, and the facts that come of it where it is permitted. */
export function beforeTheLast({ store, authority, given, when }: Story): {
  counter: Counter;
  facts: readonly Fact[];
} {
  const counter = store === 'none' ? new Counter() : foundedStore(store, authority);
  for (const step of given.flat()) {
    if ('wait' in step) counter.at += step.wait;
    else if ('event' in step) counter.seal(step.event, step.by, step.about);
    else counter.ask(step.command, step.by, step.asking);
  }
  if ('wait' in when) return { counter, facts: [] };
  const { at } = counter;
  if ('event' in when) return { counter, facts: [{ event: when.event, by: when.by, about: when.about, at }] };
  const after = counter.copy();
  after.ask(when.command, when.by, when.asking);
  return { counter, facts: after.history.slice(counter.history.length) };
}

/** Tells a story and returns what came of it, for whoever wants to know which refusals were met. */
export function tell(story: Story): readonly Event['type'][] | { refused: RefusalCode } {
  const counter = story.store === 'none' ? new Counter() : foundedStore(story.store, story.authority);
  for (const step of story.given.flat()) {
    const came = take(counter, step);
    if ('refused' in came)
      throw new Error(`'${story.name}': expected what is given to be permitted, got ${came.refused}`);
  }
  const before = counter.history.length;
  const came = take(counter, story.when);
  if ('refused' in came) expect(counter.history).toHaveLength(before);
  expect(judge(counter.history)).toBe('kept');
  return came;
}
