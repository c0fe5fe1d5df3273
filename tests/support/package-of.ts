import { setTimeout as wait } from 'node:timers/promises';
import { concatBytes, fromBase64 } from '../../shared/bytes.ts';
import { type RealDesk, staff } from './real-desk.ts';

/** The package of a period, fetched by the department head as a screen fetches it. */
export async function packageOf(real: RealDesk, from: string, to: string): Promise<Uint8Array> {
  const asked = { id: real.commandId(), from, to, recipient: '市场监管所', pin: staff.head.pin };
  const { job } = await real.must('head', 'startExport', asked);
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
  return concatBytes(...pieces);
}
