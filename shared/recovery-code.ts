/**
 * The recovery code of a store: what opens it again when its only enterprise head has forgotten the PIN. 110 random bits
 * and a check of 10, in six groups of four. Digits and capital letters without I, L, O and U (Crockford's base 32),
 * so that it can be read aloud and copied by hand.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const dataLength = 22;
const length = dataLength + 2;
/** A prime: whatever one mistyped or two exchanged characters change is never a multiple of it. */
const modulus = 1021;

export const recoveryCodeBytes = 14;

function checkOf(data: string): string {
  let sum = 0;
  for (const character of data) sum = (sum * 32 + alphabet.indexOf(character)) % modulus;
  return `${alphabet[sum >> 5]}${alphabet[sum & 31]}`;
}

/** From 14 random bytes (110 bits of them are used): `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX`. */
export function recoveryCode(random: Uint8Array): string {
  if (random.length !== recoveryCodeBytes)
    throw new Error(`recoveryCode: expected ${recoveryCodeBytes} bytes, got ${random.length}`);
  const bits = [...random].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  let data = '';
  for (let at = 0; at < dataLength; at++)
    data += alphabet[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)] ?? '';
  return inGroups(data + checkOf(data));
}

/** The code as it was given out from however it was typed (spaces, small letters, O for 0); null when it is none. */
export function readRecoveryCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (plain.length !== length || [...plain].some((character) => !alphabet.includes(character))) return null;
  const data = plain.slice(0, dataLength);
  return checkOf(data) === plain.slice(dataLength) ? inGroups(plain) : null;
}

function inGroups(plain: string): string {
  return (plain.match(/.{4}/g) ?? []).join('-');
}
