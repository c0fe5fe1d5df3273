import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type DemoOptions = Readonly<{ complaints: number; seed: string; out: string }>;

export const usage = 'npm run demo -- --complaints N --seed S --out DIR';

/** More would take hours and serve nobody. */
const mostComplaints = 100_000;

/** Why the demonstration cannot begin, in one sentence of each language. */
export class DemoRefusal extends Error {
  readonly chinese: string;

  constructor(chinese: string, english: string) {
    super(english);
    this.chinese = chinese;
  }
}

/** Reads what stands after `npm run demo --`. @throws DemoRefusal when something is missing or cannot be used. */
export function readOptions(words: readonly string[]): DemoOptions {
  const { complaints, seed, out } = parse(words);
  if (complaints === undefined || seed === undefined || out === undefined)
    throw new DemoRefusal(`用法：${usage}。`, `Usage: ${usage}`);
  const count = Number(complaints);
  if (!/^[0-9]+$/.test(complaints) || count < 1 || count > mostComplaints)
    throw new DemoRefusal(
      `--complaints 必须是 1 到 ${mostComplaints} 的整数，收到的是 ${complaints}。`,
      `--complaints: expected a whole number from 1 to ${mostComplaints}, got ${complaints}.`,
    );
  if (seed.trim() === '')
    throw new DemoRefusal('--seed 不能为空。', '--seed: expected a number or a word, got nothing.');
  return { complaints: count, seed, out: emptyFolder(out) };
}

function parse(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { complaints: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } },
    });
    return values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new DemoRefusal(`用法：${usage}。`, message);
  }
}

/** The folder's full path. Nothing in it is ever written over: it must be empty, or not there yet. */
function emptyFolder(out: string): string {
  const folder = resolve(out);
  if (!existsSync(folder)) return folder;
  if (!statSync(folder).isDirectory())
    throw new DemoRefusal(`${folder} 不是文件夹。`, `--out: ${folder} is not a folder.`);
  if (readdirSync(folder).length > 0)
    throw new DemoRefusal(
      `文件夹 ${folder} 不是空的；请给一个空文件夹或新文件夹。`,
      `--out: ${folder} is not empty; give an empty or a new folder.`,
    );
  return folder;
}
