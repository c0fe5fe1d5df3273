import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '../bytes.ts';
import { bagPaths } from './bag.ts';
import { type PackTools, packAnywhere } from './packing.ts';
import { createZip, type Sink, type ZipMember } from './zip-writer.ts';

/** The machine's own, where it has faster ones. */
export type MakeTools = Readonly<{
  sha256Stream?: (() => { update(bytes: Uint8Array): unknown; digest(): Uint8Array }) | undefined;
  packTools?: PackTools | undefined;
}>;

/** What lists a file: the payload's manifest, the tag manifest, or neither. */
type Kind = 'payload' | 'tag' | 'none';

/** Writes files into the bag's folder and keeps what the manifests will say of them. */
export type Packer = {
  begin(path: string): Promise<ZipMember>;
  add(path: string, bytes: Uint8Array, kind?: Kind): Promise<void>;
  digests(kind: 'payload' | 'tag'): ReadonlyMap<string, string>;
  /** Payload-Oxum (RFC 8493 §2.2.2): bytes and files of the payload so far. */
  oxum(): string;
  finish(): Promise<void>;
};

export function createPacker(sink: Sink, folder: string, at: number, tools: MakeTools = {}): Packer {
  const { sha256Stream = () => sha256.create(), packTools = packAnywhere } = tools;
  const zip = createZip(sink, at, packTools);
  const digests = { payload: new Map<string, string>(), tag: new Map<string, string>() };
  let payload = 0;

  async function begin(path: string, kind: Kind): Promise<ZipMember> {
    // Evidence as it is: pictures gain nothing, and a very regular file would look like a bomb to whoever unpacks it.
    // The printed ledger and the workbook are compressed within.
    const asItIs = path.startsWith(bagPaths.files) || path === bagPaths.pdf || path === bagPaths.xlsx;
    const member = await zip.begin(`${folder}/${path}`, asItIs ? 0 : 6);
    const hash = sha256Stream();
    return {
      async push(bytes) {
        hash.update(bytes);
        if (kind === 'payload') payload += bytes.length;
        await member.push(bytes);
      },
      async end() {
        await member.end();
        if (kind !== 'none') digests[kind].set(path, bytesToHex(hash.digest()));
      },
    };
  }

  return {
    begin: (path) => begin(path, 'payload'),
    async add(path, bytes, kind = 'payload') {
      const member = await begin(path, kind);
      await member.push(bytes);
      await member.end();
    },
    digests: (kind) => digests[kind],
    oxum: () => `${payload}.${digests.payload.size}`,
    finish: () => zip.finish(),
  };
}
