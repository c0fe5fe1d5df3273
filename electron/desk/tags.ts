import { bytesToHex, utf8 } from '../../shared/bytes.ts';
import { hmac256 } from './crypto.ts';

/**
 * The keyed tag that stands for a typed product, lot or scale in public data: equal texts have equal tags, and without the
 * desk's key nobody can go from tag to text.
 */
export function tagOf(key: Uint8Array, kind: 'product' | 'lot' | 'scale', text: string): string {
  return `t:${bytesToHex(hmac256(key, utf8(`${kind}|${text}`))).slice(0, 20)}`;
}
