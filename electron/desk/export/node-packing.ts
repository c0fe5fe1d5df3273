import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';
import type { Packing, PackTools } from '../../../shared/inspection/packing.ts';

const chunkSize = 65_536;

/** Node's own zlib, which packs on a thread of its own while the next rows are written. */
export const nodePacking: PackTools = {
  crc32,
  pack: (level) => packing(createDeflateRaw({ level, chunkSize })),
};

function packing(deflating: DeflateRaw): Packing {
  const ready: Uint8Array[] = [];
  let failure: Error | null = null;
  let wake = (): void => undefined;
  deflating.on('data', (piece: Uint8Array) => ready.push(piece));
  deflating.on('drain', () => wake());
  deflating.on('end', () => wake());
  deflating.on('error', (error) => {
    failure = error;
    wake();
  });
  const woken = async (): Promise<readonly Uint8Array[]> => {
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
    if (failure) throw failure;
    return ready.splice(0);
  };
  return {
    push: async (bytes) => (deflating.write(bytes) ? ready.splice(0) : woken()),
    async end() {
      deflating.end();
      return woken();
    },
  };
}
