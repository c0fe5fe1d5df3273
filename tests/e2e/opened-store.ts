import { openDesk } from '../../electron/desk/desk.ts';
import { fileKeyStore } from '../../electron/desk/file-key-store.ts';
import { authorityOf, suggestedAuthority } from '../../renderer/screens/settings/authority-form.ts';
import { newStore, settingsOf } from '../../renderer/screens/settings/store-form.ts';
import { people, store } from './clerk.ts';

const roles = { clerk: 'clerk', head: 'department-head', owner: 'enterprise-head' } as const;

/**
 * The store as `setUpStore` leaves it, begun in a folder before a desk is started on it. Its PINs are hashed at a low
 * cost, which their records name, so that no walk waits long for a PIN.
 * @param ahead how far the machine's clock is ahead of the true one, in ms.
 */
export async function openStoreIn(dataDir: string, ahead: number): Promise<void> {
  const desk = await openDesk({
    dataDir,
    shell: 'browser',
    keyStore: await fileKeyStore(dataDir),
    clock: { now: () => Date.now() + ahead },
    pinCost: 10,
  });
  try {
    const { name, address, phone, area, employs } = store;
    const begun = await desk.call('first run', 'firstRun', {
      ...settingsOf({ ...newStore, name, address, phone, area, employs }),
      authority: authorityOf(suggestedAuthority),
      people: (['owner', 'head', 'clerk'] as const).map((who) => ({
        name: people[who].name,
        role: roles[who],
        pin: people[who].pin,
      })),
    });
    if (!begun.ok) throw new Error(`openStoreIn: ${JSON.stringify(begun.refusal)}`);
  } finally {
    await desk.close();
  }
}
