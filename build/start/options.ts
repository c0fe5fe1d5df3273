import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { usualDataFolder } from '../../electron/data-folder.ts';
import { demoFolder } from './demo-folder.ts';

export interface StartOptions {
  dataDir: string;
  port: number | undefined;
  window: boolean;
  /** A demonstration is wanted: the seed of its story; otherwise undefined. */
  demo: string | undefined;
}

export const usage = 'npm start -- [--data DIR] [--port N] [--no-window] [--demo [--seed S]]';

/** Reads what stands after `npm start --`. Throws an Error with code 'bad-option' and a plain message. */
export function readOptions(
  words: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): StartOptions {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        'no-window': { type: 'boolean' },
        demo: { type: 'boolean' },
        seed: { type: 'string' },
      },
    });
    const demo = readSeed(values);
    const usual = demo === undefined ? usualDataFolder(environment, platform) : demoFolder(demo);
    return {
      dataDir: values.data === undefined ? usual : resolve(values.data),
      demo,
      port: values.port === undefined ? undefined : readPort(values.port),
      window: values['no-window'] !== true,
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw Object.assign(new Error(message, { cause: error }), { code: 'bad-option' });
  }
}

function readSeed({ demo, seed }: { demo?: boolean; seed?: string }): string | undefined {
  if (!demo && seed !== undefined) throw new Error('--seed: expected --demo with it');
  if (seed?.trim() === '') throw new Error('--seed: expected a number or a word, got nothing');
  return demo ? (seed ?? 'anhe') : undefined;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1024 && port <= 65_535) return port;
  throw new Error(`--port: expected a number from 1024 to 65535, got ${text}`);
}
