import { noAdvances } from '../claims/advances.ts';
import type { Event } from '../events.ts';
import { noDissent } from '../promises/dissent.ts';
import { ended } from './evolve-end.ts';
import { noOrigin } from './origin.ts';
import type { Sealing } from './sealing.ts';
import type { Complaint, ComplaintFacts } from './state.ts';

export function opened(facts: ComplaintFacts, event: Event, sealing: Sealing, id: string): Complaint {
  return {
    id,
    number: facts.number,
    openedAt: sealing.at,
    openedOffset: sealing.offset,
    openedBy: sealing.operator,
    lastAt: sealing.at,
    lastSeq: sealing.seq,
    lastStep: sealing.seq,
    facts,
    person: event.person ?? {},
    words: event.words ?? {},
    party: null,
    imported: null,
    standing: { kind: 'open' },
    tier: 1,
    tierSince: sealing.at,
    danger: facts.danger,
    rises: [],
    late: [],
    receptions: [],
    authorisations: [],
    approvals: [],
    dayCount: null,
    disposalReason: null,
    decisions: [],
    items: [],
    held: [],
    weighings: [],
    ticket: null,
    evidence: [],
    contactDays: [],
    waysOnGiven: 0,
    amendments: [],
    prints: [],
    reopened: 0,
    ...noOrigin,
    ...noDissent,
    ...noAdvances,
    reopenedAt: null,
    matter: { seq: sealing.seq, at: sealing.at },
    holds: [],
    holdsPlaced: 0,
    erased: null,
  };
}

/** Ended from the start, without goods on the desk's shelf; reopened, it begins at tier 1 like any other. */
export function imported(
  event: Event & { type: 'ComplaintImported' },
  sealing: Sealing,
  id: string,
): Complaint {
  const { number, rules, authority, ...read } = event.data;
  const content = event.words?.content;
  const facts: ComplaintFacts = {
    number,
    rules,
    authority,
    channel: 'counter',
    cause: 'other',
    wish: 'other',
    name: read.name,
    phone: read.phone,
    goods: true,
    danger: false,
    purchaseDate: null,
    salesChannel: 'store',
    payments: [],
    responsible: 'own',
  };
  const begun = opened(facts, event, sealing, id);
  return ended(
    {
      ...begun,
      words: content === undefined ? {} : { content },
      imported: { ...read, words: event.words ?? {} },
    },
    sealing.at,
    'imported',
  );
}
