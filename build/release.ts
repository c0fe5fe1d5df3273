import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeKey } from '../shared/ledger/checkpoint.ts';
import { misfits, releasedFiles } from './release/files.ts';
import { decodeReleaseKey, encodeReleaseKey, publicHalf, signNote } from './release/release-key.ts';
import { readRelease, releaseNoteName, releaseText } from './release/release-note.ts';
import { giveUp, say } from './say.ts';
import { inProject } from './step.ts';

const usage =
  'npm run release -- new-key NAME FILE | sign DIR --key FILE | check DIR --key VKEY（公钥 public key）';

/** Why a note is not believed, for whoever checks. */
const reasons = {
  'key-malformed': [
    '公钥写错了，请与发布者公布的逐字对照。',
    'This is no public key; compare it with what the releaser published.',
  ],
  'note-malformed': [
    `没有完整的 ${releaseNoteName}，请重新拷贝。`,
    `There is no whole ${releaseNoteName}; copy it again.`,
  ],
  'not-signed': ['签名不是这把公钥的。请勿安装。', 'The signature is not of this key. Do not install it.'],
} as const;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: 'string' } },
  });
  await act(positionals, values.key);
} catch (error) {
  const detail = error instanceof Error ? error.message : String(error);
  giveUp(`没有完成：${detail}。`, `Not done. Usage: ${usage}`, 2);
}

async function act([what, first, second]: readonly string[], key: string | undefined): Promise<void> {
  if (what === 'new-key' && first && second) return makeKey(first, second);
  if (what === 'sign' && first && key) return sign(resolve(first), key);
  if (what === 'check' && first && key) return check(resolve(first), key);
  throw new Error(usage);
}

async function makeKey(name: string, file: string): Promise<void> {
  if (/[+\s]/.test(name)) throw new Error(`NAME: expected no space and no '+', got ${name}`);
  const key = { name, seed: crypto.getRandomValues(new Uint8Array(32)) };
  writeFileSync(file, `${await encodeReleaseKey(key)}\n`, { mode: 0o600, flag: 'wx' });
  say(
    `私钥在 ${file}，请收好。公钥请公布：`,
    `The private key is in ${file}; keep it safe. The public key, to be published:`,
  );
  console.log(encodeKey(await publicHalf(key)));
}

async function sign(folder: string, keyFile: string): Promise<void> {
  const key = await decodeReleaseKey(readFileSync(keyFile, 'utf8'));
  if (!key) throw new Error(`${keyFile}: expected a key of new-key`);
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { version: string };
  const files = await releasedFiles(folder);
  if (files.length === 0) throw new Error(`${folder}: expected the files of a release, found none`);
  writeFileSync(join(folder, releaseNoteName), await signNote(releaseText({ version, files }), key));
  say(`已签 ${files.length} 个文件。`, `${files.length} files signed.`);
}

async function check(folder: string, vkey: string): Promise<void> {
  const note = readNote(join(folder, releaseNoteName));
  const read = await readRelease(note, vkey);
  if (!read.ok) {
    const [chinese, english] = reasons[read.why];
    return giveUp(chinese, english, 2);
  }
  const wrong = await misfits(folder, read.release);
  if (wrong.length > 0)
    return giveUp(
      `这些文件不是发布的那些，请勿安装：${wrong.join('、')}。`,
      `These files are not the released ones; do not install them: ${wrong.join(', ')}.`,
    );
  const { version, files } = read.release;
  say(
    `放心服务台 ${version}：${files.length} 个文件都是发布者签的。`,
    `Fangxin Desk ${version}: all ${files.length} files are as the releaser signed them.`,
  );
}

/** Empty where there is none, which is told as a note that is not whole. */
function readNote(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
