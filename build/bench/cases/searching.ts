import { sha256 } from '../../../electron/desk/crypto.ts';
import { type PackedIndex, packedIndex } from '../../../renderer/ledger/search/packed/packed-index.ts';
import { foldTexts } from '../../../renderer/ledger/search/search-document.ts';
import { type SearchIndex, scanIndex } from '../../../renderer/ledger/search/search-index.ts';
import { bytesToHex, utf8 } from '../../../shared/bytes.ts';
import { seededChance } from '../../demo/chance.ts';
import type { Benchmark, Contestant, Size } from '../benchmark.ts';
import { longer } from '../long-content.ts';
import { Each, ratio } from '../measured.ts';
import { requirePeer } from '../peers.ts';

const questions = 200;
const none = { ofPerson: () => '', ofThing: () => '' };

/** What was said, 75 characters: half of them in phrases that many complaints share, and a rest that few do. */
function contents(count: number): string[] {
  const chance = seededChance('bench', 'search');
  const phrases = Array.from({ length: 2000 }, () => longer(chance, '打开后发现有异味', 60));
  // From 一 on, some two thousand in use.
  const rare = () => String.fromCharCode(0x4e00 + chance.between(0, 2000));
  return Array.from({ length: count }, (_, at) => {
    const own = Array.from({ length: 12 }, rare).join('');
    return `${phrases[at % phrases.length]}${own}`;
  });
}

/** Two characters that stand side by side somewhere: the end of a content for few, its middle for many. */
function asked(all: readonly string[]): string[] {
  return Array.from({ length: questions }, (_, at) => {
    const text = all[(at * 7919) % all.length] ?? '';
    const place = at % 2 === 0 ? text.length - 6 : 20 + (at % 20);
    // A comma is folded by us and not by others, so that none is asked for.
    return /\p{Script=Han}{2}/u.exec(text.slice(place))?.[0] ?? '';
  });
}

function filled<Index extends SearchIndex>(index: Index, all: readonly string[]): Index {
  for (const [position, content] of all.entries()) {
    index.setFacts({
      ...{ id: `c-${position}`, position, number: `01-${String(position).padStart(7, '0')}-0` },
      ...{ day: '2026-11-01', status: 'settled', tier: 1 },
      ...{ results: [], totals: [], prices: [], codes: [], operators: ['op-1'], outside: [] },
    });
    const texts = { names: [], phones: [], content, goods: [], suppliers: [], responsible: '', remarks: [] };
    index.setTexts(position, foldTexts(texts, none));
  }
  return index;
}

/** How many the slowest is asked; of these all must find the same. */
const askedOfAll = 40;

function ask(words: readonly string[], find: (words: string) => number): Each<number> {
  const ms: number[] = [];
  const found: number[] = [];
  for (const word of words) {
    const from = performance.now();
    const count = find(word);
    ms.push(performance.now() - from);
    found.push(count);
  }
  return new Each(ms, found);
}

const made = (result: unknown): string =>
  bytesToHex(sha256(utf8((result as Each<number>).answers.slice(0, askedOfAll).join())));

function ours(name: string, indexOf: () => SearchIndex, kind: Contestant['kind']): Contestant {
  return {
    name,
    kind,
    async ready({ complaints }) {
      const all = contents(complaints);
      const index = filled(indexOf(), all);
      const words = asked(all);
      return {
        work: async () => ask(words, (word) => index.find({ words: word }, new Map()).length),
        made,
        ...('packedSegment' in index && { figures: () => ({ indexMb: indexMb(index as PackedIndex) }) }),
      };
    },
  };
}

/** What the index takes besides the texts themselves, in MB. */
function indexMb(index: PackedIndex): number {
  const bytesIn = (value: unknown): number => {
    if (ArrayBuffer.isView(value)) return value.byteLength;
    return typeof value === 'object' && value !== null
      ? Object.values(value).reduce<number>((sum, part) => sum + bytesIn(part), 0)
      : 0;
  };
  let bytes = 0;
  for (let at = 0; at < index.segments(); at += 1) {
    const { units: _text, ...rest } = index.packedSegment(at);
    bytes += bytesIn(rest);
  }
  return bytes / 1e6;
}

const sqlite: Contestant = {
  name: 'SQLite FTS5, trigram',
  kind: 'peer',
  async ready({ complaints }: Size) {
    const { default: start } = (await import(requirePeer.resolve('@sqlite.org/sqlite-wasm'))) as Sqlite;
    const { oo1 } = await start();
    const all = contents(complaints);
    const database = new oo1.DB(':memory:');
    database.exec("CREATE VIRTUAL TABLE said USING fts5(content, tokenize = 'trigram')");
    database.exec('BEGIN');
    const insert = database.prepare('INSERT INTO said(rowid, content) VALUES (?, ?)');
    for (const [at, content] of all.entries()) insert.bind([at, content]).stepReset();
    database.exec('COMMIT');
    const words = asked(all);
    const find = (word: string): number => {
      const rows = database.selectValues('SELECT rowid FROM said WHERE content LIKE ? ORDER BY rowid DESC', [
        `%${word}%`,
      ]);
      return rows.length;
    };
    return { work: async () => ask(words.slice(0, askedOfAll), find), made };
  },
};

type Sqlite = {
  default: () => Promise<{
    oo1: {
      DB: new (
        name: string,
      ) => {
        exec(sql: string): void;
        prepare(sql: string): { bind(values: readonly unknown[]): { stepReset(): void } };
        selectValues(sql: string, values: readonly unknown[]): unknown[];
      };
    };
  }>;
};

const packed = ours('ours', packedIndex, 'ours');
const scan = ours('a scan over the same texts', scanIndex, 'peer');

export const searching: Benchmark = {
  id: 'searching',
  title: 'Two characters looked for in what was said',
  of: ({ complaints }) =>
    `${complaints} complaints of some 75 characters; every complaint that holds them is found, by all the same`,
  goals: [
    {
      text: 'p95 at most 5 ms at 1,000,000',
      limit: 5,
      unit: 'ms',
      figure: (by, { complaints }) => (complaints >= 1_000_000 ? (by('ours')?.p95 ?? null) : null),
    },
    {
      text: 'p95 at most a thirtieth of SQLite FTS5 trigram',
      limit: 1 / 30,
      unit: '×',
      figure: (by) => ratio(by('ours')?.p95, by(sqlite.name)?.p95),
    },
    {
      text: 'the index takes at most 150 MB beside the text at 1,000,000',
      limit: 150,
      unit: 'MB',
      figure: (by, { complaints }) =>
        complaints >= 1_000_000 ? (by('ours')?.figures?.indexMb ?? null) : null,
    },
  ],
  contestants: [packed, scan, sqlite],
};
