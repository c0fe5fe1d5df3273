import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { usualDataFolder } from '../../electron/data-folder.ts';

export interface StartOptions {
  dataDir: string;
  port: number | undefined;
  window: boolean;
}

export const usage = 'npm start -- [--data DIR] [--port N] [--no-window]';

/** Reads what stands after `npm start --`. Throws an Error with code 'bad-option' and a plain message. */
export function readOptions(
  words: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): StartOptions {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { data: { type: 'string' }, port: { type: 'string' }, 'no-window': { type: 'boolean' } },
    });
    return {
      dataDir: values.data === undefined ? usualDataFolder(environment, platform) : resolve(values.data),
      port: values.port === undefined ? undefined : readPort(values.port),
      window: values['no-window'] !== true,
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw Object.assign(new Error(message, { cause: error }), { code: 'bad-option' });
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1024 && port <= 65_535) return port;
  throw new Error(`--port: expected a number from 1024 to 65535, got ${text}`);
}
