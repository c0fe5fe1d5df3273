/**
 * What a page may load, the same in both shells: only the app's own files, no inline script or style, no other host.
 * `desk` is where its scripts may ask.
 */
const policyFor = (desk: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${desk}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The headers of every answer, refusals included. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policyFor("'self'"),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** A window for the public may speak to its own door alone, whatever its scripts would like (D1). */
export function queueHeaders(port: number): Readonly<Record<string, string>> {
  return { 'Content-Security-Policy': policyFor(`http://127.0.0.1:${port}/queue/`) };
}
