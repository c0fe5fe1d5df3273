/**
 * Who may use the desk through the browser: whoever opens the one-time URL gets a cookie, once.
 * Both secrets live in memory only, so a restart ends every earlier admission.
 */
export interface Admission {
  /** The one-time token that goes into the URL. */
  readonly token: string;
  /** Exchanges the token for the cookie's value; undefined if it is wrong or was used already. */
  admit(token: string): string | undefined;
  /** The connection that a cookie header belongs to; undefined for a stranger. */
  connectionOf(cookieHeader: string | undefined, cookieName: string): string | undefined;
}

/** Makes the secrets of one run. */
export function makeAdmission(): Admission {
  const token = secret();
  const cookie = secret();
  const connection = `browser-${secret().slice(0, 12)}`;
  let used = false;
  return {
    token,
    admit(given) {
      if (used || !same(given, token)) return undefined;
      used = true;
      return cookie;
    },
    connectionOf(header, cookieName) {
      const given = cookieIn(header, cookieName);
      return used && given !== undefined && same(given, cookie) ? connection : undefined;
    },
  };
}

function secret(): string {
  return Buffer.from(globalThis.crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
}

/** Takes the same time wherever the two differ. */
function same(given: string, expected: string): boolean {
  if (given.length !== expected.length) return false;
  let difference = 0;
  for (let index = 0; index < expected.length; index += 1) {
    difference |= given.charCodeAt(index) ^ expected.charCodeAt(index);
  }
  return difference === 0;
}

function cookieIn(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
