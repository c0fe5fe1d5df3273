import { bytesToHex, concatBytes, toBase64, utf8 } from '../../shared/bytes.ts';
import { evolve } from '../../shared/complaint/evolve.ts';
import { sealingOf } from '../../shared/complaint/sealing.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import type { EntryLine, Head } from '../../shared/contract-replies.ts';
import { type Event, isStoreEvent } from '../../shared/events.ts';
import { canonicalBytes, canonicalText, type Json } from '../../shared/ledger/canonical.ts';
import { checkpointText, encodeKey, encodeNote, type NoteKey } from '../../shared/ledger/checkpoint.ts';
import { commitmentTo, type PrivatePart, type PrivateParts } from '../../shared/ledger/commitment.ts';
import type { Actor, Entry } from '../../shared/ledger/entry.ts';
import { chapterOf } from '../../shared/ledger/ledger-number.ts';
import { appended, emptyFrontier, type Frontier, leafHash, rootOf } from '../../shared/ledger/merkle.ts';
import { emptyStore, evolveStore, type StoreState } from '../../shared/store/state.ts';

/** A sealed log in memory, made in a page: the same formats as the desk's, by WebCrypto. */
export class FakeLog {
  readonly lines: EntryLine[] = [];
  readonly keys = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly complaints = new Map<string, Complaint>();
  store: StoreState = emptyStore;
  note = '';
  readonly vkey: string;
  #frontier: Frontier = emptyFrontier;
  readonly #name: NoteKey;
  readonly #signing: CryptoKey;

  private constructor(name: NoteKey, signing: CryptoKey) {
    this.#name = name;
    this.#signing = signing;
    this.vkey = encodeKey(name);
  }

  static async begin(origin: string): Promise<FakeLog> {
    const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    return new FakeLog({ name: origin, publicKey }, pair.privateKey);
  }

  /** The same log and key as they stand now: what a restored backup would hold. */
  copy(): FakeLog {
    const copy = new FakeLog(this.#name, this.#signing);
    copy.lines.push(...this.lines);
    for (const [about, key] of this.keys) copy.keys.set(about, key);
    for (const [id, complaint] of this.complaints) copy.complaints.set(id, complaint);
    copy.store = this.store;
    copy.note = this.note;
    copy.#frontier = this.#frontier;
    return copy;
  }

  get origin(): string {
    return this.#name.name;
  }

  head(): Head {
    return { size: this.lines.length, root: bytesToHex(rootOf(this.#frontier)), note: this.note };
  }

  lastAbout(about: string): number {
    return this.lines.findLastIndex((line) => (JSON.parse(line.entry) as Entry).about === about);
  }

  /** Wraps events in entries, seals their private parts, signs the new checkpoint. */
  async append(
    events: readonly Event[],
    who: Readonly<{ by: Actor; about: string; command: string; at: number }>,
  ): Promise<number> {
    for (const event of events) await this.#seal(event, who);
    const { size, root } = { size: this.lines.length, root: rootOf(this.#frontier) };
    const text = checkpointText({ origin: this.origin, size, root });
    const signature = await crypto.subtle.sign('Ed25519', this.#signing, new Uint8Array(utf8(text)));
    this.note = encodeNote(text, this.#name, new Uint8Array(signature));
    return size;
  }

  async #seal(
    event: Event,
    { by, about, command, at }: Readonly<{ by: Actor; about: string; command: string; at: number }>,
  ): Promise<void> {
    const parts = salted(event);
    const entry: Entry = {
      seq: this.lines.length,
      chapter: chapterOf(this.origin),
      counter: 'counter-1',
      at,
      offset: 480,
      by,
      session: 'session-1',
      command,
      about,
      type: event.type,
      v: 1,
      data: event.data as unknown as Entry['data'],
      private: {
        person: parts.person ? commitmentTo(parts.person) : null,
        words: parts.words ? commitmentTo(parts.words) : null,
      },
    };
    const text = canonicalText(entry as unknown as Json);
    const hasParts = Object.keys(parts).length > 0;
    this.lines.push({ entry: text, private: hasParts ? await this.#encrypted(parts, entry) : null });
    this.#frontier = appended(this.#frontier, leafHash(utf8(text)));
    this.store = evolveStore(this.store, event, entry.at);
    if (isStoreEvent(event.type)) return;
    this.complaints.set(about, evolve(this.complaints.get(about) ?? null, event, sealingOf(entry), about));
  }

  async #encrypted(parts: PrivateParts, { chapter, seq, about }: Entry): Promise<string> {
    const raw = this.keys.get(about) ?? random(32);
    this.keys.set(about, raw);
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
    const nonce = random(12);
    const place = new Uint8Array(utf8(`${chapter}/${seq}/${about}`));
    const plain = new Uint8Array(canonicalBytes(parts as unknown as Json));
    const parameters = { name: 'AES-GCM', iv: nonce, additionalData: place };
    return toBase64(concatBytes(nonce, new Uint8Array(await crypto.subtle.encrypt(parameters, key, plain))));
  }
}

export function random(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

function salted(event: Event): PrivateParts {
  const salt = (part: PrivatePart) => ({ salt: toBase64(random(32)), part });
  return {
    ...(event.person && { person: salt(event.person) }),
    ...(event.words && { words: salt(event.words) }),
  };
}
