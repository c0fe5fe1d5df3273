import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';

const loopback = '127.0.0.1';

/**
 * Listens on the loopback port of this data folder and remembers it there: another port would be another origin to
 * the browser and so another IndexedDB. `chosen` goes before the remembered one. Throws an Error with code
 * 'port-taken' when someone else has it.
 */
export async function listenOnOwnPort(server: Server, dataDir: string, chosen?: number): Promise<number> {
  const remembered = await rememberedPort(dataDir);
  const port = await listen(server, chosen ?? remembered ?? 0);
  if (port !== remembered) await remember(dataDir, port);
  return port;
}

async function rememberedPort(dataDir: string): Promise<number | undefined> {
  const text = await readFile(join(dataDir, 'port'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const port = Number(text.trim());
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

async function remember(dataDir: string, port: number): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const written = join(dataDir, 'port.new');
  await writeFile(written, `${port}\n`, { mode: 0o600 });
  await rename(written, join(dataDir, 'port'));
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(
        taken
          ? Object.assign(new Error(`port ${port}: expected it free, found it taken`, { cause: error }), {
              code: 'port-taken',
              port,
            })
          : error,
      );
    });
    server.listen({ port, host: loopback, exclusive: true }, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') {
        throw new Error(`listening: expected an address with a port, got ${String(address)}`);
      }
      resolve(address.port);
    });
  });
}
