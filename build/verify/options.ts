/** What `npm run verify --` was asked; an Error says in both languages what was not understood. */
export type VerifyRequest = Readonly<{
  file: string;
  since: string | undefined;
  key: string | undefined;
  receipt: string | undefined;
  /** A file that holds the passphrase of an encrypted package; `-`: standard input. */
  passphraseFile: string | undefined;
  json: boolean;
}>;

const usage =
  '用法 Usage: npm run verify -- FILE [--since CHECKPOINT_FILE|SIZE:ROOT] [--key FINGERPRINT] [--receipt NUMBER:ROOT] [--passphrase-file FILE|-] [--json]';

export class UsageFault extends Error {
  constructor(detail: string) {
    super(`${detail}\n${usage}`);
  }
}

const valued = ['since', 'key', 'receipt', 'passphrase-file'] as const;

export function parseVerifyOptions(parameters: readonly string[]): VerifyRequest {
  const values: Partial<Record<(typeof valued)[number], string>> = {};
  const files: string[] = [];
  let json = false;
  for (let i = 0; i < parameters.length; i++) {
    const parameter = parameters[i] ?? '';
    const name = valued.find((one) => parameter === `--${one}`);
    if (parameter === '--json') json = true;
    else if (name !== undefined) {
      const value = parameters[i + 1];
      if (value === undefined || value.startsWith('--') || values[name] !== undefined)
        throw new UsageFault(`${parameter} 后面要有且只有一个值。 ${parameter} takes one value, once.`);
      values[name] = value;
      i += 1;
    } else if (parameter.startsWith('--'))
      throw new UsageFault(`没有 ${parameter} 这个选项。 There is no option ${parameter}.`);
    else files.push(parameter);
  }
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new UsageFault('请给出一个检查包文件。 Give one package file.');
  const { since, key, receipt, 'passphrase-file': passphraseFile } = values;
  return { file, since, key, receipt, passphraseFile, json };
}
