import { lacking } from '../complaint/needs.ts';
import type { Complaint } from '../complaint/state.ts';
import { mayAt, tierOfPerson } from '../complaint/tiers.ts';
import type { Event } from '../events.ts';
import type { Judging } from '../judging.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { disputedOfPurchase } from './promise-codes.ts';

/** What the two sides see differently, and who allows less than was promised (C2a). */
export function permitsDissent(event: Event, complaint: Complaint, judging: Judging): Refusal | null {
  switch (event.type) {
    case 'FactDisputed':
    case 'DisputeSettled': {
      const { item, fact } = event.data;
      const ofPurchase = (disputedOfPurchase as readonly string[]).includes(fact);
      if (ofPurchase !== (item === null)) return refuse('bad-input', { field: 'item' });
      if (item !== null && !complaint.items.some((one) => one.item === item))
        return refuse('item-unknown', { item });
      const stands = complaint.disputes.some((one) => one.item === item && one.fact === fact);
      if (event.type === 'DisputeSettled') return stands ? null : refuse('dispute-unknown');
      return stands ? refuse('already-disputed') : null;
    }
    case 'LessAllowed': {
      const { by } = judging;
      if (tierOfPerson(by, judging) !== event.data.tier || !mayAt('allow-less', complaint.tier, by, judging))
        return refuse('tier-too-low', { tier: Math.max(2, complaint.tier) });
      return lacking('allow-less', event, complaint, judging);
    }
    default:
      return null;
  }
}
