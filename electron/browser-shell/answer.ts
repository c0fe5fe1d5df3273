import type { ServerResponse } from 'node:http';
import { pageHeaders } from '../page-headers.ts';

/** Sends one complete text; every answer carries the page's headers and is never cached unless it says so. */
export function answer(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    ...pageHeaders,
    'Cache-Control': 'no-store',
    'Content-Type': type,
    'Content-Length': bytes.length,
    ...headers,
  });
  response.end(bytes);
}

/** Turns a request away, saying why in one word or sentence. */
export function turnAway(response: ServerResponse, status: number, why: string): void {
  // What was not read of the request must not be taken for the next one.
  answer(response, status, 'text/plain; charset=utf-8', `${why}\n`, { Connection: 'close' });
}

export function answerJson(response: ServerResponse, value: unknown): void {
  answer(response, 200, 'application/json; charset=utf-8', JSON.stringify(value));
}
