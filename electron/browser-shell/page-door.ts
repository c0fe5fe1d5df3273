import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { findPageFile } from '../page-files.ts';
import { pageHeaders } from '../page-headers.ts';
import { answer, turnAway } from './answer.ts';

const deskScript = '/browser-desk.js';

/** Where the built page lies, and the script that gives it window.desk in a browser. */
export interface PageFolders {
  clientDir: string;
  browserDir: string;
}

/** Answers a GET with a file of the built page; index.html gets the desk's script in front of its own. */
export async function sendPage(
  folders: PageFolders,
  urlPath: string,
  response: ServerResponse,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const folder = urlPath === deskScript ? folders.browserDir : folders.clientDir;
  const file = await findPageFile(folder, urlPath);
  if (!file) return turnAway(response, 404, 'not found');
  if (file.type.startsWith('text/html')) {
    return answer(response, 200, file.type, withDesk(await readFile(file.path, 'utf8')), headers);
  }
  response.writeHead(200, {
    ...pageHeaders,
    'Content-Type': file.type,
    'Content-Length': file.bytes,
    // Names under /assets/ carry a hash of their content.
    'Cache-Control': urlPath.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store',
  });
  await pipeline(createReadStream(file.path), response);
}

function withDesk(html: string): string {
  const firstScript = html.search(/<script\b/);
  if (firstScript < 0)
    throw new Error('index.html: expected a <script> to put the desk in front of, found none');
  return `${html.slice(0, firstScript)}<script type="module" src="${deskScript}"></script>\n    ${html.slice(firstScript)}`;
}
