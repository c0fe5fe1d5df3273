import type { Entropy } from '../ports.ts';

/** Five groups of five digits: 83 bits, read aloud and typed on any keyboard (0039). */
const groups = 5;
const digitsOfGroup = 5;
/** The largest multiple of ten in a byte: what is above it would make some digits likelier. */
const fair = 250;

/** The passphrase of one package, drawn by the desk: `40719-52263-…`. It is kept nowhere. */
export function newPassphrase(entropy: Entropy): string {
  const digits: number[] = [];
  while (digits.length < groups * digitsOfGroup)
    for (const byte of entropy.bytes(32)) if (byte < fair) digits.push(byte % 10);
  return Array.from({ length: groups }, (_, group) =>
    digits.slice(group * digitsOfGroup, (group + 1) * digitsOfGroup).join(''),
  ).join('-');
}
