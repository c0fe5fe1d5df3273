/** What `npm run verify --` was asked; an Error says in both languages what was not understood. */
export type VerifyRequest = Readonly<{
  file: string;
  since: string | undefined;
  key: string | undefined;
  receipt: string | undefined;
  json: boolean;
}>;

const usage =
  '用法 Usage: npm run verify -- FILE [--since CHECKPOINT_FILE|SIZE:ROOT] [--key FINGERPRINT] [--receipt NUMBER:ROOT] [--json]';

export class UsageFault extends Error {
  constructor(detail: string) {
    super(`${detail}\n${usage}`);
  }
}

export function parseVerifyOptions(parameters: readonly string[]): VerifyRequest {
  const values: Partial<Record<'since' | 'key' | 'receipt', string>> = {};
  const files: string[] = [];
  let json = false;
  for (let i = 0; i < parameters.length; i++) {
    const parameter = parameters[i] ?? '';
    const name = parameter.slice(2);
    if (parameter === '--json') json = true;
    else if (name === 'since' || name === 'key' || name === 'receipt') {
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
  return { file, since: values.since, key: values.key, receipt: values.receipt, json };
}
