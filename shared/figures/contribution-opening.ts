import type { Complaint } from '../complaint/state.ts';
import type { Counting } from './contribution.ts';
import type { Line } from './counts.ts';
import { goodsKey, partyKey, staffKey } from './figure-keys.ts';

/** What the complaint is about, on the day it was opened. */
export function openingLines(complaint: Complaint, count: Counting): readonly Line[] {
  const { facts, items, party, openedBy } = complaint;
  const once = (key: string) => count(complaint.openedAt, key);
  const goods = new Set(items.map(({ kind, product }) => goodsKey({ cause: facts.cause, kind, product })));
  return [
    once('opened'),
    once(`channel.${facts.channel}`),
    once(`cause.${facts.cause}`),
    once(`responsible.${facts.responsible}`),
    ...[...new Set(items.map(({ kind }) => kind))].map((kind) => once(`kind.${kind}`)),
    ...(wasLate(complaint) ? [once('late')] : []),
    ...(cameAgain(complaint) ? [once('repeat')] : []),
    ...[...goods].map(once),
    ...(party === null ? [] : [once(partyKey(party))]),
    once(staffKey(openedBy)),
  ];
}

/** Did a time run out on it, at whichever tier (T5)? */
export function wasLate({ rises, late }: Complaint): boolean {
  return late.length > 0 || rises.some((rise) => rise.reason === 'out-of-time');
}

/** Did its consumer have to come again: it was opened anew, or is about the same matter as another (L1c)? */
export function cameAgain({ reopened, links }: Complaint): boolean {
  return reopened > 0 || links.some((link) => link.kind === 'same-matter');
}
