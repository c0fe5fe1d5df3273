import { fromBase64, hexToBytes, utf8 } from '../bytes.ts';
import { checkpointText, decodeKey, type NoteKey } from '../ledger/checkpoint.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Findings } from './findings.ts';
import type { Expected } from './verify-roots.ts';
import type { VerifyEd25519 } from './verify-seal.ts';

/** A chapter of a ledger: its key, and how many entries the log had when the next one began; null in the last. */
export type Chapter = Readonly<{ key: NoteKey; ends: number | null }>;

type Before = Readonly<{ seq: number; origin: string; size: number; root: string; signature: string }>;

/**
 * The chapters of a log: a ledger that was restored from a backup goes on under another key, in an entry that commits to
 * the state before it (design.md, The seal).
 */
export type Chapters = {
  see(entry: Entry): void;
  /** Null as long as no entry named a readable key under its own name. */
  last(): Chapter | null;
  all(): readonly Chapter[];
  /** The roots that the log had where each further chapter began. */
  expected(): readonly Expected[];
  /** That each state a chapter begins on was signed by the chapter before it. */
  check(verify: VerifyEd25519, findings: Findings): Promise<void>;
};

export function createChapters(): Chapters {
  const all: Chapter[] = [];
  const befores: Before[] = [];
  const begin = ({ origin, key }: Entry['data']): void => {
    const read = typeof key === 'string' ? decodeKey(key) : null;
    if (read && read.name === origin) all.push({ key: read, ends: null });
  };
  return {
    see({ type, data, seq }) {
      if (type === 'LedgerOpened' && seq === 0) begin(data);
      const now = all.at(-1);
      const before = type === 'ChapterBegun' && now ? beforeOf(data, seq) : null;
      if (!now || !before) return;
      all[all.length - 1] = { ...now, ends: before.size };
      befores.push(before);
      begin(data);
    },
    last: () => all.at(-1) ?? null,
    all: () => all,
    expected: () =>
      // An entry cannot know a root of later days.
      befores.map(({ seq, size, root }) => ({
        size: size === seq ? size : 0,
        root,
        rule: 'recorded-root',
        seq,
      })),
    async check(verify, findings) {
      for (const [index, { seq, origin, size, root, signature }] of befores.entries()) {
        const key = all[index]?.key;
        const text = utf8(checkpointText({ origin, size, root: hexToBytes(root) }));
        const signed = fromBase64(signature);
        const holds = signed !== null && key?.name === origin && (await verify(key.publicKey, text, signed));
        if (!holds) findings.broken('chapter', { seq, detail: 'signature' });
      }
    },
  };
}

/** Null where the entry is not of the shape of its type: the replay says so. */
function beforeOf(data: Entry['data'], seq: number): Before | null {
  const { origin, size, root, signature } = (data.before ?? {}) as Record<string, unknown>;
  const whole =
    typeof origin === 'string' &&
    typeof size === 'number' &&
    typeof root === 'string' &&
    /^[0-9a-f]{64}$/.test(root) &&
    typeof signature === 'string' &&
    /^[A-Za-z0-9+/]{86}==$/.test(signature);
  return whole ? { seq, origin, size, root, signature } : null;
}
