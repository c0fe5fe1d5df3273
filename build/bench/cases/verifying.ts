import { sha256, verifyEd25519 } from '../../../electron/desk/crypto.ts';
import { linesIn } from '../../../shared/inspection/lines.ts';
import { Stopped } from '../../../shared/inspection/stop.ts';
import { verifyPackage } from '../../../shared/inspection/verify.ts';
import type { VerifyProgress } from '../../../shared/inspection/verify-root.ts';
import { readZip } from '../../../shared/inspection/zip-reader.ts';
import { nodeTools, onFile } from '../../verify/node-tools.ts';
import type { Benchmark, Contestant, Size } from '../benchmark.ts';
import type { Summary } from '../measured.ts';
import { largePackage } from './packing.ts';

/** Entries of a ledger of so many complaints (large-folder.ts). */
export function entriesOf({ complaints }: Size): number {
  return complaints * (complaints > 100_000 ? 4 : 8);
}

export function aSecond(one: Summary | undefined, size: Size): number | null {
  return one ? entriesOf(size) / (one.median / 1000) : null;
}

/** The entries' bytes alone, all in memory before the clock runs: a hash of each, and nothing else. */
const hashes: Contestant = {
  name: 'crypto.hash of each entry',
  kind: 'limit',
  async ready({ complaints }) {
    const path = await largePackage(complaints, console.error);
    const entries: Uint8Array[] = [];
    await onFile(path, async (source) => {
      const zip = await readZip(source);
      const log = zip.ok ? zip.files.find(({ name }) => name.endsWith('data/log.ndjson')) : undefined;
      if (!log) throw new Error('verifying: expected a log in the package, found none');
      for await (const { lines } of linesIn(log.pieces(nodeTools)))
        for (const line of lines) entries.push(line.slice());
    });
    return {
      async work() {
        for (const entry of entries) sha256(entry);
      },
    };
  },
};

/** Verifies until it has told enough, and no further; throws where the root does not hold. */
function until(name: string, enough: (progress: VerifyProgress) => boolean): Contestant {
  return {
    name,
    kind: 'ours',
    async ready({ complaints }) {
      const path = await largePackage(complaints, console.error);
      return {
        async work() {
          const stop = { aborted: false };
          let known: boolean | null = null;
          const onProgress = (progress: VerifyProgress): void => {
            known = progress.root;
            stop.aborted = enough(progress);
          };
          const options = { ...nodeTools, verifyEd25519, stop, onProgress };
          const ended = await onFile(path, (file) => verifyPackage(file, options)).catch((error: unknown) => {
            if (error instanceof Stopped) return null;
            throw error;
          });
          if (ended || known !== true)
            throw new Error(`verifying: expected the root to hold, got ${ended?.verdict ?? known}`);
        },
      };
    },
  };
}

const root = until('ours, the root', (progress) => progress.root !== null);

/** It is told after each thousand entries, so that less than a thousand of the last are not judged. */
const rules = until(
  'ours, entries and rules',
  ({ stage, done, total }) => stage === 'judging' && total - done < 1000,
);

const whole: Contestant = {
  name: 'ours, everything with the tables',
  kind: 'ours',
  async ready({ complaints }) {
    const path = await largePackage(complaints, console.error);
    return {
      async work() {
        const { verdict } = await onFile(path, (file) =>
          verifyPackage(file, { ...nodeTools, verifyEd25519 }),
        );
        if (verdict !== 'holds') throw new Error(`verifying: expected a package that holds, got ${verdict}`);
      },
    };
  },
};

export const verifying: Benchmark = {
  id: 'verifying',
  title: 'A package verified in Node',
  of: (size) =>
    `${size.complaints} complaints, about ${entriesOf(size)} entries; each row does all that the one before does: the root, then every file's sum, the entries, private parts and rules, then spreadsheets and figures`,
  goals: [
    {
      text: 'the root: at least 200,000 entries a second',
      limit: 200_000,
      atLeast: true,
      unit: 'a second',
      figure: (by, size) => aSecond(by('ours, the root'), size),
    },
    {
      text: 'root, files, entries, private parts and rules: at least 50,000 entries a second',
      limit: 50_000,
      atLeast: true,
      unit: 'a second',
      figure: (by, size) => aSecond(by('ours, entries and rules'), size),
    },
  ],
  contestants: [root, rules, whole, hashes],
};
