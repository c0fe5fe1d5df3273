import { type Data, type Fact, type History, last, said } from './fact.ts';
import { dayOf } from './goods-rules.ts';
import { isKnown } from './import-rules.ts';

/** L1c, T8, T8a over transfers from outside, links between complaints and what came of them elsewhere. */
export function originBreach(before: History, fact: Fact): string | null {
  const { event, about, at } = fact;
  const noted = (transfer: string) =>
    said(before, 'TransferNoted', about).find((one) => one.data.transfer === transfer)?.data;
  const isToCome = (day: string) => day > dayOf(before, at);
  switch (event.type) {
    case 'TransferNoted':
      if (noted(event.data.transfer) !== undefined) return 'L2';
      if (isToCome(event.data.received)) return 'T8';
      return oneWithoutTheOther(event.data.deadline, event.data.basis);
    case 'TransferAmended':
      return noted(event.data.transfer) === undefined ? 'T8' : amendmentBreach(before, fact, event.data);
    case 'TransferAnswered': {
      const { transfer, day } = event.data;
      const arrived = noted(transfer)?.received;
      if (arrived === undefined || isToCome(day) || day < arrived) return 'T8';
      const already = said(before, 'TransferAnswered', about).some((one) => one.data.transfer === transfer);
      return already ? 'T8' : null;
    }
    case 'OutsideEnded':
      if (isToCome(event.data.day)) return 'T8';
      return event.data.transfer === null || noted(event.data.transfer) !== undefined ? null : 'T8';
    case 'ComplaintLinked':
    case 'ComplaintUnlinked': {
      if (event.data.other === about || !isKnown(before, event.data.other)) return 'L1c';
      return isLinked(before, about, event.data) === (event.type === 'ComplaintUnlinked') ? null : 'L1c';
    }
    case 'LikenessDismissed': {
      const { other } = event.data;
      if (other === about || !isKnown(before, other)) return 'L1c';
      return said(before, 'LikenessDismissed', about).some((one) => one.data.other === other) ? 'L1c' : null;
    }
    case 'SpokespersonNamed': {
      const { evidence } = event.data;
      const files = said(before, 'EvidenceAdded', about).map((one) => one.data.evidence);
      return evidence === null || files.includes(evidence) ? null : 'L1c';
    }
    default:
      return null;
  }
}

/** T8a: a deadline is told with what it rests on; without one there is nothing to rest. */
function oneWithoutTheOther(deadline: string | null, basis: string | null): string | null {
  return (deadline === null) !== (basis === null) ? 'T8a' : null;
}

/** Linked and not undone since, by exactly this kind. */
function isLinked(history: History, about: string, { other, kind }: Data<'ComplaintLinked'>): boolean {
  const moves = history.filter(
    ({ event, about: subject }) =>
      subject === about &&
      (event.type === 'ComplaintLinked' || event.type === 'ComplaintUnlinked') &&
      event.data.other === other &&
      event.data.kind === kind,
  );
  return last(moves)?.event.type === 'ComplaintLinked';
}

/** L2 over a transfer: what stood before is told truly, and something changes. */
function amendmentBreach(
  before: History,
  { event, about }: Fact,
  { transfer, field, from, to, basis }: Data<'TransferAmended'>,
): string | null {
  const told = before.filter(
    ({ event: one, about: subject }) =>
      subject === about &&
      ((one.type === 'TransferNoted' && one.data.transfer === transfer) ||
        (one.type === 'TransferAmended' && one.data.transfer === transfer && one.data.field === field)),
  );
  const latest = last(told)?.event;
  if (field === 'deadline') {
    const stood =
      latest?.type === 'TransferNoted'
        ? latest.data.deadline
        : latest?.type === 'TransferAmended'
          ? latest.data.to
          : null;
    const rested =
      latest?.type === 'TransferNoted' || latest?.type === 'TransferAmended' ? latest.data.basis : null;
    if (from !== stood || (to === stood && basis === rested)) return 'L2';
    return oneWithoutTheOther(to, basis);
  }
  if (from !== null || to !== null || basis !== null) return 'L2';
  if (event.words === undefined) return null;
  const number = latest?.type === 'TransferAmended' ? latest.words?.to : latest?.words?.number;
  return event.words.from === (number ?? '') && event.words.from !== event.words.to ? null : 'L2';
}
