import type { ServerResponse } from 'node:http';
import type { Desk } from '../desk/desk.ts';
import { pageHeaders } from '../page-headers.ts';

const heartbeat = 15_000;
/** What may wait for a page that does not read, in bytes; it is cut off then, and hears the size when it comes back. */
const mostWaiting = 256 * 1024;

/** The Server-Sent Events that tell the open pages what the desk pushes. */
export interface PushStream {
  /** Keeps this answer open and sends every push to it. */
  add(response: ServerResponse): void;
  close(): void;
}

export function openPushStream(desk: Pick<Desk, 'onPush'>): PushStream {
  const open = new Set<ServerResponse>();
  const tell = (message: string): void => {
    for (const response of open) {
      response.write(message);
      if (response.writableLength > mostWaiting) response.destroy();
    }
  };
  // A page that was away while the ledger grew must hear of it when it is back.
  let lastSize: string | undefined;
  const stopListening = desk.onPush((push) => {
    const message = `data: ${JSON.stringify(push)}\n\n`;
    if ('size' in push) lastSize = message;
    tell(message);
  });
  const beat = setInterval(() => tell(':\n\n'), heartbeat);
  return {
    add(response) {
      response.writeHead(200, {
        ...pageHeaders,
        'Cache-Control': 'no-store',
        'Content-Type': 'text/event-stream; charset=utf-8',
      });
      response.write(lastSize ?? ':\n\n');
      open.add(response);
      response.once('close', () => open.delete(response));
    },
    close() {
      clearInterval(beat);
      stopListening();
      for (const response of open) response.end();
      open.clear();
    },
  };
}
