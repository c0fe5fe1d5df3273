import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { emptyFolderGiven, momentGiven, wholeNumber } from './read-option.ts';

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
  const out = emptyFolderGiven('out', values.out, usage);
  const complaints = wholeNumber('complaints', values.complaints, 20, usage);
  const days = wholeNumber('days', values.days, 31, usage);
  const now = momentGiven(values.now);
  mkdirSync(out, { recursive: true });
  return { complaints, days, out, seed: values.seed, now };
}
