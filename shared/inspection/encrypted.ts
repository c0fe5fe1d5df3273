/** How every age file begins (age-encryption.org/v1). A zip never does. */
export const agePrefix = Uint8Array.from('age-encryption.org/v1\n', (char) => char.charCodeAt(0));

/** Is a file that begins so an encrypted package (X5)? What is in it, its passphrase tells. */
export function isEncrypted(beginning: Uint8Array): boolean {
  return agePrefix.every((byte, at) => beginning[at] === byte);
}

/** The passphrase as the desk drew it, from what a person typed: other hyphens and spaces, wide digits. */
export function typedPassphrase(typed: string): string {
  const digits = typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  if (!/^\d{25}$/.test(digits)) return typed.trim();
  return (digits.match(/\d{5}/g) ?? []).join('-');
}

/** A header with one passphrase is shorter, in bytes. */
export const ageHeaderBytes = 300;

/** The most stretching that is done for a stranger's file, as log2 of scrypt's N; the desk's files ask for 15. */
export const mostStretching = 18;

/** The stretching that a file asks for, from its line `-> scrypt SALT N`; 0 where it does not say. */
export function stretchingOf(header: Uint8Array): number {
  // The bytes behind the header are no text, and none is needed of them.
  const text = String.fromCharCode(...header.subarray(0, ageHeaderBytes));
  return Number(/\n-> scrypt \S+ (\d+)\n/.exec(text)?.[1] ?? 0);
}
