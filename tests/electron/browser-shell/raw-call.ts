import { connect, type Socket } from 'node:net';

/** A connection that sends exactly these bytes and gathers whatever comes back until it is closed. */
export interface RawCall {
  socket: Socket;
  /** What came so far. */
  received(): string;
  /** Settled with all that came, once the other side has closed. */
  closed: Promise<string>;
}

export function rawCall(port: number, ...bytes: string[]): Promise<RawCall> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const closed = new Promise<string>((settle) => {
      // A line cut off in the middle of sending ends in an error here: what came before it is the answer.
      socket.on('error', () => undefined);
      socket.on('close', () => settle(text));
    });
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
    });
    socket.once('error', reject);
    socket.once('connect', () => {
      for (const part of bytes) socket.write(part, 'latin1');
      resolve({ socket, received: () => text, closed });
    });
  });
}

/** The status codes of the answers that came, in order. */
export function statuses(text: string): number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
}
