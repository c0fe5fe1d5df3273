import type { LinkKind } from '../../shared/complaint/origin-codes.ts';
import type { ComplaintRecord, LedgerDatabase } from './database.ts';

/** Another complaint as a link shows it: nothing of its consumer. */
export type LinkedComplaint = Readonly<{
  id: string;
  number: string;
  status: ComplaintRecord['status'];
  kind: LinkKind;
}>;

/** As many as a screen shows; an incident of more is still counted. */
const mostShown = 200;

/** The records of some complaints, by id; those that are not there are left out. */
export async function recordsOf(
  database: LedgerDatabase,
  ids: readonly string[],
): Promise<readonly ComplaintRecord[]> {
  return ids.length === 0
    ? []
    : database.complaints
        .where('id')
        .anyOf([...ids])
        .toArray();
}

/**
 * What a complaint is linked with, from either side. Whoever shares an incident with one of an incident shares it with
 * all of them (L1c): twelve buyers of one lot see each other whichever was linked first.
 */
export async function linkedWith(database: LedgerDatabase, id: string): Promise<readonly LinkedComplaint[]> {
  const found = new Map<string, LinkKind>();
  let edge = [id];
  const reached = new Set(edge);
  while (edge.length > 0 && found.size < mostShown) {
    const next: string[] = [];
    const own = await recordsOf(database, edge);
    const others = await database.complaints.where('linked').anyOf(edge).toArray();
    const pairs = [...own, ...others].flatMap((record) =>
      record.state.links.map(({ other, kind }) => ({ one: record.id, other, kind })),
    );
    for (const { one, other, kind } of pairs) {
      const far = edge.includes(one) ? other : edge.includes(other) ? one : null;
      if (far === null || far === id) continue;
      // Beyond its own links only the incident is followed.
      if (kind !== 'incident' && one !== id && other !== id) continue;
      if (!found.has(far) || kind === 'incident') found.set(far, kind);
      if (kind === 'incident' && !reached.has(far)) {
        reached.add(far);
        next.push(far);
      }
    }
    edge = next;
  }
  const records = await recordsOf(database, [...found.keys()]);
  return records
    .map(({ id: one, number, status }) => ({
      id: one,
      number,
      status,
      kind: found.get(one) ?? ('same-matter' as const),
    }))
    .sort((one, other) => (one.number < other.number ? -1 : 1));
}

/** Complaints whose reply outside is still due, ended ones too: the first due first. */
export function repliesDue(database: LedgerDatabase): Promise<readonly ComplaintRecord[]> {
  return database.complaints.orderBy('replyDay').limit(mostShown).toArray();
}
