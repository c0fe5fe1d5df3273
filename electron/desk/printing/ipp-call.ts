import { existsSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { userInfo } from 'node:os';
import { SpoolerError } from '../ports.ts';
import { decodeResponse, encodeRequest, type IppRequest, type IppResponse } from './ipp-message.ts';

/** Where the spooler listens: a socket in the file system, or a host and port. */
export type SpoolerAddress = Readonly<{ socketPath: string }> | Readonly<{ host: string; port: number }>;

const sockets = ['/run/cups/cups.sock', '/var/run/cups/cups.sock', '/private/var/run/cupsd'];
const patienceMs = 15_000;

/** CUPS_SERVER as its own tools read it (a socket's path or host:port), else the usual socket, else this computer's port 631. */
export function spoolerAddress(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): SpoolerAddress {
  const named = environment.CUPS_SERVER;
  if (named?.startsWith('/')) return { socketPath: named };
  if (named) {
    const [host = 'localhost', port = '631'] = named.replace(/\/.*$/, '').split(':');
    return { host, port: Number(port) };
  }
  const socketPath = sockets.find((path) => existsSync(path));
  return socketPath ? { socketPath } : { host: 'localhost', port: 631 };
}

/** One request to the spooler (RFC 8010 §4). @throws SpoolerError `spooler-away` when there is no answer that can be read. */
export function callSpooler(
  address: SpoolerAddress,
  path: string,
  message: IppRequest,
): Promise<IppResponse> {
  const body = encodeRequest(message);
  const away = (why: string) => new SpoolerError('spooler-away', `callSpooler: ${why}`);
  return new Promise((resolve, reject) => {
    const call = request(
      {
        ...address,
        method: 'POST',
        path,
        timeout: patienceMs,
        headers: {
          Host: 'localhost',
          'Content-Type': 'application/ipp',
          'Content-Length': body.length,
          // On its own socket the spooler asks the operating system who calls; this says to whom it should come out.
          ...('socketPath' in address && { Authorization: `PeerCred ${userInfo().username}` }),
        },
      },
      (response) => {
        read(response).then((bytes) => {
          if (response.statusCode !== 200)
            return reject(new SpoolerError('rejected', `callSpooler: HTTP ${response.statusCode}`));
          try {
            resolve(decodeResponse(bytes));
          } catch (error) {
            reject(away(`the answer cannot be read: ${String(error)}`));
          }
        }, reject);
      },
    );
    call.on('timeout', () => call.destroy(away('no answer in time')));
    call.on('error', (error) => reject(error instanceof SpoolerError ? error : away(error.message)));
    call.end(body);
  });
}

async function read(response: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
