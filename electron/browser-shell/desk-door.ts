import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Desk } from '../desk/desk.ts';
import { answerJson, turnAway } from './answer.ts';

/** The largest call, in bytes: an evidence photo in base64 fits, a flood does not. */
const bodyLimit = 24 * 1024 * 1024;

/** Passes `POST /desk/VERB` to the desk as it came; the desk itself judges verb and input. */
export async function passToDesk(
  desk: Pick<Desk, 'call'>,
  connection: string,
  verb: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isJson(request.headers['content-type'])) return turnAway(response, 415, 'application/json expected');
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) return turnAway(response, 413, 'too large');
  const body = await readBody(request);
  if (body === undefined) return turnAway(response, 413, 'too large');
  const input = parse(body);
  if (!input) return turnAway(response, 400, 'not JSON');
  answerJson(response, await desk.call(connection, verb, input.value));
}

function isJson(type: string | undefined): boolean {
  return /^application\/json(\s*;\s*charset=utf-8)?$/i.test(type ?? '');
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bodyLimit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(body: Buffer): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) };
  } catch {
    // Ill-formed UTF-8 and ill-formed JSON are the same to the caller: a broken call.
    return undefined;
  }
}
