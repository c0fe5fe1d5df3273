import { expect, test } from 'vitest';
import { pageHeaders } from '../../electron/page-headers.ts';

const policy = new Map(
  (pageHeaders['Content-Security-Policy'] ?? '').split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources] as const;
  }),
);

test('the policy allows nothing but what stands here, and each directive once', () => {
  expect(Object.fromEntries(policy)).toEqual({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  });
  expect(pageHeaders['Content-Security-Policy']?.split('; ')).toHaveLength(policy.size);
});

test('no source is unsafe, a wildcard, another host or another scheme', () => {
  for (const [directive, sources] of policy)
    for (const source of sources) {
      expect(source, directive).not.toMatch(/unsafe|\*|:\/\/|nonce|sha\d/);
      if (directive !== 'img-src') expect(["'none'", "'self'"], directive).toContain(source);
    }
});

test('no other page may frame, open, read or sniff what is answered', () => {
  expect(pageHeaders).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
});
