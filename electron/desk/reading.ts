import { bytesToHex, toBase64 } from '../../shared/bytes.ts';
import type { Output, Parsed } from '../../shared/contract.ts';
import type { EntryLine, Head, Status } from '../../shared/contract-replies.ts';
import { decodeKey, fingerprint } from '../../shared/ledger/checkpoint.ts';
import { rootOf } from '../../shared/ledger/merkle.ts';
import type { Core } from './core.ts';
import { sha256 } from './crypto.ts';
import { demonstrationPeople } from './demonstration.ts';
import type { Sessions } from './sessions.ts';

export function head(core: Core): Head {
  const { frontier, note } = core.log.head();
  return { size: frontier.size, root: bytesToHex(rootOf(frontier, sha256)), note };
}

export function status(core: Core, sessions: Sessions, connection: string): Status {
  const { store, frontier } = core.log.head();
  const key = decodeKey(store.key);
  const { reason } = core.stopped;
  return {
    state: reason ? 'read-only' : store.founded ? 'ready' : 'first-run',
    reason,
    mark: store.opened ? store.mark : core.mark,
    size: frontier.size,
    origin: store.origin,
    fingerprint: key ? fingerprint(key) : '',
    store: core.names.store(),
    people: Object.values(store.operators).map(({ id, role, active }) => ({
      operator: id,
      role,
      active,
      name: core.names.operator(id),
      since: core.names.since(id),
    })),
    session: sessions.signedIn(connection),
    clock: store.doubt,
    keyStore: core.keyStore,
    setAside: [...core.setAside, ...(core.log.products.damage.met ? (['products'] as const) : [])],
    restore: core.restore,
    demonstration: store.opened && store.mark === 'demonstration' ? demonstrationPeople(core.dataDir) : null,
  };
}

/** A chunk of the log with the head it belongs to: what the pump pulls. */
export function entriesFrom(core: Core, input: Parsed<'entriesFrom'>): Output<'entriesFrom'> {
  const entries = core.log.entriesFrom(input.from, input.limit).map(
    ({ text, private: sealed }): EntryLine => ({
      entry: text,
      private: sealed ? Buffer.from(sealed).toString('base64') : null,
    }),
  );
  return { ...head(core), entries };
}

export function keysFor(core: Core, input: Parsed<'keysFor'>): Output<'keysFor'> {
  const keys: Record<string, string> = {};
  for (const about of input.abouts) {
    const key = core.keys.subject(about);
    if (key) keys[about] = toBase64(key);
  }
  return { keys };
}
