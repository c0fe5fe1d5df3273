import { type LedgerDatabase, ledgerDatabase } from '../../../renderer/ledger/database.ts';
import { currentGeneration, mirrorName, openRegistry } from '../../../renderer/ledger/registry.ts';

/** As LedgerProvider names it. */
const family = 'fangxin-ledger';

/** The page's copy of the ledger, on a connection of its own. */
export async function mirrorInUse(): Promise<LedgerDatabase> {
  const registry = openRegistry(family);
  const generation = await currentGeneration(registry, Date.now());
  registry.close();
  return ledgerDatabase(mirrorName(family, generation));
}
