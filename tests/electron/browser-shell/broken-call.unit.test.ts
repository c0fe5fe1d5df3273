import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { answerBrokenCall } from '../../../electron/browser-shell/broken-call.ts';

function answered(code: string): { text: string; destroyed: boolean } {
  const socket = new PassThrough();
  answerBrokenCall(Object.assign(new Error(code), { code }), socket);
  return { text: String(socket.read() ?? ''), destroyed: socket.destroyed };
}

test('a connection that was opened beforehand and stayed idle is closed without a word', () => {
  expect(answered('ERR_HTTP_REQUEST_TIMEOUT')).toEqual({ text: '', destroyed: true });
});

test('bytes that are no request are told so, under the same headers as every page', () => {
  const { text } = answered('HPE_INVALID_METHOD');
  expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(text).toContain("default-src 'none'");
  expect(text.endsWith('Connection: close\r\n\r\n')).toBe(true);
});
