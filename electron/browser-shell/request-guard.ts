import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** Why a request is turned away before anything looks at it; undefined when it comes from the desk's own page. */
export type Stranger = 'wrong-host' | 'wrong-origin' | 'wrong-site';

/**
 * Tells the desk's own page from any other page or program that can reach the port.
 * Host stops DNS rebinding; Origin and Sec-Fetch-Site stop other sites' forms and scripts, whatever cookie goes with them.
 */
export function strangerIn(request: IncomingMessage, port: number): Stranger | undefined {
  const { headers } = request;
  const host = `127.0.0.1:${port}`;
  if (headers.host !== host || timesGiven(request, 'host') !== 1) return 'wrong-host';
  const origin = headers.origin;
  const originNeeded = request.method === 'POST';
  if (originNeeded ? origin !== `http://${host}` : origin !== undefined && origin !== `http://${host}`) {
    return 'wrong-origin';
  }
  return comesFromElsewhere(headers) ? 'wrong-site' : undefined;
}

function comesFromElsewhere(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin') return false;
  // Typed or opened by the person: allowed for the page itself, never for a script, frame or call.
  return !(
    site === 'none' &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document'
  );
}

function timesGiven(request: IncomingMessage, name: string): number {
  return request.rawHeaders.filter((word, index) => index % 2 === 0 && word.toLowerCase() === name).length;
}
