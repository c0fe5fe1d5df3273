import type { SameKeys } from '../same-keys.ts';
import type { queueEvents as chineseEvents, queueRefusals as chineseRefusals } from '../zh-CN/queue-codes.ts';

/** Queue: what the entries are called. */
export const queueEvents: SameKeys<typeof chineseEvents> = {
  QueueSet: 'Queue settings changed',
  KioskOpened: 'Ticket window opened',
  TicketTaken: 'Ticket taken',
  TicketCalled: 'Ticket called',
  TicketSkipped: 'Ticket skipped',
  TicketTransferred: 'Ticket passed on',
  TicketServed: 'Ticket served',
  TicketNamed: 'Begun with a ticket',
  StaffWanted: 'More staff asked for',
  StaffAnswered: 'What was done about staff',
};

/** Queue: one sentence for each refusal, what happened and what to do now. */
export const queueRefusals: SameKeys<typeof chineseRefusals> = {
  'ticket-unknown':
    'There is no such ticket today, or it is served or in another complaint; nothing was saved. Take the ticket off and go on: nobody needs one.',
  'ticket-not-next': 'Somebody else is before this one; nobody was called. Press call next.',
  'ticket-not-called': 'This ticket was not called yet, or was skipped; nothing was saved. Call it first.',
  'ticket-at-counter':
    'Somebody you called is still with you; nobody was called. Finish, skip or pass that ticket on first.',
  'queue-empty': 'Nobody is waiting for you now; nobody was called.',
  'queue-full':
    'All numbers of today are given, or too many are waiting; no number was taken. Please go to the desk: no number is needed.',
  'queue-closed':
    'Numbers cannot be taken here now: the store is closed, or staff have not opened this window. Please go to the desk.',
};
