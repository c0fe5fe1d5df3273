import { parseArgs } from 'node:util';
import type { LargeFilling } from './fill-large-folder.ts';
import { emptyFolderGiven, momentGiven, wholeNumber } from './read-option.ts';

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
  return {
    complaints: wholeNumber('complaints', values.complaints, 20, usage),
    entriesPerComplaint: wholeNumber('entries-per-complaint', values['entries-per-complaint'], 4, usage),
    dataDir: emptyFolderGiven('data', values.data, usage),
    seed: values.seed,
    now: momentGiven(values.now),
  };
}
