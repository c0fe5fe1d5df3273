import type { Event } from '../events.ts';
import { type Judging, today } from '../judging.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { Complaint } from './state.ts';

/**
 * Where a complaint comes from and what it belongs with (L1c, T8, T8a). Outside deadlines are what somebody typed, with
 * what they rest on; linking forbids nothing, and what came of it outside ends nothing here.
 */
export function permitsOrigin(event: Event, complaint: Complaint, judging: Judging): Refusal | null {
  switch (event.type) {
    case 'TransferNoted': {
      const { transfer, received, deadline, basis } = event.data;
      if (complaint.transfers.some((one) => one.transfer === transfer))
        return refuse('bad-input', { field: 'transfer' });
      if (received > today(judging)) return refuse('day-to-come', { field: 'received' });
      return withBasis(deadline, basis);
    }
    case 'TransferAmended':
      return permitsTransferAmendment(event, complaint);
    case 'TransferAnswered': {
      const { transfer, day } = event.data;
      const known = complaint.transfers.find((one) => one.transfer === transfer);
      if (!known) return refuse('transfer-unknown', { transfer });
      if (known.answer) return refuse('transfer-answered', { day: known.answer.day });
      if (day > today(judging)) return refuse('day-to-come', { field: 'day' });
      return day < known.received ? refuse('reply-before-transfer', { received: known.received }) : null;
    }
    case 'OutsideEnded': {
      const { day, transfer } = event.data;
      if (day > today(judging)) return refuse('day-to-come', { field: 'day' });
      const known = transfer === null || complaint.transfers.some((one) => one.transfer === transfer);
      return known ? null : refuse('transfer-unknown', { transfer });
    }
    case 'ComplaintLinked':
    case 'ComplaintUnlinked':
      return permitsLink(event, complaint, judging);
    case 'LikenessDismissed': {
      const { other } = event.data;
      if (other === complaint.id) return refuse('linked-to-itself');
      if (!judging.knows(other)) return refuse('complaint-unknown');
      return complaint.unlike.includes(other) ? refuse('already-linked') : null;
    }
    case 'SpokespersonNamed': {
      const { evidence } = event.data;
      const known = evidence === null || complaint.evidence.some((one) => one.evidence === evidence);
      return known ? null : refuse('file-unknown');
    }
    default:
      return null;
  }
}

/** A deadline says what it rests on, and nothing rests on no deadline (T8a). */
function withBasis(deadline: string | null, basis: string | null): Refusal | null {
  return (deadline === null) === (basis === null) ? null : refuse('deadline-basis');
}

/** Old and new stand side by side, and the old is what stood (L2). */
function permitsTransferAmendment(
  { data, words }: Event & { type: 'TransferAmended' },
  complaint: Complaint,
): Refusal | null {
  const { transfer, field, from, to, basis } = data;
  const known = complaint.transfers.find((one) => one.transfer === transfer);
  if (!known) return refuse('transfer-unknown', { transfer });
  if (field === 'deadline') {
    if (from !== known.deadline) return refuse('amendment-stale', { field });
    if (to === from && basis === known.basis) return refuse('nothing-to-amend');
    return withBasis(to, basis);
  }
  if (from !== null || to !== null || basis !== null) return refuse('bad-input', { field });
  if (!words) return null;
  if (words.from !== (known.words.number ?? '')) return refuse('amendment-stale', { field });
  return words.from === words.to ? refuse('nothing-to-amend') : null;
}

function permitsLink(
  event: Event & { type: 'ComplaintLinked' | 'ComplaintUnlinked' },
  complaint: Complaint,
  judging: Judging,
): Refusal | null {
  const { other, kind } = event.data;
  if (other === complaint.id) return refuse('linked-to-itself');
  if (!judging.knows(other)) return refuse('complaint-unknown');
  const linked = complaint.links.some((one) => one.other === other && one.kind === kind);
  if (event.type === 'ComplaintLinked') return linked ? refuse('already-linked') : null;
  return linked ? null : refuse('not-linked');
}
