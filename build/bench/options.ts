import { parseArgs } from 'node:util';
import type { Size } from './benchmark.ts';

export const usage =
  'npm run bench -- [NAME …] [--complaints N] [--rows N] [--printed N] [--rounds N] [--json FILE] [--list]';

export type BenchOptions = Readonly<{
  names: readonly string[];
  size: Size;
  rounds: number;
  json: string | null;
  list: boolean;
}>;

/** @throws Error with the sentence to show when something cannot be used. */
export function readBenchOptions(words: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      complaints: { type: 'string', default: '100000' },
      rows: { type: 'string', default: '100000' },
      printed: { type: 'string', default: '36500' },
      rounds: { type: 'string', default: '3' },
      json: { type: 'string' },
      list: { type: 'boolean', default: false },
    },
  });
  const whole = (name: 'complaints' | 'rows' | 'printed' | 'rounds', least: number): number => {
    const given = Number(values[name]);
    if (Number.isSafeInteger(given) && given >= least) return given;
    throw new Error(`--${name}: expected a whole number from ${least}, got ${values[name]}. ${usage}`);
  };
  return {
    names: positionals,
    size: { complaints: whole('complaints', 300), rows: whole('rows', 100), printed: whole('printed', 100) },
    rounds: whole('rounds', 1),
    json: values.json ?? null,
    list: values.list,
  };
}
