import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageOf } from '../support/package-maker.ts';
import { everyTale, ledgerOf } from '../support/small-ledger.ts';

/**
 * Made tests/vectors/inspection-package-1.zip, a package of format 1 as it was first written. The file stays as it is
 * for ever: every later verifier must find that it holds. Run it to see what is written today instead:
 * `node tests/vectors/make-inspection-package-1.ts OUT.zip`.
 */
export const goldenLedger = () => ledgerOf(everyTale, 'demonstration', 'golden');

const [, script, out] = process.argv;
if (script === fileURLToPath(import.meta.url) && out !== undefined)
  writeFileSync(out, await packageOf(goldenLedger()));
