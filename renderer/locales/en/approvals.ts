import type { SameKeys } from '../same-keys.ts';
import type { approvals as source } from '../zh-CN/approvals.ts';

export const approvals: SameKeys<typeof source> = {
  title: 'Approvals',
  queue: 'Requests that wait for an answer',
  count: '{{count}}, the most urgent first',
  keys: '↑ ↓ look at another · PgUp PgDn read on',
  empty: 'Nothing waits for your approval',
  emptyMore: 'Requests from the tiers below appear here; F8 in the bottom bar shows how many.',
  request: 'The request',
  open: 'Open the complaint',
  wants: 'The consumer wants',
  offers: 'The clerk would give',
  limits: 'Authority',
  mine: 'Mine',
  limit: 'up to {{limit}}',
  noLimit: 'no limit',
  goods: 'Goods',
  noGoods: 'No goods',
  consumerHistory: 'Complaints by this consumer: {{count}}, this one included',
  consumerUnknown: 'The consumer left no phone',
  productHistory: 'about these products: {{count}}, this one included',
  gone: 'While you were typing, the request in {{number}} went',
  goneNote: 'What you wrote was not saved: "{{note}}"',
  givenToday: 'Given to this consumer today: {{amount}}',
  dayLimit: 'At my tier at most {{limit}} per consumer and day',
  noDayLimit: 'No limit per consumer and day at my tier',
  overMine:
    '{{amount}} in all is beyond my authority and cannot be approved. Send it back, or ask the tier above.',
  notMine: 'My authority has no {{kinds}}: it cannot be approved. Send it back, or ask the tier above.',
  overDay:
    'That would be {{total}} today, beyond the daily limit of my tier: it cannot be approved. Send it back, or ask the tier above.',
  noPhoto: 'No photo of the goods',
  before: 'Before',
  notToday:
    '{{names}} cannot approve today: this consumer would be given {{total}} in all, beyond their daily limit.',
  nobodyToday:
    'No head here can approve it today: this consumer would be given {{total}} in all, beyond the daily limit. Send it back, or make it less, or move it up.',
  answer: 'Answer',
  approve: 'Approve',
  return: 'Send back',
  takeUp: 'Take it up ({{tier}})',
  takeUpNone: 'Take it up',
  note: 'A note, if you like',
  instruction: 'What the clerk is to do',
  instructionMissing: 'Say what the clerk is to do',
  chooseFirst: 'Press 1, 2 or 3 first',
  approveHint:
    'Authorising is not receiving: it allows these remedies and this amount only, and the consumer stays with whoever received them.',
  takeUpHint:
    'The complaint moves up one tier as beyond authority and you receive it; then you cannot receive it at another tier.',
  do: 'Answer',
  doing: { approve: 'Approve', return: 'Send back', 'take-up': 'Move up and receive' },
};
