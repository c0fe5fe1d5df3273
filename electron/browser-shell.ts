import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { windowVerbs } from '../shared/contract/admission.ts';
import { type Admission, makeAdmission } from './browser-shell/admission.ts';
import { turnAway } from './browser-shell/answer.ts';
import { answerBrokenCall } from './browser-shell/broken-call.ts';
import { sendClosed } from './browser-shell/closed-page.ts';
import { passToDesk } from './browser-shell/desk-door.ts';
import { oneAtATime } from './browser-shell/one-at-a-time.ts';
import { type PageFolders, sendPage } from './browser-shell/page-door.ts';
import { listenOnOwnPort } from './browser-shell/port.ts';
import { openPushStream, type PushStream } from './browser-shell/push-stream.ts';
import { strangerIn } from './browser-shell/request-guard.ts';
import type { Desk } from './desk/desk.ts';
import { windowConnection } from './desk/queue-windows.ts';
import { pageHeaders, queueHeaders } from './page-headers.ts';

export interface BrowserShell {
  /** The one-time URL: whoever opens it first is let in. */
  url: string;
  port: number;
  /** Stops serving and cuts open connections; the desk stays open. */
  close(): Promise<void>;
}

export interface BrowserShellOptions extends PageFolders {
  desk: Pick<Desk, 'call' | 'onPush'>;
  dataDir: string;
  port?: number;
  /** How long a request may take to arrive, in ms; who is slower is cut off. */
  patience?: Readonly<{ headers: number; whole: number; lookEvery: number }> | undefined;
}

/** On loopback the largest call is here in a second; who sends a byte now and then only holds the line. */
const usualPatience = { headers: 10_000, whole: 30_000, lookEvery: 5_000 };
/** Far more than a few pages need, far fewer than the files that the desk may have open. */
const mostConnections = 128;

interface Counter {
  admission: Admission;
  folders: PageFolders;
  desk: BrowserShellOptions['desk'];
  pushes: PushStream;
}

/**
 * Serves the desk to one browser of this machine, on loopback only. Throws an Error with code 'port-taken' when the
 * port of this data folder is in use.
 */
export async function startBrowserShell(options: BrowserShellOptions): Promise<BrowserShell> {
  const counter: Counter = {
    admission: makeAdmission(),
    folders: options,
    desk: options.desk,
    pushes: openPushStream(options.desk),
  };
  const { headers, whole, lookEvery } = options.patience ?? usualPatience;
  const server = createServer({
    requestTimeout: whole,
    headersTimeout: headers,
    connectionsCheckingInterval: lookEvery,
  });
  server.maxConnections = mostConnections;
  const mayAsk = oneAtATime();
  // Before listening: a page left open from the last run calls at once.
  server.on('request', (request, response) => {
    if (!mayAsk(request, response)) return;
    receive(counter, request, response).catch((error: unknown) => fail(response, error));
  });
  server.on('clientError', answerBrokenCall);
  try {
    const port = await listenOnOwnPort(server, options.dataDir, options.port);
    return {
      url: `http://127.0.0.1:${port}/open/${counter.admission.token}`,
      port,
      close: () => close(server, counter.pushes),
    };
  } catch (error) {
    counter.pushes.close();
    throw error;
  }
}

function close(server: Server, pushes: PushStream): Promise<void> {
  return new Promise((resolve) => {
    pushes.close();
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function receive(counter: Counter, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const port = request.socket.localPort;
  if (port === undefined) throw new Error('a request: expected a local port, got none');
  const stranger = strangerIn(request, port);
  if (stranger) return turnAway(response, 403, stranger);
  const path = (request.url ?? '').split('?')[0] ?? '';
  const connection = counter.admission.connectionOf(request.headers.cookie, cookieName(port));
  if (request.method === 'GET' && path.startsWith('/open/')) {
    const cookie = connection ? undefined : counter.admission.admit(path.slice('/open/'.length));
    if (!connection && !cookie) return sendClosed(request, response, 'used-address');
    return letIn(response, cookie && `${cookieName(port)}=${cookie}`);
  }
  if (!connection) return sendClosed(request, response, 'no-address');
  if (request.method === 'POST' && path.startsWith('/desk/')) {
    return passToDesk(counter.desk, connection, path.slice('/desk/'.length), request, response);
  }
  if (request.method === 'POST' && path.startsWith('/queue/')) {
    const verb = path.slice('/queue/'.length);
    if (!windowVerbs.has(verb)) return turnAway(response, 404, 'not found');
    return passToDesk(counter.desk, windowConnection(connection), verb, request, response);
  }
  if (request.method !== 'GET') return turnAway(response, 405, 'method not allowed');
  if (path === '/events') return counter.pushes.add(response);
  return sendPage(counter.folders, path, response, path === '/queue.html' ? queueHeaders(port) : {});
}

/** Leads to the page; whoever was not in already gets the cookie. */
function letIn(response: ServerResponse, cookie: string | undefined): void {
  response.writeHead(303, {
    ...pageHeaders,
    'Cache-Control': 'no-store',
    Location: '/',
    ...(cookie && { 'Set-Cookie': `${cookie}; HttpOnly; SameSite=Strict; Path=/` }),
  });
  response.end();
}

/** A browser sends the cookies of a host to each of its ports, so two desks on one machine need two names. */
function cookieName(port: number): string {
  return `desk-${port}`;
}

function fail(response: ServerResponse, error: unknown): void {
  // The page went away in the middle of an answer, or of sending us its call: nobody is left to tell.
  if (response.destroyed || response.headersSent) return void response.destroy();
  console.error(error);
  turnAway(response, 500, 'the desk failed to answer');
}
