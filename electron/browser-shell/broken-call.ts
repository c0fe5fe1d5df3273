import type { Duplex } from 'node:stream';
import { pageHeaders } from '../page-headers.ts';

/**
 * Answers bytes that are no HTTP request. A connection that only timed out gets no answer: browsers open connections
 * beforehand and leave them idle, and an answer nobody asked for would be taken for the answer to the next call.
 */
export function answerBrokenCall(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' || !socket.writable) return void socket.destroy();
  const headers = Object.entries(pageHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 400 Bad Request\r\n${headers.join('')}Connection: close\r\n\r\n`);
}
