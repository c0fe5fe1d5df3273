import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { flipped, storedZip } from './forge.ts';
import { packageOf, unpacked } from './package-maker.ts';
import { everyTale, ledgerOf } from './small-ledger.ts';

export const goldenPath = fileURLToPath(new URL('../vectors/inspection-package-1.zip', import.meta.url));
/** The fingerprint of the golden ledger's key, as its store would have it on paper. */
export const goldenFingerprint = '9383-2641-4d01-fa81-9a9c-7a1e-c4bf-a309';

const golden = () => new Uint8Array(readFileSync(goldenPath));

/** One byte of the second entry is another. */
export function flippedPackage(): Uint8Array {
  const files = unpacked(golden());
  const log = files.get('data/log.ndjson');
  if (!log) throw new Error('flippedPackage: expected a log in the golden package');
  return storedZip(files.set('data/log.ndjson', flipped(log, log.indexOf(10) + 40)));
}

export const truncatedPackage = (): Uint8Array => golden().subarray(0, 9000);

/** The same tales, sealed from the first entry on with another key: sound in itself, and another ledger. */
export const otherKeysPackage = (): Promise<Uint8Array> =>
  packageOf(ledgerOf(everyTale, 'demonstration', 'somebody else'));
