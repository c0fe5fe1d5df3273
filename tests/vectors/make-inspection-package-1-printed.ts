import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageOf } from '../support/package-maker.ts';
import { tools } from '../support/print-tools.ts';
import { goldenLedger } from './make-inspection-package-1.ts';

/**
 * Made tests/vectors/inspection-package-1-printed.zip, the same package with data/ledger.pdf as it was first printed.
 * It stays as it is for ever, like the one without. `node tests/vectors/make-inspection-package-1-printed.ts OUT.zip`
 * writes what is written today.
 */
const [, script, out] = process.argv;
if (script === fileURLToPath(import.meta.url) && out !== undefined)
  writeFileSync(out, await packageOf(goldenLedger(), { printTools: tools }));
