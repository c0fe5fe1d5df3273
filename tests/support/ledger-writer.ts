import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';
import { bytesToHex, concatBytes, hexToBytes, toBase64, utf8 } from '../../shared/bytes.ts';
import { offsetIn } from '../../shared/calendar.ts';
import type { Command } from '../../shared/complaint/commands.ts';
import { decide } from '../../shared/complaint/decide.ts';
import type { Deciding, StagedFile } from '../../shared/complaint/deciding.ts';
import { dueMove } from '../../shared/complaint/due.ts';
import { evolve } from '../../shared/complaint/evolve.ts';
import { personIn } from '../../shared/complaint/same-person.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import type { AuthorityTable, StoreSettings } from '../../shared/event-parts.ts';
import type { Event } from '../../shared/events.ts';
import { canonicalText, type Json } from '../../shared/ledger/canonical.ts';
import { checkpointText, encodeKey, encodeNote } from '../../shared/ledger/checkpoint.ts';
import { commitmentTo, type PrivatePart, type PrivateParts } from '../../shared/ledger/commitment.ts';
import type { Actor, Entry } from '../../shared/ledger/entry.ts';
import { appended, emptyFrontier, leafHash, rootOf } from '../../shared/ledger/merkle.ts';
import { emptyStore, evolveStore, type StoreState } from '../../shared/store/state.ts';

const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

export const sha256 = (bytes: Uint8Array) => new Uint8Array(hash('sha256', bytes, 'buffer'));

export function verifyEd25519(publicKey: Uint8Array, text: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: 'der', type: 'spki' });
  return verify(null, text, key, signature);
}

export type TestKey = { publicKey: Uint8Array; sign: (text: string) => Uint8Array };

/** An Ed25519 key that a word stands for: the same word, the same key. */
export function keyFrom(word: string): TestKey {
  const der = Buffer.concat([pkcs8Prefix, sha256(utf8(word))]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const publicKey = new Uint8Array(spki.subarray(spkiPrefix.length));
  return { publicKey, sign: (text) => new Uint8Array(sign(null, utf8(text), privateKey)) };
}

export const clerk: Actor = { operator: 'op-1', role: 'clerk' };
export const departmentHead: Actor = { operator: 'op-2', role: 'department-head' };
export const enterpriseHead: Actor = { operator: 'op-3', role: 'enterprise-head' };
export const system: Actor = { operator: 'system', role: 'system' };

const settings: StoreSettings = {
  zone: 'Asia/Shanghai',
  areaSquareMetres: 8000,
  hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: 540, to: 1260 }],
  council: 'xiaoxie',
  employs: 40,
  twoTiers: false,
};
const kinds = ['refund', 'exchange', 'apology', 'refusal'] as const;
const authority: AuthorityTable = {
  1: { kinds: [...kinds], limit: 20_000, receiveMinutes: 30, decideMinutes: 60 },
  2: {
    kinds: [...kinds, 'compensation', 'price-difference'],
    limit: 100_000,
    receiveMinutes: 60,
    decideMinutes: 240,
  },
  3: {
    kinds: [...kinds, 'compensation', 'price-difference', 'repair', 'redo', 'make-up-quantity'],
    limit: null,
    receiveMinutes: 240,
    decideMinutes: 960,
  },
};

const leafOf = (entry: Entry) => leafHash(utf8(canonicalText(entry as unknown as Json)), sha256);

export type SealedEntry = { entry: Entry; parts: PrivateParts | null };

/** A store's small ledger, written through the shared rules with everything that a desk would draw by lot taken from a word. */
export class LedgerWriter {
  readonly entries: SealedEntry[] = [];
  readonly files = new Map<string, Uint8Array>();
  readonly complaints = new Map<string, Complaint>();
  origin: string;
  key: TestKey;
  chapter = 1;
  store: StoreState = emptyStore;
  at = Date.UTC(2024, 2, 5, 2, 0, 0);
  private readonly staged = new Map<string, StagedFile>();
  private readonly word: string;
  private drawn = 0;
  private frontier = emptyFrontier;
  private commands = 0;

  constructor(word = 'first') {
    this.word = word;
    this.key = keyFrom(`key ${word}`);
    this.origin = `fangxin-desk/${bytesToHex(sha256(utf8(`origin ${word}`))).slice(0, 16)}/1`;
  }

  private draw(): Uint8Array {
    this.drawn += 1;
    return sha256(utf8(`${this.word} ${this.drawn}`));
  }

  private salted(part: PrivatePart | undefined) {
    return part && { salt: toBase64(this.draw()), part };
  }

  root(size = this.entries.length): Uint8Array {
    let frontier = emptyFrontier;
    for (const { entry } of this.entries.slice(0, size)) frontier = appended(frontier, leafOf(entry), sha256);
    return rootOf(frontier, sha256);
  }

  checkpoint(size = this.entries.length, key = this.key): string {
    const text = checkpointText({ origin: this.origin, size, root: this.root(size) });
    return encodeNote(text, { name: this.origin, publicKey: key.publicKey }, key.sign(text));
  }

  /** Seals events as they are given, without asking any rule: breaches are written by it too. */
  seal(events: readonly Event[], about: string, by: Actor): void {
    this.commands += 1;
    for (const event of events) {
      const [person, words] = [this.salted(event.person), this.salted(event.words)];
      const parts = { ...(person && { person }), ...(words && { words }) };
      const entry: Entry = {
        seq: this.entries.length,
        chapter: this.chapter,
        counter: 'counter-1',
        at: this.at,
        offset: offsetIn(this.at, settings.zone),
        by,
        session: by.role === 'system' ? 'system' : `s-${by.operator}`,
        command: `command-${this.commands}`,
        about,
        type: event.type,
        v: 1,
        data: event.data as unknown as Entry['data'],
        private: { person: person ? commitmentTo(person) : null, words: words ? commitmentTo(words) : null },
      };
      this.entries.push({ entry, parts: person || words ? parts : null });
      this.frontier = appended(this.frontier, leafOf(entry), sha256);
      this.store = evolveStore(this.store, event, this.at);
      if (about === 'store') continue;
      const sealing = { seq: entry.seq, at: entry.at, offset: entry.offset, operator: by.operator };
      this.complaints.set(about, evolve(this.complaints.get(about) ?? null, event, sealing, about));
    }
    this.at += 60_000;
  }

  firstRun(mark: StoreState['mark'] = 'none', without: readonly string[] = []): this {
    const key = encodeKey({ name: this.origin, publicKey: this.key.publicKey });
    const people = [
      ['op-1', 'clerk', '王小丽'],
      ['op-2', 'department-head', '李建国'],
      ['op-3', 'enterprise-head', '赵敏'],
      ['op-4', 'department-head', '孙强'],
    ] as const;
    this.seal(
      [
        { type: 'LedgerOpened', data: { format: 1, origin: this.origin, key, mark } },
        { type: 'StoreSettingsSet', data: { version: 1, settings }, words: { name: '放心百货' } },
        { type: 'AuthoritySet', data: { version: 1, authority } },
        ...people
          .filter(([operator]) => !without.includes(operator))
          .map(
            ([operator, role, name]): Event => ({
              type: 'OperatorAdded',
              data: { operator, role },
              words: { name },
            }),
          ),
        { type: 'StoreFounded', data: {} },
      ],
      'store',
      system,
    );
    return this;
  }

  /** The ledger is restored from a backup of all its entries: its next chapter, under another key. */
  beginChapter(changes: Readonly<{ root?: string; signer?: TestKey }> = {}): this {
    const { root = bytesToHex(this.root()), signer = this.key } = changes;
    const before = { origin: this.origin, size: this.entries.length, root };
    const text = checkpointText({ ...before, root: hexToBytes(root) });
    const signature = toBase64(signer.sign(text));
    this.chapter += 1;
    this.key = keyFrom(`key ${this.word} ${this.chapter}`);
    this.origin = `fangxin-desk/${bytesToHex(sha256(utf8(this.origin))).slice(0, 16)}/${this.chapter}`;
    const key = encodeKey({ name: this.origin, publicKey: this.key.publicKey });
    const data = { origin: this.origin, key, before: { ...before, signature } };
    this.seal([{ type: 'ChapterBegun', data }], 'store', system);
    return this;
  }

  private deciding(about: string, by: Actor, second: string | null): Deciding {
    return {
      by,
      at: this.at,
      offset: offsetIn(this.at, settings.zone),
      store: this.store,
      knows: (id) => this.complaints.has(id),
      others: {
        complaint: (id) => this.complaints.get(id) ?? null,
        decidedOn: () => [...this.complaints.keys()],
      },
      about,
      second,
      checkpoint: { size: this.entries.length, root: bytesToHex(rootOf(this.frontier, sha256)) },
      tag: (kind, text) => `t:${bytesToHex(sha256(utf8(`${kind} ${text}`))).slice(0, 20)}`,
      partyName: (party) => `甲方${party}`,
      staged: (file) => this.staged.get(file) ?? null,
      personOf: (id) => personIn(this.complaints.get(id) ?? null),
    };
  }

  /** What a desk seals by itself before anybody goes on (T5). */
  private moveWhatIsDue(): void {
    for (const [about, complaint] of [...this.complaints]) {
      const move = dueMove(complaint, this.store, this.at);
      if (move) this.seal([move], about, system);
    }
  }

  /** Gives a command to the shared rules and seals what they decide. Throws when they refuse. */
  do(about: string, by: Actor, command: Command, second: string | null = null): this {
    this.moveWhatIsDue();
    const outcome = decide(command, this.complaints.get(about) ?? null, this.deciding(about, by, second));
    if (!outcome.ok) throw new Error(`${command.type}: refused ${JSON.stringify(outcome.refusal)}`);
    this.seal(outcome.value, about, by);
    return this;
  }

  stage(about: string, file: string, bytes: Uint8Array, media = 'image/png'): this {
    this.files.set(`${about}/${file}`, bytes);
    this.staged.set(file, {
      sha256: bytesToHex(sha256(bytes)),
      bytes: bytes.length,
      name: '小票.png',
      media,
    });
    return this;
  }
}

/** Random-looking bytes, for evidence. */
export function noise(word: string, length: number): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, i) => sha256(utf8(`${word} ${i}`)));
  return concatBytes(...blocks).slice(0, length);
}
