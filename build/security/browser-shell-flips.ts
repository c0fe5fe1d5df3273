import type { Flip } from './flip.ts';

const shell = 'electron/browser-shell';
const tests = 'tests/electron/browser-shell';
const foreign = `${tests}/foreign-page.int.test.ts`;
const strangers = `${tests}/strangers.int.test.ts`;

function inGuard(item: string, from: string, to: string, test: string, title: string): Flip {
  return { item, file: `${shell}/request-guard.ts`, from, to, test, title };
}

function inServer(item: string, from: string, to: string, test: string, title: string): Flip {
  return { item, file: 'electron/browser-shell.ts', from, to, test: `${tests}/${test}`, title };
}

export const browserShellFlips: readonly Flip[] = [
  inGuard(
    'a',
    'headers.host !== host || ',
    '',
    foreign,
    'a name that was made to point at this machine (DNS rebinding) reaches nothing, not even with the cookie',
  ),
  inGuard(
    'a',
    " || timesGiven(request, 'host') !== 1",
    '',
    `${tests}/broken-requests.int.test.ts`,
    'rejects %s',
  ),
  inGuard(
    'b',
    "request.method === 'POST'",
    "request.method === 'PUT'",
    strangers,
    'rejects a call without an origin',
  ),
  inGuard(
    'b',
    "return comesFromElsewhere(headers) ? 'wrong-site' : undefined;",
    'return undefined;',
    foreign,
    'cannot open the desk in a window of its own either',
  ),
  inGuard(
    'b',
    "site === undefined || site === 'same-origin'",
    "site === undefined || site === 'same-origin' || site === 'same-site'",
    strangers,
    'rejects %s',
  ),
  {
    item: 'c',
    file: `${shell}/admission.ts`,
    from: 'if (used || !same(given, token)) return undefined;',
    to: 'if (!same(given, token)) return undefined;',
    test: `${tests}/admission.int.test.ts`,
    title: 'of many who open the address at once one is let in',
  },
  {
    item: 'c',
    file: `${shell}/admission.ts`,
    from: 'if (given.length !== expected.length) return false;',
    to: '',
    test: `${tests}/admission.int.test.ts`,
    title: 'guessing the token tells nothing and uses nothing up, however it is guessed',
  },
  inServer(
    'c',
    'HttpOnly; SameSite=Strict',
    'SameSite=Lax',
    'foreign-page.int.test.ts',
    'no script can read the cookie, and it is sent to no other name',
  ),
  inServer(
    'c',
    "if (!connection) return sendClosed(request, response, 'no-address');",
    '',
    'strangers.int.test.ts',
    'rejects %s',
  ),
  {
    item: 'd',
    file: 'electron/page-files.ts',
    from: 'if (devices.test(segment)) return false;',
    to: '',
    test: 'tests/electron/page-files.int.test.ts',
    title: 'rejects the name of a device: %s',
  },
  {
    item: 'e',
    file: `${shell}/desk-door.ts`,
    from: 'if (bytes > bodyLimit) return undefined;',
    to: '',
    test: strangers,
    title: 'rejects a body that grows too large without saying so',
  },
  {
    item: 'e',
    file: `${shell}/desk-door.ts`,
    from: "if (!isJson(request.headers['content-type'])) return turnAway(response, 415, 'application/json expected');",
    to: '',
    test: strangers,
    title: 'rejects %s',
  },
  inServer(
    'e',
    'headersTimeout: headers',
    'headersTimeout: 0',
    'slow-and-many.int.test.ts',
    'headers that never end are cut off, and a page is served meanwhile',
  ),
  inServer(
    'e',
    'requestTimeout: whole',
    'requestTimeout: 0',
    'slow-and-many.int.test.ts',
    'a body that never ends is cut off, though its sender is known, and nothing of it reaches the desk',
  ),
  inServer(
    'f',
    'const mostConnections = 128;',
    'const mostConnections = 1000;',
    'slow-and-many.int.test.ts',
    'more lines than the desk keeps open are not taken, and when they are gone it answers as before',
  ),
  {
    item: 'f',
    file: `${shell}/push-stream.ts`,
    from: 'if (response.writableLength > mostWaiting) response.destroy();',
    to: '',
    test: `${tests}/slow-and-many.int.test.ts`,
    title: 'a listener that never reads is let go, and the others hear everything',
  },
  inServer(
    'g',
    'if (!mayAsk(request, response)) return;',
    '',
    'broken-requests.int.test.ts',
    'what follows a request that %s is not read',
  ),
  inServer(
    'g',
    'requestTimeout: whole,',
    'requestTimeout: whole, insecureHTTPParser: true,',
    'broken-requests.int.test.ts',
    'rejects %s, and what is hidden behind it',
  ),
  {
    item: 'h',
    file: `${shell}/page-door.ts`,
    from: "urlPath.startsWith('/assets/') ?",
    to: "urlPath !== '' ?",
    test: `${tests}/page.int.test.ts`,
    title:
      'the page itself is never kept by the browser; only what carries its content’s hash in its name is',
  },
];
