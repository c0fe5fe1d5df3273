import type { Fact, History } from '../fact.ts';

/** How many of a kind may stand in one complaint: the page's section 'Limits'. */
const ofComplaint: Readonly<Record<string, number>> = {
  ItemAdded: 200,
  EvidenceAdded: 200,
  Authorised: 200,
  ApprovalAsked: 200,
  RemedyDecided: 200,
  Amended: 1000,
  TransferNoted: 200,
  OutsideEnded: 200,
  ComplaintLinked: 1000,
  LikenessDismissed: 1000,
};
const ofLedger: Readonly<Record<string, number>> = { OperatorAdded: 2000, AuthoritySet: 2000 };

/** Is there one of its kind too many with this fact? */
export function isBeyondLimits(before: History, { event, about }: Fact): boolean {
  const most = ofLedger[event.type] ?? ofComplaint[event.type];
  const same = before.filter((one) => one.event.type === event.type && one.about === about);
  if (most !== undefined) return same.length >= most;
  if (event.type === 'Disposed')
    return same.filter(({ event: one }) => isOfItem(one, event.data.item)).length >= 200;
  if (event.type !== 'MoneyReturned') return false;
  const legs = new Set(same.map(({ event: one }) => (one.type === 'MoneyReturned' ? one.data.leg : '')));
  return !legs.has(event.data.leg) && legs.size >= 200;
}

function isOfItem(event: Fact['event'], item: string): boolean {
  return event.type === 'Disposed' && event.data.item === item;
}
