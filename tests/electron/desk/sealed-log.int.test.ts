import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openSealedLog, type SealedLog } from '../../../electron/desk/sealed-log.ts';
import { openDatabase } from '../../../electron/desk/sqlite.ts';
import { behavesAsSealedLog, headAfter, rowsFrom } from '../../support/sealed-log-suite.ts';

const folders: string[] = [];
const opened: SealedLog[] = [];

function freshPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fangxin-log-'));
  folders.push(folder);
  return join(folder, 'log.sqlite');
}

function openAt(path: string, options = {}): SealedLog {
  const log = openSealedLog(path, options);
  opened.push(log);
  return log;
}

afterEach(() => {
  for (const log of opened.splice(0)) log.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('the sealed log in SQLite', () => {
  let path = '';
  behavesAsSealedLog(
    () => {
      path = freshPath();
      return openAt(path);
    },
    () => openAt(path),
  );

  test('refuses to change or remove an entry, whoever asks', () => {
    const at = freshPath();
    const log = openAt(at);
    const rows = rowsFrom(0, 3);
    log.append(0, { rows, head: headAfter(log.head(), rows), answer: null });
    const database = openDatabase(at);
    expect(() => database.exec("UPDATE entry SET about = 'x' WHERE seq = 1")).toThrow('never changed');
    expect(() => database.exec('DELETE FROM entry WHERE seq = 2')).toThrow('never removed');
    database.close();
    expect(log.entriesFrom(0, 10)).toEqual(rows);
  });

  test('syncs at every commit, and overwrites what is deleted', () => {
    const database = openDatabase(freshPath());
    const setting = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect([setting('journal_mode'), setting('synchronous'), setting('secure_delete')]).toEqual([
      'wal',
      2,
      1,
    ]);
    database.close();
  });

  test('shows a second, reading connection what the writer has sealed', () => {
    const at = freshPath();
    const log = openAt(at);
    const reader = openAt(at, { readOnly: true });
    const rows = rowsFrom(0, 3);
    log.append(0, { rows, head: headAfter(log.head(), rows), answer: null });
    expect(reader.head().frontier.size).toBe(3);
    expect(reader.entriesFrom(1, 10)).toEqual(rows.slice(1));
  });
});
