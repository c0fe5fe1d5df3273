import { createHash } from 'node:crypto';
import type { Command } from '../../shared/complaint/commands.ts';
import { decide } from '../../shared/complaint/decide.ts';
import type { Deciding } from '../../shared/complaint/deciding.ts';
import { evolve } from '../../shared/complaint/evolve.ts';
import { permits } from '../../shared/complaint/permits.ts';
import { personIn } from '../../shared/complaint/same-person.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import { type Event, isStoreEvent, storeSubject } from '../../shared/events.ts';
import type { Judging } from '../../shared/judging.ts';
import type { Actor } from '../../shared/ledger/entry.ts';
import type { Outcome, Refusal } from '../../shared/refusals.ts';
import { permitsStore } from '../../shared/store/permits-store.ts';
import { emptyStore, evolveStore, type StoreState } from '../../shared/store/state.ts';
import type { Fact } from '../oracle/fact.ts';

export const minute = 60_000;
export const day = 24 * 60 * minute;
/** Monday 4 March 2024, 9:00 in Shanghai. */
export const opening = Date.UTC(2024, 2, 4, 1, 0);

export type Asking = Readonly<{ about?: string; second?: string | null }>;

/** A desk without seal or storage: the rules, the folded states and the history, as the verifier would replay them. */
export class Counter {
  store: StoreState = emptyStore;
  readonly complaints = new Map<string, Complaint>();
  readonly history: Fact[] = [];
  at = opening;

  /** Replays facts without judging them: they were judged when they were made. */
  static of(history: readonly Fact[]): Counter {
    const counter = new Counter();
    for (const fact of history) counter.append(fact);
    return counter;
  }

  copy(): Counter {
    const counter = new Counter();
    counter.store = this.store;
    for (const [id, complaint] of this.complaints) counter.complaints.set(id, complaint);
    counter.history.push(...this.history);
    counter.at = this.at;
    return counter;
  }

  judging(by: Actor, at: number = this.at): Judging {
    return {
      by,
      at,
      offset: 480,
      store: this.store,
      knows: (id) => this.complaints.has(id),
      others: {
        complaint: (id) => this.complaints.get(id) ?? null,
        decidedOn: () => [...this.complaints.keys()],
      },
    };
  }

  /** What the rules say to a fact, sealed upon what is there. */
  permits(fact: Fact): Refusal | null {
    const judging = this.judging(fact.by, fact.at);
    if (isStoreEvent(fact.event.type)) return permitsStore(fact.event, judging);
    return permits(fact.event, this.complaints.get(fact.about) ?? null, judging);
  }

  append(fact: Fact): void {
    const seq = this.history.length;
    const { event, about, by, at } = fact;
    this.history.push(fact);
    this.at = at;
    this.store = evolveStore(this.store, event, at);
    if (isStoreEvent(event.type)) return;
    const sealing = { seq, at, offset: 480, operator: by.operator };
    this.complaints.set(about, evolve(this.complaints.get(about) ?? null, event, sealing, about));
  }

  /** A fact as the log would hold it; judged, and appended when permitted. */
  seal(event: Event, by: Actor, about: string = storeSubject): Refusal | null {
    const fact = { event, by, about, at: this.at };
    const refusal = this.permits(fact);
    if (refusal === null) this.append(fact);
    return refusal;
  }

  /** A command as the desk takes it: decided, and its facts appended. */
  ask(command: Command, by: Actor, asking: Asking = {}): Outcome<readonly Event[]> {
    const about = asking.about ?? 'c1';
    const deciding: Deciding = {
      ...this.judging(by),
      about,
      second: asking.second ?? null,
      checkpoint: { size: this.history.length, root: 'ab'.repeat(32) },
      tag: (kind, text) => `t:${createHash('sha256').update(`${kind} ${text}`).digest('hex').slice(0, 20)}`,
      personOf: (id) => personIn(this.complaints.get(id) ?? null),
      partyName: (party) => (Object.hasOwn(this.store.parties, party) ? `甲方${party}` : ''),
      staged: (file) =>
        file.startsWith('file-')
          ? { sha256: 'cd'.repeat(32), bytes: 7, name: 'photo.jpg', media: 'image/jpeg' }
          : null,
    };
    const outcome = decide(command, this.complaints.get(about) ?? null, deciding);
    if (outcome.ok) for (const event of outcome.value) this.append({ event, by, about, at: this.at });
    return outcome;
  }
}
