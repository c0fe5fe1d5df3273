import type { Event } from '../events.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { Complaint } from './state.ts';

/** Many times what any real complaint has; beyond it every further entry would cost more than the one before. */
const most = 200;
const mostAmendments = 1000;
/** An incident has many consumers. */
const mostLinks = 1000;

/** A complaint has no end of entries, but of what the rules go through at each of them (ours). */
export function permitsNumber(event: Event, complaint: Complaint): Refusal | null {
  const { items, decisions } = complaint;
  const over = (field: string, count: number, limit = most) =>
    count < limit ? null : refuse('bad-input', { field, most: limit });
  switch (event.type) {
    case 'ItemAdded':
      return over('items', items.length);
    case 'EvidenceAdded':
      return over('evidence', complaint.evidence.length);
    case 'Authorised':
      return over('authorisations', complaint.authorisations.length);
    case 'ApprovalAsked':
      return over('approvals', complaint.approvals.length);
    case 'RemedyDecided':
      return over('decisions', decisions.length);
    case 'Amended':
      return over('amendments', complaint.amendments.length, mostAmendments);
    case 'ContactAttempted':
      return over('contactDays', complaint.contactDays.length);
    case 'TransferNoted':
      return over('transfers', complaint.transfers.length);
    case 'Reweighed':
      return over('weighings', complaint.weighings.length);
    case 'OutsideEnded':
      return over('outsideEnds', complaint.outsideEnds.length);
    case 'ComplaintLinked':
      return over('links', complaint.links.length, mostLinks);
    case 'LikenessDismissed':
      return over('unlike', complaint.unlike.length, mostLinks);
    case 'MoneyReturned': {
      // One that was begun only arrives: it adds nothing.
      const begun = decisions.some(({ legs }) => legs.some((one) => one.leg === event.data.leg));
      return begun ? null : over('legs', decisions.at(-1)?.legs.length ?? 0);
    }
    case 'Disposed': {
      const item = items.find((one) => one.item === event.data.item);
      return over('dispositions', item?.dispositions.length ?? 0);
    }
    case 'UnitsStruckOff': {
      const { disposition } = event.data;
      const found = items.flatMap((one) => one.dispositions).find((one) => one.disposition === disposition);
      return over('struckOff', found?.struckOff.length ?? 0);
    }
    default:
      return null;
  }
}
