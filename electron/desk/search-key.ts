import { concatBytes } from '../../shared/bytes.ts';
import type { Output } from '../../shared/contract.ts';
import type { Core } from './core.ts';
import type { Keys } from './keys.ts';

/** Where the key lies among the secrets: 32 bytes, and behind them the log's size when it was made (8 bytes). */
const place = 'search';
const keyLength = 32;

/**
 * The key that the screen's search keeps its index under, for whoever is signed in. It is made where there is none, and
 * `since` is the log's size then: whoever keeps texts under it must have taken in every entry before.
 */
export function searchKey({
  keys,
  log,
  entropy,
}: Pick<Core, 'keys' | 'log' | 'entropy'>): Output<'searchKey'> {
  const kept = keys.secret(place) ?? made({ keys, log, entropy });
  const since = Number(new DataView(kept.buffer, kept.byteOffset).getBigUint64(keyLength));
  return { key: Buffer.from(kept.subarray(0, keyLength)).toString('base64'), since };
}

function made({ keys, log, entropy }: Pick<Core, 'keys' | 'log' | 'entropy'>): Uint8Array {
  const since = new Uint8Array(8);
  new DataView(since.buffer).setBigUint64(0, BigInt(log.head().frontier.size));
  const secret = concatBytes(entropy.bytes(keyLength), since);
  keys.keepSecret(place, secret);
  return secret;
}

/**
 * Gives the key up, so that an index from before an erasure opens nowhere (L5). It is gone from the disk once the keys'
 * write-ahead log is cut off, as destroying subjects does.
 */
export function giveUpSearchKey(keys: Keys): void {
  keys.keepSecret(place, null);
}
