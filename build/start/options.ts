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

/** Reads what stands after `npm start --`. Throws BadOption, with a sentence in both languages. */
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
    const sentences = error instanceof BadOption ? error.sentences : parseSentences(error);
    throw Object.assign(new BadOption(...sentences), { cause: error });
  }
}

/** An option that cannot be; what was wrong with it, in both languages. */
export class BadOption extends Error {
  readonly code = 'bad-option';
  readonly sentences: readonly [chinese: string, english: string];

  constructor(chinese: string, english: string) {
    super(english);
    this.sentences = [chinese, english];
  }
}

/** What Node's own reading of the options says, by its code. */
function parseSentences(error: unknown): readonly [chinese: string, english: string] {
  const { code, message } = error as { code?: unknown; message?: string };
  const english = message?.split('\n')[0] ?? String(error);
  const [named] = /'[^']+'/.exec(english) ?? [''];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return [`没有 ${named} 这个选项。`, english];
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return [`多出了 ${named}，这里只写选项。`, english];
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return [`选项 ${named} 缺少后面的值，或不该带值。`, english];
  return ['选项读不懂。', english];
}

function readSeed({ demo, seed }: { demo?: boolean; seed?: string }): string | undefined {
  if (!demo && seed !== undefined)
    throw new BadOption('--seed 只能和 --demo 一起用。', '--seed: expected --demo with it');
  if (seed?.trim() === '')
    throw new BadOption('--seed 后面请写一个数字或词。', '--seed: expected a number or a word, got nothing');
  return demo ? (seed ?? 'anhe') : undefined;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1024 && port <= 65_535) return port;
  throw new BadOption(
    `--port 后面请写 1024 到 65535 之间的数字，不能是 ${text}。`,
    `--port: expected a number from 1024 to 65535, got ${text}`,
  );
}
