import { expect, test } from 'vitest';
import {
  type StartFailure,
  startFailureOf,
  startFailures,
  startSentences,
} from '../../electron/start-failures.ts';

test.each([
  [{ code: 'EACCES' }, 'folder-not-writable'],
  [{ code: 'EROFS' }, 'folder-not-writable'],
  [{ code: 'ENOSPC' }, 'disk-full'],
  [{ code: 'ENOTDIR' }, 'folder-is-file'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 26 }, 'folder-damaged'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 11 | (1 << 8) }, 'folder-damaged'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 8 | (4 << 8) }, 'folder-not-writable'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 1 }, 'folder-damaged'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 13 }, 'disk-full'],
  [{ code: 'port-taken' }, 'port-taken'],
  [{ code: 'toString' }, null],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 21 }, null],
  [{}, null],
] as const)('%j is %s', (error, failure) => {
  expect(startFailureOf(Object.assign(new Error('x'), error))).toBe(failure);
});

test.each(Object.keys(startFailures) as StartFailure[])(
  '%s says what happened and what to do, in both languages',
  (code) => {
    const [chinese, english] = startSentences(code, { folder: '/data', port: 8080 });
    expect(chinese).toMatch(/请/);
    expect(chinese).toMatch(/。$/);
    expect(english).toMatch(/^[A-Z].*\.$/);
    expect(chinese + english).not.toMatch(/[{}]/);
  },
);
