import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Tells whether a connection may ask now: no browser sends a second request before the first is answered, so what comes
 * then is hidden behind the first, and ends the connection. Nor does anything follow an answer that said it is the last.
 */
export function oneAtATime(): (request: IncomingMessage, response: ServerResponse) => boolean {
  const waiting = new WeakSet<Socket>();
  return ({ socket }, response) => {
    if (waiting.has(socket)) {
      socket.destroy();
      return false;
    }
    waiting.add(socket);
    response.once('finish', () => {
      if (response.getHeader('Connection') !== 'close') waiting.delete(socket);
    });
    return true;
  };
}
