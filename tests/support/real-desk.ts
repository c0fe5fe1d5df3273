import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, type DeskOptions, openDesk } from '../../electron/desk/desk.ts';
import { fileKeyStore } from '../../electron/desk/file-key-store.ts';
import type { Command } from '../../shared/complaint/commands.ts';
import type { Input, Output, Verb } from '../../shared/contract.ts';
import type { Sealed } from '../../shared/contract-replies.ts';
import type { Outcome, Refusal } from '../../shared/refusals.ts';
import { fakeAuthority, fakeSettings } from './fake-desk.ts';

/** The people of the tests' store, in the order of the first run. */
export const staff = {
  clerk: { operator: 'op-1', name: '李娜', role: 'clerk', pin: '314159' },
  otherClerk: { operator: 'op-2', name: '赵新', role: 'clerk', pin: '271828' },
  head: { operator: 'op-3', name: '王强', role: 'department-head', pin: '161803' },
  owner: { operator: 'op-4', name: '周敏', role: 'enterprise-head', pin: '141421' },
  inspector: { operator: 'op-5', name: '何静', role: 'inspector', pin: '173205' },
} as const;
export type Who = keyof typeof staff;

export const founding: Input<'firstRun'> = {
  store: { name: '惠民购物广场', address: '人民路 1 号', phone: '0530-5550100' },
  settings: fakeSettings,
  authority: fakeAuthority,
  people: Object.values(staff).map(({ name, role, pin }) => ({ name, role, pin })),
};

/** A clock that stands until it is moved. */
export function standingClock(at = Date.UTC(2026, 5, 1, 2)) {
  let now = at;
  let steady = 0;
  return {
    now: () => now,
    /** Time goes by: whatever counts it sees the same. */
    pass: (ms: number) => {
      now += ms;
      steady += ms;
    },
    /** Somebody sets the machine's clock, forward or back; no time goes by. */
    set: (ms: number) => {
      now += ms;
    },
    steady: { now: () => steady },
  };
}

/** A real desk on a folder of its own, with the people of the tests. */
export class RealDesk {
  readonly dataDir: string;
  readonly clock = standingClock();
  desk!: Desk;
  readonly #named: string;
  #next = 0;
  #open = false;

  /** `named` begins the ids of its commands: another's than that of whoever worked on the folder before. */
  constructor(dataDir = mkdtempSync(join(tmpdir(), 'fangxin-desk-int-')), named = 'test') {
    this.dataDir = dataDir;
    this.#named = named;
  }

  static async fresh(options: Partial<DeskOptions> = {}): Promise<RealDesk> {
    const real = new RealDesk();
    await real.open(options);
    await real.must('nobody', 'firstRun', founding);
    return real;
  }

  async open(options: Partial<DeskOptions> = {}): Promise<void> {
    this.desk = await openDesk({
      dataDir: this.dataDir,
      shell: 'browser',
      keyStore: await fileKeyStore(this.dataDir),
      clock: this.clock,
      steady: this.clock.steady,
      sinceBoot: this.clock.steady,
      pinCost: 10,
      ...options,
    });
    this.#open = true;
  }

  async reopen(): Promise<void> {
    await this.close();
    await this.open();
  }

  /** Closes the desk; a test that has done so already may end all the same. */
  async close(): Promise<void> {
    if (this.#open) await this.desk.close();
    this.#open = false;
  }

  async remove(): Promise<void> {
    await this.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  call<V extends Verb>(connection: string, verb: V, input: Input<V>): Promise<Outcome<Output<V>>> {
    return this.desk.call(connection, verb, input) as Promise<Outcome<Output<V>>>;
  }

  /** The answer, where a refusal would be a surprise. */
  async must<V extends Verb>(connection: string, verb: V, input: Input<V>): Promise<Output<V>> {
    const outcome = await this.call(connection, verb, input);
    if (!outcome.ok) throw new Error(`${verb}: ${JSON.stringify(outcome.refusal)}`);
    return outcome.value;
  }

  /** The refusal, where an answer would be a surprise. */
  async refused(connection: string, verb: string, input: unknown): Promise<Refusal> {
    const outcome = await this.desk.call(connection, verb, input);
    if (outcome.ok) throw new Error(`${verb}: expected a refusal, got ${JSON.stringify(outcome.value)}`);
    return outcome.refusal;
  }

  /** Signs someone in at a screen of their own; its name is theirs. */
  async signIn(...people: Who[]): Promise<void> {
    for (const who of people) {
      const { operator, pin } = staff[who];
      await this.must(who, 'signIn', { operator, pin });
    }
  }

  async size(): Promise<number> {
    return (await this.must('nobody', 'status', {})).size;
  }

  commandId(): string {
    this.#next += 1;
    return `${this.#named}-${String(this.#next).padStart(8, '0')}`;
  }

  /** Commands on one complaint as a screen sends them, on the ledger as it is now. */
  async request(about: string | null, ...commands: Command[]): Promise<Input<'submit'>> {
    return { id: this.commandId(), size: await this.size(), about, commands };
  }

  async submit(who: Who, about: string | null, ...commands: Command[]): Promise<Sealed> {
    const request = await this.request(about, ...commands);
    // Whoever decides above tier 1 types their PIN at it; a clerk's own decisions need none.
    const pin = who === 'clerk' || who === 'otherClerk' ? {} : { pin: staff[who].pin };
    return this.must(who, 'submit', { ...request, ...pin });
  }
}
