import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const usage =
  'node build/run.mjs bench/large-year --complaints N --out DIR [--seed S] [--now ISO] [--days N]';

export type YearOptions = Readonly<{
  complaints: number;
  /** Where the data folder and the package come to lie. */
  out: string;
  seed: string;
  /** UTC ms. */
  now: number;
  days: number;
}>;

/**
 * Reads what stands behind the script's name.
 * @throws Error with the sentence to show when something is missing or cannot be used.
 */
export function readYearOptions(words: readonly string[]): YearOptions {
  const options = {
    complaints: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: 'year' },
    now: { type: 'string' },
    days: { type: 'string', default: '365' },
  } as const;
  const { values } = parseArgs({ args: [...words], options });
  const whole = (name: 'complaints' | 'days', least: number) => {
    const given = Number(values[name]);
    if (!Number.isSafeInteger(given) || given < least)
      throw new Error(`--${name}: expected a whole number from ${least}, got ${values[name]}. ${usage}`);
    return given;
  };
  const now = values.now === undefined ? Date.now() : Date.parse(values.now);
  if (Number.isNaN(now))
    throw new Error(`--now: expected a moment as 2026-11-26T18:05:00+08:00, got ${values.now}`);
  if (values.out === undefined) throw new Error(`--out: expected a folder. ${usage}`);
  const out = resolve(values.out);
  if (existsSync(out) && readdirSync(out).length > 0)
    throw new Error(`--out: expected an empty or a new folder, got ${out}`);
  mkdirSync(out, { recursive: true });
  return { complaints: whole('complaints', 20), days: whole('days', 31), out, seed: values.seed, now };
}
