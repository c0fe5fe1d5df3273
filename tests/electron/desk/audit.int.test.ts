import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { startAudit } from '../../../electron/desk/audit.ts';
import type { AuditResult } from '../../../electron/desk/audit-worker.ts';
import { signingKey } from '../../../electron/desk/crypto.ts';
import { addPrivate } from '../../../electron/desk/private-sum.ts';
import { openSealedLog } from '../../../electron/desk/sealed-log.ts';
import { openDatabase } from '../../../electron/desk/sqlite.ts';
import { bytesToHex, utf8 } from '../../../shared/bytes.ts';
import { checkpointText, encodeNote } from '../../../shared/ledger/checkpoint.ts';
import { emptyFrontier, rootOf } from '../../../shared/ledger/merkle.ts';
import { emptyStore } from '../../../shared/store/state.ts';
import { headAfter, rowsFrom } from '../../support/sealed-log-suite.ts';

const sound: AuditResult = { log: true, passes: true, indexes: true, products: true };
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function auditedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fangxin-audit-'));
  folders.push(folder);
  const log = openSealedLog(join(folder, 'log.sqlite'));
  const rows = rowsFrom(0, 50);
  const head = headAfter(log.head(), rows);
  const key = signingKey(new Uint8Array(32).fill(3));
  const text = checkpointText({ origin: 'ledger/1', size: 50, root: rootOf(head.frontier) });
  const note = encodeNote(text, { name: 'ledger/1', publicKey: key.publicKey }, key.sign(utf8(text)));
  log.append(0, { rows, head: { ...head, note }, answer: null });
  log.close();
  return folder;
}

function audited(dataDir: string): Promise<AuditResult> {
  return new Promise((resolve) => {
    startAudit({ dataDir, onEnd: resolve, chunk: 7, pauseMs: 0 });
  });
}

test('a sound log passes, and nothing stays remembered that would hide later damage', async () => {
  const folder = auditedFolder();
  expect(await audited(folder)).toEqual(sound);
  expect(existsSync(join(folder, 'audit.json'))).toBe(false);
});

test('one changed byte in the middle is found', async () => {
  const folder = auditedFolder();
  const database = openDatabase(join(folder, 'log.sqlite'));
  database.exec(
    `DROP TRIGGER entry_stays; UPDATE entry SET bytes = CAST('{"about":"c-2","seq":21}' AS BLOB) WHERE seq = 20`,
  );
  database.close();
  expect(await audited(folder)).toMatchObject({ log: false });
});

test('a removed entry is found', async () => {
  const folder = auditedFolder();
  const database = openDatabase(join(folder, 'log.sqlite'));
  database.exec('DROP TRIGGER entry_remains; DELETE FROM entry WHERE seq = 30');
  database.close();
  expect(await audited(folder)).toMatchObject({ log: false });
});

test('a remembered state that is not true is not believed, and a sound log still passes', async () => {
  const folder = auditedFolder();
  writeFileSync(join(folder, 'audit.json'), JSON.stringify({ size: 1, subtrees: ['00'.repeat(32)] }));
  expect(await audited(folder)).toEqual(sound);
});

test('one changed byte of a private part is found, with no key', async () => {
  const folder = auditedFolder();
  const database = openDatabase(join(folder, 'log.sqlite'));
  database.exec("DROP TRIGGER entry_stays; UPDATE entry SET private = x'08' WHERE seq = 21");
  database.close();
  expect(await audited(folder)).toMatchObject({ log: false });
});

test('an entry that is found under another complaint than its own is found', async () => {
  const folder = auditedFolder();
  const database = openDatabase(join(folder, 'log.sqlite'));
  database.exec("DROP TRIGGER entry_stays; UPDATE entry SET about = 'c-9' WHERE seq = 21");
  database.close();
  expect(await audited(folder)).toMatchObject({ log: false });
});

test('an audit cut off goes on with the sum it had', async () => {
  const folder = auditedFolder();
  const rows = rowsFrom(0, 20);
  const { subtrees } = headAfter({ frontier: emptyFrontier, note: '', store: emptyStore }, rows).frontier;
  const sum = new Uint8Array(32);
  addPrivate(sum, rows);
  const remember = (kept: Uint8Array) =>
    writeFileSync(
      join(folder, 'audit.json'),
      JSON.stringify({ size: 20, subtrees: subtrees.map(bytesToHex), sum: bytesToHex(kept) }),
    );
  remember(sum);
  expect(await audited(folder)).toEqual(sound);
  // Another one is not believed: the audit begins anew, and passes.
  remember(new Uint8Array(32));
  expect(await audited(folder)).toEqual(sound);
});
