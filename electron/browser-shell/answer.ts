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

/** Turns a request away, saying why in one word or sentence, or on a page. */
export function turnAway(
  response: ServerResponse,
  status: number,
  why: string,
  type = 'text/plain; charset=utf-8',
): void {
  // What was not read of the request must not be taken for the next one.
  response.setHeader('Connection', 'close');
  answer(response, status, type, `${why}\n`);
}

export function answerJson(response: ServerResponse, value: unknown): void {
  answer(response, 200, 'application/json; charset=utf-8', JSON.stringify(value));
}
