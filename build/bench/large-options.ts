import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { LargeFilling } from './fill-large-folder.ts';

export const usage =
  'node build/run.mjs bench/large-ledger --complaints N --entries-per-complaint M --data DIR [--seed S] [--now ISO]';

/**
 * Reads what stands behind the script's name.
 * @throws Error with the sentence to show when something is missing or cannot be used.
 */
export function readLargeOptions(words: readonly string[]): Omit<LargeFilling, 'onProgress'> {
  const options = {
    complaints: { type: 'string' },
    'entries-per-complaint': { type: 'string', default: '8' },
    data: { type: 'string' },
    seed: { type: 'string', default: 'large' },
    now: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args: [...words], options });
  const whole = (name: 'complaints' | 'entries-per-complaint', least: number) => {
    const given = Number(values[name]);
    if (!Number.isSafeInteger(given) || given < least)
      throw new Error(`--${name}: expected a whole number from ${least}, got ${values[name]}. ${usage}`);
    return given;
  };
  const now = values.now === undefined ? Date.now() : Date.parse(values.now);
  if (Number.isNaN(now))
    throw new Error(`--now: expected a moment as 2026-11-26T18:05:00+08:00, got ${values.now}`);
  if (values.data === undefined) throw new Error(`--data: expected a folder. ${usage}`);
  const dataDir = resolve(values.data);
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new Error(`--data: expected an empty or a new folder, got ${dataDir}`);
  return {
    complaints: whole('complaints', 20),
    entriesPerComplaint: whole('entries-per-complaint', 4),
    dataDir,
    seed: values.seed,
    now,
  };
}
