import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { findPageFile } from '../page-files.ts';
import { pageHeaders } from '../page-headers.ts';
import { isOwnPage, scheme } from './own-page.ts';

/** Makes app:// a real origin, with storage, fetch and workers. Must be called before Electron is ready. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page from one folder, under the strict CSP, and nothing else. */
export function serveAppProtocol(clientDir: string): void {
  protocol.handle(scheme, (request) => answer(clientDir, request));
}

async function answer(clientDir: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' || !isOwnPage(request.url)) return refused(403);
  const file = await findPageFile(clientDir, new URL(request.url).pathname);
  if (!file) return refused(404);
  const bytes = new Uint8Array(await readFile(file.path));
  return new Response(bytes, { headers: { ...pageHeaders, 'Content-Type': file.type } });
}

function refused(status: number): Response {
  return new Response(null, { status, headers: pageHeaders });
}
