import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { bytesToHex, utf8 } from '../../shared/bytes.ts';
import { parseEntry } from '../../shared/ledger/entry.ts';
import { appended, emptyFrontier, leafHash, rootOf } from '../../shared/ledger/merkle.ts';

const hash = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

type Answered =
  | Readonly<{ kind: 'sealed'; size: number; about: string; types: readonly string[] }>
  | Readonly<{ kind: 'head'; size: number; root: string }>;

/** What a desk has acknowledged, written down outside of it and synced before anything else is asked. */
export class Acknowledged {
  readonly #file: number;
  readonly #answers: Answered[] = [];

  constructor(path: string) {
    this.#file = openSync(path, 'a');
  }

  note(answer: Answered): void {
    writeSync(this.#file, `${JSON.stringify(answer)}\n`);
    fsyncSync(this.#file);
    this.#answers.push(answer);
  }

  get count(): number {
    return this.#answers.length;
  }

  /** How many entries were acknowledged at the least. */
  get size(): number {
    return Math.max(0, ...this.#answers.map(({ size }) => size));
  }

  close(): void {
    closeSync(this.#file);
  }

  /**
   * What of it is missing from these entries or reads otherwise, in words; nothing where all is there. A head is held
   * against the tree of the very bytes that are there now (RFC 6962).
   */
  lostFrom(lines: readonly string[]): string[] {
    const roots = this.#rootsAt(lines);
    return this.#answers.flatMap((answer) => {
      if (answer.size > lines.length) return [`size ${answer.size}: the log has ${lines.length}`];
      if (answer.kind === 'head') {
        const root = roots.get(answer.size);
        return root === answer.root ? [] : [`root at ${answer.size}: ${root} instead of ${answer.root}`];
      }
      const sealed = lines.slice(answer.size - answer.types.length, answer.size).map(parseEntry);
      const same = answer.types.every((type, index) => sealed[index]?.type === type);
      return same && sealed.every((entry) => entry?.about === answer.about)
        ? []
        : [
            `entries before ${answer.size}: ${sealed.map((entry) => entry?.type).join()} instead of ${answer.types}`,
          ];
    });
  }

  #rootsAt(lines: readonly string[]): Map<number, string> {
    const wanted = new Set(this.#answers.map(({ size }) => size));
    const roots = new Map<number, string>();
    let frontier = emptyFrontier;
    for (const line of lines) {
      frontier = appended(frontier, leafHash(utf8(line), hash), hash);
      if (wanted.has(frontier.size)) roots.set(frontier.size, bytesToHex(rootOf(frontier, hash)));
    }
    return roots;
  }
}
