import { fromBase64, utf8 } from '../../shared/bytes.ts';
import type { DeskApi } from '../../shared/contract.ts';
import { commitmentTo, type PrivatePart, type PrivateParts } from '../../shared/ledger/commitment.ts';
import type { Entry } from '../../shared/ledger/entry.ts';

/**
 * Private parts of one entry as far as they can be read here. `erased`: the subject's key was destroyed; `broken`:
 * they do not open, or are not what the entry was sealed with; `locked`: nobody is signed in.
 */
export type Opened = Readonly<{
  state: 'none' | 'open' | 'erased' | 'broken' | 'locked';
  person?: PrivatePart;
  words?: PrivatePart;
}>;

/** Opens private parts. Keys and nothing else are remembered, in memory, until {@link Secrets.clear}. */
export type Secrets = Readonly<{
  /** Fetches the keys of several subjects in one call. */
  fetchKeys: (abouts: readonly string[]) => Promise<void>;
  open: (entry: Entry, sealed: Uint8Array | null) => Promise<Opened>;
  /** Forgets every key: the screen was locked. */
  clear: () => void;
}>;

/** The most subjects the desk answers for at once (shared/contract.ts). */
const mostAtOnce = 2000;

export function openSecrets(desk: Pick<DeskApi, 'keysFor'>): Secrets {
  let keys = new Map<string, Promise<CryptoKey | 'erased' | 'locked'>>();

  async function fetchKeys(abouts: readonly string[]): Promise<void> {
    const mine = keys;
    const missing = [...new Set(abouts)].filter((about) => !mine.has(about));
    for (let i = 0; i < missing.length; i += mostAtOnce) {
      const some = missing.slice(i, i + mostAtOnce);
      const asked = desk.keysFor({ abouts: some });
      for (const about of some) {
        const key = asked.then(async (outcome) =>
          outcome.ok ? importKey(outcome.value.keys[about]) : 'locked',
        );
        mine.set(about, key);
        // A refusal or a lost desk is not remembered: after the next sign-in the key is asked for again.
        key.then(
          (known) => known === 'locked' && mine.delete(about),
          () => mine.delete(about),
        );
      }
    }
    await Promise.all(abouts.map((about) => mine.get(about)));
  }

  async function open(entry: Entry, sealed: Uint8Array | null): Promise<Opened> {
    const { person, words } = entry.private;
    if (person === null && words === null) return { state: 'none' };
    if (sealed === null) return { state: 'broken' };
    const mine = keys;
    if (!mine.has(entry.about)) await fetchKeys([entry.about]);
    const key = (await mine.get(entry.about)) ?? 'locked';
    if (mine !== keys) return { state: 'locked' };
    if (key === 'erased' || key === 'locked') return { state: key };
    const parts = await decrypted(entry, sealed, key);
    return parts && keepsCommitments(entry, parts) ? opened(parts) : { state: 'broken' };
  }

  return {
    fetchKeys,
    open,
    clear: () => {
      keys = new Map();
    },
  };
}

async function importKey(text: string | undefined): Promise<CryptoKey | 'erased'> {
  if (text === undefined) return 'erased';
  const bytes = fromBase64(text);
  if (bytes?.length !== 32)
    throw new Error(`importKey: expected 32 bytes in base64, got ${text.length} characters`);
  return crypto.subtle.importKey('raw', new Uint8Array(bytes), 'AES-GCM', false, ['decrypt']);
}

/** AES-256-GCM over the canonical parts, bound to chapter, seq and subject; null when the bytes do not open. */
async function decrypted(entry: Entry, sealed: Uint8Array, key: CryptoKey): Promise<PrivateParts | null> {
  const place = new Uint8Array(utf8(`${entry.chapter}/${entry.seq}/${entry.about}`));
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: new Uint8Array(sealed.slice(0, 12)), additionalData: place },
      key,
      new Uint8Array(sealed.slice(12)),
    );
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)) as PrivateParts;
  } catch {
    return null; // A wrong tag or no JSON: the caller says broken.
  }
}

function keepsCommitments(entry: Entry, parts: PrivateParts): boolean {
  const { person, words } = entry.private;
  return (
    (parts.person ? commitmentTo(parts.person) : null) === person &&
    (parts.words ? commitmentTo(parts.words) : null) === words
  );
}

function opened(parts: PrivateParts): Opened {
  return {
    state: 'open',
    ...(parts.person && { person: parts.person.part }),
    ...(parts.words && { words: parts.words.part }),
  };
}
