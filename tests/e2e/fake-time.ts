import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Debian's libfaketime (package faketime); null where it is not installed. */
export function fakeTimeLibrary(): string | null {
  const root = '/usr/lib';
  const folders = existsSync(root) ? readdirSync(root) : [];
  const found = folders.map((name) => join(root, name, 'faketime', 'libfaketime.so.1')).find(existsSync);
  return found ?? null;
}

/**
 * The environment in which a desk's process reads its machine's clock so many ms ahead (whole seconds). The time since
 * the machine's start runs on as it is, as after a night with the desk off.
 */
export function clockAhead(ahead: number): Readonly<Record<string, string>> {
  const seconds = Math.round(ahead / 1000);
  return {
    LD_PRELOAD: fakeTimeLibrary() ?? '',
    FAKETIME: `${seconds < 0 ? '-' : '+'}${Math.abs(seconds)}`,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    DONT_FAKE_MONOTONIC: '1',
    // A file is as old as it is: the build is not made anew.
    NO_FAKE_STAT: '1',
  };
}
