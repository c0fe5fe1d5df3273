import { bytesToHex } from '../../shared/bytes.ts';
import { isClaimEvent } from '../../shared/claims/permits-claim.ts';
import { opens } from '../../shared/complaint/permits.ts';
import { isStoreEvent } from '../../shared/events.ts';
import { appended, type Frontier, rootOf } from '../../shared/ledger/merkle.ts';
import type { DeskCheckpoint } from './checkpoint.ts';
import { type HeadRecord, type LedgerDatabase, mirrorFormat, readHead } from './database.ts';
import { addEntries } from './entry-pages.ts';
import { saveFigures } from './figures-records.ts';
import { saveGoods } from './goods-records.ts';
import type { PreparedEntry } from './prepare.ts';
import { complaintRecord, emptyStoreRecord, type Projections, project } from './projections.ts';
import type { Witness } from './registry.ts';

export type Chunk = Readonly<{
  origin: string;
  entries: readonly PreparedEntry[];
  /** The desk's checkpoint, its signature checked, when the chunk reaches it. */
  reached: DeskCheckpoint | null;
  witnesses: readonly Witness[];
}>;

/**
 * `applied`: the mirror holds the chunk, or held it already. `gap`: the mirror is not where the chunk begins.
 * `root`: with this chunk the mirror would not have the checkpoint's root. `contradiction`: the log does not pass
 * through a checkpoint that was once signed. Only `applied` has changed anything.
 */
export type Applied = 'applied' | 'gap' | 'root' | 'contradiction';

/**
 * Adds a chunk in one durable transaction: entries, projections and head, the head read inside it, what is there
 * skipped. Nothing foreign is awaited here and no error is caught, so that it is all or nothing (style.md 8, 9).
 */
export function applyChunk(database: LedgerDatabase, chunk: Chunk): Promise<Applied> {
  const { entryPages, complaints, store, meta, goods, shelf, claims, search, contributions, figures } =
    database;
  const stores = [entryPages, complaints, store, meta, goods, shelf, claims, search, contributions, figures];
  return database.transaction('rw', stores, async () => {
    const head = await readHead(database);
    const size = head?.size ?? 0;
    const fresh = chunk.entries.filter((one) => one.record.seq >= size);
    const first = fresh[0]?.record.seq ?? size;
    if (first !== size || (head && head.origin !== chunk.origin)) return 'gap';
    const grown = grow({ size, subtrees: head?.subtrees ?? [] }, fresh, chunk.witnesses, chunk.origin);
    if (!grown) return 'contradiction';
    const root = bytesToHex(rootOf(grown));
    const reached = chunk.reached?.size === grown.size ? chunk.reached : null;
    if (reached && reached.root !== root) return 'root';
    if (fresh.length === 0 && !(head && reached && head.noteSize < reached.size)) return 'applied';

    // All asked for at once: what follows is folded while the browser writes the entries, of which a long ledger has most.
    const [count] = await Promise.all([
      saveProjections(database, fresh, head?.complaints ?? 0),
      addEntries(database, fresh),
    ]);
    const last = fresh.at(-1);
    const record: HeadRecord = {
      key: 'head',
      format: mirrorFormat,
      size: grown.size,
      subtrees: grown.subtrees,
      root,
      origin: chunk.origin,
      lastLeaf: last ? bytesToHex(last.leaf) : (head?.lastLeaf ?? ''),
      note: reached?.note ?? head?.note ?? '',
      noteSize: reached?.size ?? head?.noteSize ?? 0,
      complaints: count,
    };
    await meta.put(record);
    // What the search kept may hold what was erased (L5); its key is destroyed too.
    if (fresh.some((one) => one.event.type === 'Erased')) await search.clear();
    return 'applied';
  });
}

/** The frontier with the new leaves; null when it misses a witness on the way. */
function grow(
  from: Frontier,
  fresh: readonly PreparedEntry[],
  witnesses: readonly Witness[],
  origin: string,
): Frontier | null {
  const expected = new Map(
    witnesses.filter((one) => one.origin === origin).map((one) => [one.size, one.root]),
  );
  let frontier = from;
  for (const { leaf } of fresh) {
    frontier = appended(frontier, leaf);
    const root = expected.get(frontier.size);
    if (root !== undefined && root !== bytesToHex(rootOf(frontier))) return null;
  }
  return frontier;
}

async function saveProjections(
  database: LedgerDatabase,
  fresh: readonly PreparedEntry[],
  complaints: number,
): Promise<number> {
  // What these entries open was not there before, and need not be looked for.
  const begun = new Set(fresh.filter((one) => opens(one.event)).map((one) => one.entry.about));
  const abouts = fresh.filter((one) => !isStoreEvent(one.event.type)).map((one) => one.entry.about);
  const moved = fresh.flatMap(({ event }) => (isClaimEvent(event) ? [event.data.claim] : []));
  const [known, claims, kept] = await Promise.all([
    database.complaints
      .where('id')
      .anyOf([...new Set(abouts)].filter((about) => !begun.has(about)))
      .toArray(),
    moved.length > 0 ? database.claims.bulkGet([...new Set(moved)]) : [],
    database.store.get('store'),
  ]);
  const projections: Projections = {
    store: kept ?? emptyStoreRecord,
    complaints,
    touched: new Map(known.map((one) => [one.id, one])),
    claims: new Map(claims.flatMap((one) => (one ? [[one.claim, one]] : []))),
    settingsChanged: false,
  };
  for (const one of fresh) project(projections, one);
  const { store, touched, settingsChanged } = projections;
  const changed = [...touched.values()];
  if (settingsChanged) {
    // Due times are counted in opening hours, so other hours move those of every open complaint.
    const open = await database.complaints.orderBy('openDueAt').toArray();
    for (const one of open) if (!touched.has(one.id)) touched.set(one.id, one);
  }
  const states = [...touched.values()];
  await Promise.all([
    database.complaints.bulkPut(states.map((one) => complaintRecord(one, store.state))),
    saveGoods(database, { before: known.map((one) => one.state), after: changed.map((one) => one.state) }),
    database.claims.bulkPut([...projections.claims.values()]),
    database.store.put(store),
    saveFigures(database, changed, store.state.openings, begun),
  ]);
  return projections.complaints;
}
