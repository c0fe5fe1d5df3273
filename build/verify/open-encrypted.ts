import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Decrypter } from 'age-encryption';
import { type ByteSource, bytesSource } from '../../shared/inspection/byte-source.ts';
import {
  ageHeaderBytes,
  agePrefix,
  isEncrypted,
  mostStretching,
  stretchingOf,
  typedPassphrase,
} from '../../shared/inspection/encrypted.ts';
import type { UnreadableReason } from '../../shared/inspection/report.ts';

/** As much as is opened in memory at once; the plain package is written nowhere. */
const mostBytes = 2 ** 31 - 1;

/**
 * The package itself, opened with its passphrase where it is encrypted (X5); a reason where it cannot be. `from` is a
 * file that holds the passphrase, `-` for standard input; without it the person at the terminal is asked. It is never
 * taken from the command, which everybody on the machine can read.
 */
export async function opened(
  file: ByteSource,
  from: string | undefined,
): Promise<ByteSource | UnreadableReason> {
  if (file.size < agePrefix.length || !isEncrypted(await file.read(0, agePrefix.length))) return file;
  const header = new Uint8Array(await file.read(0, Math.min(ageHeaderBytes, file.size)));
  if (file.size > mostBytes) return 'zip-too-large';
  if (stretchingOf(header) > mostStretching) return 'encrypted-damaged';
  const passphrase = await passphraseFrom(from);
  if (passphrase === null) return 'passphrase-needed';
  const decrypter = new Decrypter();
  decrypter.addPassphrase(typedPassphrase(passphrase));
  const bytes = new Uint8Array(await file.read(0, file.size));
  let plain: ReadableStream<Uint8Array>;
  try {
    plain = await decrypter.decrypt(new Blob([bytes]).stream());
  } catch {
    return 'passphrase-wrong'; // Or no age file at all behind its first line.
  }
  try {
    return bytesSource(new Uint8Array(await new Response(plain as never).arrayBuffer()));
  } catch {
    return 'encrypted-damaged';
  }
}

async function passphraseFrom(from: string | undefined): Promise<string | null> {
  if (from !== undefined) return readFileSync(from === '-' ? 0 : from, 'utf8');
  if (!process.stdin.isTTY) return null;
  // What is typed is not shown: somebody may look on, and a terminal keeps what it showed.
  const unshown = new Writable({ write: (_typed, _encoding, done) => done() });
  const asking = createInterface({ input: process.stdin, output: unshown, terminal: true });
  process.stderr.write('检查包的口令（输入时不显示） Passphrase of the package (not shown as you type): ');
  try {
    return await asking.question('');
  } finally {
    asking.close();
    process.stderr.write('\n');
  }
}
