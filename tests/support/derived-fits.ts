import { join } from 'node:path';
import { expect } from 'vitest';
import { derivedFrom } from '../../electron/desk/derive.ts';
import { openSealedLog } from '../../electron/desk/sealed-log.ts';
import type { RealDesk } from './real-desk.ts';

/** After whatever a test did: what the log keeps beside its entries is as it was written, and what the entries make. */
export async function expectDerivedFits(real: RealDesk): Promise<void> {
  await real.close();
  const log = openSealedLog(join(real.dataDir, 'log.sqlite'));
  try {
    expect(log.derivedFits()).toBe(true);
    expect(log.renewDerived(derivedFrom({ log }))).toBe(false);
  } finally {
    log.close();
  }
}
