import { bytesToHex, concatBytes, fromBase64, utf8 } from '../../../../shared/bytes.ts';
import type { DeskApi } from '../../../../shared/contract.ts';
import type { LedgerDatabase } from '../../database.ts';
import type { PackedIndex } from '../packed/packed-index.ts';
import { bytesOfSegment, segmentFormat, segmentOfBytes } from '../packed/segment-bytes.ts';

/** How far an index has read: everything of the ledger up to `size` entries, and texts from position `unread` on. */
export type Progress = Readonly<{ size: number; unread: number }>;

type Manifest = Progress &
  Readonly<{
    format: number;
    /** By segment: the name that it lies under, which is its nonce too. */
    segments: readonly string[];
  }>;

/**
 * The search's index as it lies at rest beside the mirror, encrypted under a key that the desk keeps and gives only to
 * who is signed in. The desk destroys that key with every erasure (L5), so that no copy from before opens again; and
 * gives it for writing only to who has taken in every erasure.
 */
export type KeptIndex = Readonly<{
  /** Puts what is kept into an empty index; null where nothing is, or it does not open. */
  load: (index: PackedIndex) => Promise<Progress | null>;
  /** Keeps what has changed; false where the desk's key asks for more of the ledger than the index has. */
  save: (index: PackedIndex, progress: Progress) => Promise<boolean>;
}>;

const manifestName = 'manifest';

export function openKeptIndex(database: LedgerDatabase, desk: Pick<DeskApi, 'searchKey'>): KeptIndex {
  /** The segments as this index wrote or read them last, and under which key. */
  let mine: { key: string; names: string[] } = { key: '', names: [] };

  async function keyNow() {
    const outcome = await desk.searchKey({});
    if (!outcome.ok) return null;
    const { key: text, since } = outcome.value;
    const bytes = fromBase64(text);
    if (bytes?.length !== 32) throw new Error('searchKey: expected 32 bytes in base64');
    const key = await crypto.subtle.importKey('raw', new Uint8Array(bytes), 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ]);
    return { text, since, key };
  }

  async function opened(
    key: CryptoKey,
    place: string,
    name: string,
  ): Promise<Uint8Array<ArrayBuffer> | null> {
    const found = await database.search.get(name);
    if (!found) return null;
    const iv = found.sealed.slice(0, 12);
    const algorithm = { name: 'AES-GCM', iv, additionalData: placeBytes(place) };
    try {
      return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, found.sealed.subarray(12)));
    } catch {
      return null; // Another key, or damaged: it is made anew.
    }
  }

  async function sealed(key: CryptoKey, place: string, plain: Uint8Array<ArrayBuffer>) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const algorithm = { name: 'AES-GCM', iv, additionalData: placeBytes(place) };
    const bytes = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plain));
    return { iv: bytesToHex(iv), sealed: new Uint8Array(concatBytes(iv, bytes)) };
  }

  async function readManifest(key: CryptoKey): Promise<Manifest | null> {
    const plain = await opened(key, manifestName, manifestName);
    const manifest = plain && (JSON.parse(new TextDecoder().decode(plain)) as Manifest);
    return manifest?.format === segmentFormat ? manifest : null;
  }

  return {
    async load(index) {
      const held = await keyNow();
      const manifest = held && (await readManifest(held.key));
      if (!held || !manifest || manifest.size < held.since) return null;
      const segments: Uint8Array<ArrayBuffer>[] = [];
      for (const [at, name] of manifest.segments.entries()) {
        const plain = await opened(held.key, `segment ${at}`, name);
        if (!plain) return null;
        segments.push(plain);
      }
      for (const [at, plain] of segments.entries()) index.putSegment(at, segmentOfBytes(plain));
      mine = { key: held.text, names: [...manifest.segments] };
      const { size, unread } = manifest;
      return { size, unread };
    },
    save: (index, progress) =>
      // Another window keeps its own; whichever comes second writes what it needs again.
      navigator.locks.request(`search of ${database.name}`, async () => {
        const held = await keyNow();
        if (!held || held.since > progress.size) return false;
        const there = await readManifest(held.key);
        const known = new Set(held.text === mine.key && there ? there.segments : []);
        const before = mine.names;
        // Where this is cut off, what was marked as kept is not: then everything is written again.
        mine = { key: '', names: [] };
        const names: string[] = [];
        for (let at = 0; at < index.segments(); at++) {
          const name = before[at];
          if (name !== undefined && known.has(name) && !index.isChanged(at)) {
            names.push(name);
            continue;
          }
          const packed = bytesOfSegment(index.packedSegment(at));
          index.markKept(at);
          const segment = await sealed(held.key, `segment ${at}`, packed);
          await database.search.put({ key: segment.iv, sealed: segment.sealed });
          names.push(segment.iv);
        }
        const manifest: Manifest = { ...progress, format: segmentFormat, segments: names };
        const text = new Uint8Array(utf8(JSON.stringify(manifest)));
        const last = await sealed(held.key, manifestName, text);
        await database.transaction('rw', database.search, async () => {
          const others = await database.search.toCollection().primaryKeys();
          await database.search.bulkDelete(others.filter((key) => !names.includes(key)));
          await database.search.put({ key: manifestName, sealed: last.sealed });
        });
        mine = { key: held.text, names };
        return true;
      }),
  };
}

const placeBytes = (place: string) => new Uint8Array(utf8(`search/${segmentFormat}/${place}`));
