import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/**
 * Where a demonstration lies if nobody names a folder: in the user's temporary folder, one a seed and a day. A second
 * start on the same day opens it again; the next day's ends on its own day.
 */
export function demoFolder(seed: string, now: Date = new Date()): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  const words = ['fangxin-desk-demo', userInfo().username, seed, day.join('')];
  return join(tmpdir(), words.map((word) => word.replace(/[^\p{L}\p{N}-]/gu, '_')).join('-'));
}
