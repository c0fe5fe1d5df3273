import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { verifierName } from '../../build/verifier/one-file.ts';
import { verifierHtml } from '../../build/verifier/verifier-html.ts';
import { sha256 } from '../../electron/desk/crypto.ts';
import { utf8 } from '../../shared/bytes.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const buildVerifier = `
  import { createBuilder } from 'vite';
  const builder = await createBuilder({ configFile: 'vite.config.ts', logLevel: 'error' });
  await builder.build(builder.environments.verifier);
`;

/** Builds the verifier from a copy of the sources in a folder of this name, as `npm run build` does. */
function builtIn(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), name));
  folders.push(folder);
  for (const part of [
    'build',
    'electron',
    'renderer',
    'shared',
    'package.json',
    'tsconfig.base.json',
    'vite.config.ts',
  ])
    cpSync(join(project, part), join(folder, part), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  const { NODE_ENV: _ofTests, ...environment } = process.env;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', buildVerifier], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`builtIn: expected exit code 0, got ${status}: ${stderr.slice(0, 2000)}`);
  return readFileSync(join(folder, 'dist/verify', verifierName), 'utf8');
}

test('X2 the same source makes the same file wherever it is built, and the file names no machine', () => {
  const first = builtIn('a-');
  // Compared as a truth: the difference of two files of half a megabyte is nothing to read.
  expect(builtIn('another-folder-with-a-longer-name-') === first).toBe(true);
  for (const place of [project, homedir(), tmpdir(), 'node_modules'])
    expect(first.includes(`${place}/`), place).toBe(false);
}, 240_000);

const named = (html: string, kind: 'script' | 'style') =>
  new RegExp(`${kind}-src ('sha256-[^']+')`).exec(html)?.[1];
const hashOf = (text = '') => `'sha256-${Buffer.from(sha256(utf8(text))).toString('base64')}'`;

test('its policy names the one script and the one style sheet as they stand there, and nothing else', () => {
  const html = verifierHtml('say("</script><b>");\r\n', 'b{color:red}', hashOf);
  const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1];
  expect(script).toBe('say("<\\/script><b>");');
  expect(named(html, 'script')).toBe(hashOf(script));
  expect(named(html, 'style')).toBe(hashOf('b{color:red}'));
  const policy = /content="(default-src[^"]+)"/.exec(html)?.[1]?.split('; ');
  expect(policy?.filter((part) => !/^(script|style)-src /.test(part))).toEqual([
    "default-src 'none'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test('rejects a script that HTML would read otherwise, and a style sheet that ends itself', () => {
  expect(() => verifierHtml('a <!--b', '', hashOf)).toThrow('<!--');
  expect(() => verifierHtml('a\0', '', hashOf)).toThrow('U+0000');
  expect(() => verifierHtml('', '</style>', hashOf)).toThrow('</style>');
});
