import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fromBase64 } from '../../shared/bytes.ts';
import type { ExportStatus } from '../../shared/contract-replies.ts';
import type { Counter } from './counter.ts';
import { personOf } from './store.ts';

/** Lets the enterprise head export the whole time and writes the package, piece by piece, to `path`; its bytes. */
export async function takePackage(
  counter: Pick<Counter, 'ask'>,
  period: Readonly<{ from: string; to: string }>,
  path: string,
): Promise<number> {
  const { job } = await counter.ask('owner', 'startExport', {
    id: 'demo-export',
    ...period,
    recipient: '清河市安和区市场监督管理所',
    // The demonstration's people are made up, and whoever tries it out has nobody to ask for a passphrase.
    personal: false,
    pin: personOf('owner').pin,
  });
  let status: ExportStatus = await counter.ask('owner', 'exportStatus', { job });
  while (status.state === 'running') {
    await wait(20);
    status = await counter.ask('owner', 'exportStatus', { job });
  }
  if (status.state !== 'done')
    throw new Error(`takePackage: expected a finished export, got ${status.state}: ${status.refusal?.code}`);
  const file = await open(path, 'wx');
  try {
    await copy(counter, job, file);
  } finally {
    await file.close();
  }
  return status.bytes;
}

async function copy(counter: Pick<Counter, 'ask'>, job: string, file: FileHandle): Promise<void> {
  for (let offset: number | null = 0; offset !== null; ) {
    const piece: { bytes: string; next: number | null } = await counter.ask('owner', 'readExport', {
      job,
      offset,
    });
    const bytes = fromBase64(piece.bytes);
    if (!bytes) throw new Error('takePackage: expected base64 from the desk');
    await file.write(bytes);
    offset = piece.next;
  }
}
