/** A letter of Chinese weighs two: there are thousands to choose from. */
const leastWeight = 12;
const fewestDifferent = 6;

/**
 * Whoever finds a backup may try passphrases for as long as they like, so short ones and those of few different
 * characters are refused: fewer than 12 characters (6 Chinese ones), or fewer than 6 different ones.
 */
export function isWeakPassphrase(passphrase: string): boolean {
  const characters = [...passphrase];
  const weight = characters.reduce((sum, one) => sum + (/\p{Script=Han}/u.test(one) ? 2 : 1), 0);
  return weight < leastWeight || new Set(characters).size < fewestDifferent;
}
