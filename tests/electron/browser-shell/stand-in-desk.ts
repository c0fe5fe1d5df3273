import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserShell,
  type BrowserShellOptions,
  startBrowserShell,
} from '../../../electron/browser-shell.ts';
import type { Desk } from '../../../electron/desk/desk.ts';

type Push = Parameters<Parameters<Desk['onPush']>[0]>[0];

/** A desk that only remembers what reached it and knows one verb, `echo`. */
export function standInDesk() {
  const calls: { connection: string; verb: string; input: unknown }[] = [];
  const listeners = new Set<(push: Push) => void>();
  const desk: Pick<Desk, 'call' | 'onPush'> = {
    async call(connection, verb, input) {
      calls.push({ connection, verb, input });
      return verb === 'echo' ? { ok: true, value: input } : { ok: false, refusal: { code: 'unknown-verb' } };
    },
    onPush(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { desk, calls, push: (push: Push) => listeners.forEach((listener) => void listener(push)) };
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Call {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** A browser shell on a fresh folder, with a small page, a secret beside it, and a caller that sends exactly what it is told. */
export async function openShell(
  options: { dataDir?: string; port?: number; patience?: BrowserShellOptions['patience'] } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'browser-shell-'));
  const clientDir = join(folder, 'client');
  const browserDir = join(folder, 'browser');
  mkdirSync(join(clientDir, 'assets'), { recursive: true });
  mkdirSync(browserDir);
  writeFileSync(
    join(clientDir, 'index.html'),
    '<html><head><script type="module" src="/assets/app.js"></script></head></html>',
  );
  writeFileSync(join(clientDir, 'assets/app.js'), 'export const app = 1;\n');
  writeFileSync(join(browserDir, 'browser-desk.js'), 'export const desk = 1;\n');
  writeFileSync(join(folder, 'secret.txt'), 'the secret\n');
  const dataDir = options.dataDir ?? join(folder, 'data');
  const { desk, calls, push } = standInDesk();
  let shell: BrowserShell;
  try {
    shell = await startBrowserShell({ ...options, desk, dataDir, clientDir, browserDir });
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  const origin = `http://127.0.0.1:${shell.port}`;
  const path = new URL(shell.url).pathname;
  const send = (call: Call) => sendRaw(shell.port, call);
  return {
    shell,
    calls,
    push,
    origin,
    folder,
    clientDir,
    dataDir,
    openPath: path,
    send,
    /** Opens the one-time address and gives back the cookie as a browser would send it. */
    async enter(): Promise<string> {
      const { headers } = await send({ path });
      return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    },
    async close() {
      await shell.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function sendRaw(port: number, { method = 'GET', path, headers = {}, body }: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    call.on('error', reject);
    call.end(body);
  });
}
