import { access, constants, mkdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { utf8 } from '../../../shared/bytes.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import type { Sealed } from '../../../shared/contract-replies.ts';
import { type Outcome, type Refusal, refuse } from '../../../shared/refusals.ts';
import { isWeakPassphrase } from '../../../shared/weak-passphrase.ts';
import { answeredBefore, commandMac } from '../answering.ts';
import type { Caller, Core } from '../core.ts';
import { writeWholeFile } from '../export/whole-file.ts';
import { onFreshPin } from '../fresh-pin.ts';
import type { PlatformKeyStore } from '../ports.ts';
import { sealStore } from '../store-verbs.ts';
import { backupRefusal } from './backup-faults.ts';
import { keepBackupSetting, leaveSet } from './backup-setting.ts';
import type { Backups } from './backups.ts';
import type { Hands } from './hands.ts';
import { readMe } from './read-me.ts';
import { rehearse } from './rehearsal.ts';
import { isThere, keyPath, manifestFolder, pieceFolder, setFolder } from './set-paths.ts';

export type BackupParts = Readonly<{
  core: Core;
  hands: Hands;
  backups: Backups;
  keyStore: PlatformKeyStore;
  /** log2 of scrypt's N for the passphrase. */
  cost: number;
}>;

/** Where backups go from now on, under which passphrase (N2). The first is made at once. */
export async function configureBackup(
  { core, hands, backups, cost }: BackupParts,
  caller: Caller,
  { pin, ...asked }: Parsed<'configureBackup'>,
): Promise<Outcome<Sealed>> {
  const { id, folder, days, passphrase } = asked;
  const sealed = await onFreshPin(core, caller, { verb: 'configureBackup', id, asked, pin }, async () => {
    if (isWeakPassphrase(passphrase)) return { ok: false, refusal: refuse('passphrase-weak') };
    const refusal = await folderFault(core, folder);
    if (refusal) return { ok: false, refusal };
    await backups.cancel();
    const made = await makeSet(core, hands, folder, passphrase, cost);
    if (!made.ok) return made;
    const { set, key } = made.value;
    const before = () => {
      leaveSet(core.keys);
      keepBackupSetting(core.keys, { folder, set, days, ...key });
    };
    const event = { type: 'BackupConfigured', data: { days }, words: { folder } } as const;
    return sealStore(core, caller, 'configureBackup', asked, [event], { before });
  });
  if (!sealed.ok) return sealed;
  backups.renewed();
  backups.start();
  return sealed;
}

/** A fresh set with a key of its own: what an earlier one in the same folder holds ages out beside it. */
async function makeSet(core: Core, hands: Hands, folder: string, passphrase: string, cost: number) {
  try {
    const { key, sealed } = await hands.ask({ do: 'make-key', passphrase, cost });
    const first = setFolder(folder, core.log.head().store.origin);
    let set = first;
    for (let next = 2; await isThere(keyPath(set)); next++) set = `${first}-${next}`;
    await mkdir(manifestFolder(set), { recursive: true });
    await mkdir(pieceFolder(set), { recursive: true });
    if (!(await isThere(join(set, 'README.txt'))))
      await writeWholeFile(join(set, 'README.txt'), undefined, (put) => put(utf8(readMe)));
    await writeWholeFile(keyPath(set), undefined, (put) => put(sealed));
    return { ok: true, value: { set, key } } as const;
  } catch (error) {
    return { ok: false, refusal: backupRefusal(error) } as const;
  }
}

async function folderFault({ dataDir }: Core, folder: string): Promise<Refusal | null> {
  const found = isAbsolute(folder) ? await stat(folder).catch(() => null) : null;
  if (!found?.isDirectory()) return refuse('backup-folder-missing');
  const inside = relative(await realpath(dataDir), await realpath(folder));
  const within = inside === '' || !(inside.startsWith('..') || isAbsolute(inside) || inside.startsWith(sep));
  if (within) return refuse('backup-folder-inside');
  const writable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  return writable ? null : refuse('backup-folder-closed');
}

/** No more backups: those that are there stay until others are made again and have aged them out. */
export function stopBackup(
  { core, backups }: BackupParts,
  caller: Caller,
  { pin, ...asked }: Parsed<'stopBackup'>,
): Promise<Outcome<Sealed>> {
  return onFreshPin(core, caller, { verb: 'stopBackup', id: asked.id, asked, pin }, async () => {
    await backups.cancel();
    const before = () => {
      leaveSet(core.keys);
      keepBackupSetting(core.keys, null);
    };
    const sealed = sealStore(core, caller, 'stopBackup', asked, [{ type: 'BackupStopped', data: {} }], {
      before,
    });
    if (sealed.ok) backups.renewed();
    return sealed;
  });
}

/** Tries the newest backup; how it went is sealed once it is over, by whoever asked. */
export function rehearseBackup(
  { core, hands, backups, keyStore }: BackupParts,
  caller: Caller,
  { id, passphrase }: Parsed<'rehearseBackup'>,
): Outcome<Output<'rehearseBackup'>> {
  const asked = { id, size: 0 };
  const known = answeredBefore(core, id, commandMac(core, 'rehearseBackup', caller.actor.operator, asked));
  if (known) return known.ok ? { ok: true, value: backups.status() } : known;
  return backups.rehearse(async (tools) => {
    const rehearsal = await rehearse({ core, hands, keyStore, passphrase, ...tools });
    const { size, root, whole, ms } = rehearsal;
    const event = { type: 'BackupRehearsed', data: { size, root, whole, ms } } as const;
    const now = { id, size: core.log.head().frontier.size };
    const sealed = sealStore(core, caller, 'rehearseBackup', now, [event], { asked });
    if (!sealed.ok) throw new Error(`rehearseBackup: refused: ${sealed.refusal.code}`);
    return rehearsal;
  });
}
