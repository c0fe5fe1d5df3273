import { mkdir, open as openFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesToHex, utf8 } from '../../shared/bytes.ts';
import type { Command } from '../../shared/complaint/commands.ts';
import type { StagedFile } from '../../shared/complaint/deciding.ts';
import { hasTooManyPixels, mediaOf } from '../../shared/evidence/picture-size.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import type { Caller, Core } from './core.ts';
import { seal, sha256 } from './crypto.ts';
import { type EvidenceFile, evidencePlace, readEvidence } from './evidence-file.ts';

/** The largest evidence file, in bytes. */
export const largestFile = 10_000_000;
/** How much may wait in memory before a command uses it; the oldest goes first. */
const mostWaiting = 60_000_000;

/** Evidence files: handed over first, kept encrypted under the complaint's key once a command uses them. */
export interface Staging {
  /** `original` is the SHA-256 of the picture that these bytes were drawn anew from. */
  stage(
    caller: Caller,
    name: string,
    bytes: Uint8Array,
    original?: string,
  ): Outcome<{ file: string; sha256: string; bytes: number }>;
  find(file: string, caller: Caller): StagedFile | null;
  /** Makes the files that these commands name durable, before the entries that point at them. */
  settle(about: string, caller: Caller, commands: readonly Command[]): Promise<void>;
  /** Takes away what {@link settle} wrote for a complaint that was not opened after all. */
  forget(about: string, commands: readonly Command[]): Promise<void>;
  read(about: string, evidence: string): Promise<EvidenceFile | null>;
  /** Takes away every file of these complaints. */
  destroy(abouts: ReadonlySet<string>): Promise<void>;
}

type Waiting = StagedFile & { session: string; content: Uint8Array };

export function openStaging(core: Core): Staging {
  const waiting = new Map<string, Waiting>();
  const folder = join(core.dataDir, 'files');
  const pathOf = (about: string, evidence: string) => evidencePlace(core.dataDir, about, evidence);
  let written = 0;
  const find = (file: string, caller: Caller) => {
    const found = waiting.get(file);
    return found?.session === caller.session ? found : null;
  };
  return {
    find,
    stage(caller, name, content, original) {
      if (content.length > largestFile)
        return { ok: false, refusal: refuse('file-too-large', { most: largestFile }) };
      const media = mediaOf(content);
      if (!media) return { ok: false, refusal: refuse('file-kind') };
      // Whoever looks at it later would decode all of them.
      if (hasTooManyPixels(content)) return { ok: false, refusal: refuse('picture-too-many-pixels') };
      const file = `f-${bytesToHex(core.entropy.bytes(10))}`;
      const digest = bytesToHex(sha256(content));
      waiting.set(file, {
        sha256: digest,
        bytes: content.length,
        name,
        media,
        ...(original !== undefined && { original }),
        session: caller.session,
        content,
      });
      let held = [...waiting.values()].reduce((sum, one) => sum + one.bytes, 0);
      for (const [oldest, one] of waiting) {
        if (held <= mostWaiting) break;
        waiting.delete(oldest);
        held -= one.bytes;
      }
      return { ok: true, value: { file, sha256: digest, bytes: content.length } };
    },
    async settle(about, caller, commands) {
      for (const command of commands) {
        const found = command.type === 'AddEvidence' ? find(command.file, caller) : null;
        if (command.type !== 'AddEvidence' || !found) continue;
        const key = core.keys.subjectForWriting(about);
        await mkdir(folder, { recursive: true });
        const sealed = seal(key, core.entropy.bytes(12), found.content, utf8(`${about}/${command.file}`));
        // A name of its own: two calls may settle the same file at once.
        written += 1;
        const part = `${pathOf(about, command.file)}.${written}.part`;
        const handle = await openFile(part, 'w', 0o600);
        await handle.writeFile(sealed);
        await handle.sync();
        await handle.close();
        await rename(part, pathOf(about, command.file));
      }
    },
    async forget(about, commands) {
      for (const command of commands)
        if (command.type === 'AddEvidence') await rm(pathOf(about, command.file), { force: true });
    },
    async destroy(abouts) {
      const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      });
      // The id of a complaint and that of a file hold no third hyphen: ‘c-…-f-….sealed’.
      for (const name of names)
        if (abouts.has(name.split('-').slice(0, 2).join('-'))) await rm(join(folder, name), { force: true });
    },
    async read(about, evidence) {
      const key = core.keys.subject(about);
      if (!key) return null;
      return readEvidence(core.dataDir, key, about, evidence);
    },
  };
}
