import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { bytesToHex, utf8 } from '../../../shared/bytes.ts';
import type { Rehearsal } from '../../../shared/contract/backup-verbs.ts';
import { appended, emptyFrontier, leafHash, rootOf } from '../../../shared/ledger/merkle.ts';
import type { Core } from '../core.ts';
import { sha256 } from '../crypto.ts';
import type { PlatformKeyStore } from '../ports.ts';
import { BackupFault } from './backup-faults.ts';
import type { RehearsalTools } from './backups.ts';
import { findBackup } from './find-backup.ts';
import type { Hands } from './hands.ts';
import { dropFolder, rebuild } from './rebuild.ts';

type Rehearsing = RehearsalTools &
  Readonly<{ core: Core; hands: Hands; keyStore: PlatformKeyStore; passphrase: string }>;

/**
 * Restores the newest backup into a folder of its own, all but the new chapter, and compares it with the ledger as it was
 * at that size; then takes the folder away. The live ledger is read, never touched.
 */
export async function rehearse(rehearsing: Rehearsing): Promise<Rehearsal> {
  const { core, hands, keyStore, passphrase, setting, signal, onProgress } = rehearsing;
  const begun = core.steady.now();
  const target = join(core.dataDir, 'rehearsal');
  await dropFolder(target);
  try {
    const found = await findBackup({ hands, folder: setting.set, passphrase, signal, onProgress });
    await mkdir(target, { mode: 0o700 });
    const { entropy } = core;
    const rebuilt = await rebuild({ found, hands, target, keyStore, entropy, signal, onProgress });
    const root = bytesToHex(rootOf(rebuilt.log.head().frontier, sha256));
    rebuilt.close();
    const { size } = found.manifest;
    if ((await rootAt(core, size)) !== root)
      throw new BackupFault('rehearsal-differs', `another root at size ${size}`);
    const ms = Math.max(1, Math.round(core.steady.now() - begun));
    return { at: core.clock.now(), size, root, ms, whole: found.told.damaged === null };
  } finally {
    await dropFolder(target);
  }
}

/** The root (hex) that the live log had at a size; empty where it never had so many entries. */
async function rootAt({ log }: Core, size: number): Promise<string> {
  let frontier = emptyFrontier;
  while (frontier.size < size) {
    const rows = log.entriesFrom(frontier.size, Math.min(500, size - frontier.size));
    if (rows.length === 0) return '';
    for (const row of rows) frontier = appended(frontier, leafHash(utf8(row.text), sha256), sha256);
    await breathe();
  }
  return bytesToHex(rootOf(frontier, sha256));
}
