import { setTimeout as wait } from 'node:timers/promises';
import { Decrypter } from 'age-encryption';
import { concatBytes, fromBase64 } from '../../shared/bytes.ts';
import { type RealDesk, staff } from './real-desk.ts';

/** The zip in an encrypted package (X5). */
export function opened(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypter.decrypt(bytes);
}

/** The package of a period, fetched by the department head as a screen fetches it, and opened. */
export async function packageOf(real: RealDesk, from: string, to: string): Promise<Uint8Array> {
  const asked = {
    id: real.commandId(),
    from,
    to,
    recipient: '市场监管所',
    personal: true,
    pin: staff.head.pin,
  };
  const { job, passphrase } = await real.must('head', 'startExport', asked);
  while ((await real.must('head', 'exportStatus', { job })).state === 'running') await wait(10);
  const pieces: Uint8Array[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const piece: { bytes: string; next: number | null } = await real.must('head', 'readExport', {
      job,
      offset,
    });
    pieces.push(fromBase64(piece.bytes) ?? new Uint8Array());
    offset = piece.next;
  }
  return opened(concatBytes(...pieces), passphrase ?? '');
}
