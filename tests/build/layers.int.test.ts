import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Each row: a file, one line that it must not contain, and a word of the reason that lint has to give. */
const forbidden: [file: string, line: string, reason: string][] = [
  ['shared/complaint/planted.ts', "import { readFileSync } from 'node:fs';", 'shared is pure'],
  ['shared/planted.ts', "import { openDesk } from '../electron/desk/desk.ts';", 'shared is pure'],
  [
    'shared/goods/planted.ts',
    "import type { Row } from '../../renderer/ledger/database.ts';",
    'shared is pure',
  ],
  ['shared/planted.ts', "import Dexie from 'dexie';", 'shared is pure'],
  ['shared/planted.ts', "import { app } from 'electron';", 'shared is pure'],
  ['electron/desk/planted.ts', "import { app } from 'electron';", 'import Electron'],
  ['electron/desk/planted.ts', "import type { BrowserWindow } from 'electron/main';", 'import Electron'],
  ['electron/desk/planted.ts', "import { randomBytes } from 'node:crypto';", 'node:crypto'],
  ['electron/desk/planted.ts', "import { randomBytes } from 'crypto';", 'node:crypto'],
  ['electron/desk/planted.ts', "import { DatabaseSync } from 'node:sqlite';", 'node:sqlite'],
  ['electron/desk/crypto.ts', "import { DatabaseSync } from 'node:sqlite';", 'node:sqlite'],
  ['electron/desk/sqlite.ts', "import { randomBytes } from 'node:crypto';", 'node:crypto'],
  ['electron/desk/planted.ts', "import { openWindow } from '../shell/window.ts';", 'knows no shell'],
  ['electron/desk/planted.ts', "import { startBrowserShell } from '../browser-shell.ts';", 'knows no shell'],
  [
    'electron/desk/planted.ts',
    "import { database } from '../../renderer/ledger/database.ts';",
    'nothing of the screens',
  ],
  ['electron/browser-shell.ts', "import { safeStorage } from 'electron';", 'import Electron'],
  ['electron/browser-shell/planted.ts', "import { safeStorage } from 'electron';", 'import Electron'],
  ['electron/browser-preload.ts', "import { contextBridge } from 'electron';", 'import Electron'],
  [
    'electron/main.ts',
    "import { database } from '../renderer/ledger/database.ts';",
    'nothing of the screens',
  ],
  ['electron/shell/planted.ts', "import { randomBytes } from 'node:crypto';", 'node:crypto'],
  [
    'renderer/screens/planted.ts',
    "import { openDesk } from '../../electron/desk/desk.ts';",
    'only through window.desk',
  ],
  [
    'renderer/screens/planted.ts',
    "import type { Desk } from '../../electron/desk/desk.ts';",
    'only through window.desk',
  ],
  [
    'renderer/ledger/planted.ts',
    "import { openDesk } from '../../electron/desk/desk.ts';",
    'only through window.desk',
  ],
  ['renderer/screens/planted.ts', "import { ipcRenderer } from 'electron';", 'import Electron'],
  ['renderer/screens/planted.ts', "import Dexie from 'dexie';", 'Only renderer/ledger'],
  [
    'renderer/screens/planted.tsx',
    "import { useLiveQuery } from 'dexie-react-hooks';",
    'Only renderer/ledger',
  ],
  ['renderer/workers/planted.ts', "import { readFileSync } from 'node:fs';", 'without Node'],
  ['renderer/ledger/planted.ts', "import { Home } from '../screens/home.tsx';", 'knows no screens'],
  ['build/planted.ts', "import electron from 'electron';", 'import Electron'],
  ['shared/planted.ts', "const late = import('electron');", 'shared is pure'],
  [
    'renderer/screens/planted.ts',
    "const late = import('../../electron/desk/desk.ts');",
    'only through window.desk',
  ],
];

/** The same lines where they belong, so that the rule is seen not to refuse everything. */
const allowed: [file: string, line: string][] = [
  ['shared/complaint/planted.ts', "export * from '../money.ts';"],
  ['shared/planted.ts', "export { sha256 } from '@noble/hashes/sha2.js';"],
  ['shared/planted.ts', "export { object } from 'valibot';"],
  ['electron/desk/planted.ts', "export * from '../../shared/money.ts';"],
  ['electron/desk/crypto.ts', "export { randomBytes } from 'node:crypto';"],
  ['electron/desk/sqlite.ts', "export { DatabaseSync } from 'node:sqlite';"],
  ['electron/shell/planted.ts', "export { app } from 'electron';"],
  ['electron/preload.ts', "export { contextBridge } from 'electron';"],
  ['electron/browser-shell.ts', "export * from './desk/desk.ts';"],
  ['renderer/ledger/planted.ts', "export { Dexie } from 'dexie';"],
  ['renderer/screens/planted.ts', "export * from '../ledger/pump.ts';"],
  ['renderer/screens/planted.ts', "export * from '../../shared/money.ts';"],
];

const root = fileURLToPath(new URL('../..', import.meta.url));
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
let house: string;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'layers-'));
  cpSync(join(root, 'biome.json'), join(house, 'biome.json'));
  cpSync(join(root, '.gitignore'), join(house, '.gitignore'));
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

function lint(file: string, line: string) {
  const path = join(house, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${line}\n`);
  try {
    const run = spawnSync(process.execPath, [biome, 'lint', file], {
      cwd: house,
      encoding: 'utf8',
    });
    return { status: run.status, text: (run.stdout + run.stderr).replace(/\s+/g, ' ') };
  } finally {
    rmSync(path);
  }
}

test.each(forbidden)('%s refuses: %s', (file, line, reason) => {
  const { status, text } = lint(file, line);
  expect(text).toContain('noRestrictedImports');
  expect(text).toContain(reason);
  expect(status).toBe(1);
});

test.each(allowed)('%s may: %s', (file, line) => {
  const { status, text } = lint(file, line);
  expect(text).not.toContain('noRestrictedImports');
  expect(status).toBe(0);
});
