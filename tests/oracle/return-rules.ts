import { type Data, type Fact, type History, last, said } from './fact.ts';
import { dayOf, goodsOf, isQuantity, thousandths } from './goods-rules.ts';
import { rankOfRole } from './people.ts';

/** What the register last said of a party, or null when it never named it. */
function partyNow(history: History, party: string): { kind: string } | null {
  const told = history.flatMap(({ event }) =>
    (event.type === 'PartyAdded' || event.type === 'PartyChanged') && event.data.party === party
      ? [event.data]
      : [],
  );
  return last(told) ?? null;
}

/** C4, G7 over a fact about parties and their papers. */
export function partyBreach(before: History, fact: Fact): string | null {
  const { event, by, at } = fact;
  const rank = rankOfRole(by.role);
  if (said(before, 'StoreFounded').length === 0) return 'T7';
  const notes = said(before, 'ReturnNoteMade').length;
  switch (event.type) {
    case 'PartyAdded':
    case 'PartyChanged': {
      if (rank < 2) return 'T7';
      const { party, from, to } = event.data;
      const known = partyNow(before, party) !== null;
      if (known !== (event.type === 'PartyChanged')) return 'L2';
      if (from !== null && to !== null && from > to) return 'C4';
      const left = event.type === 'PartyChanged' ? event.data.ended : null;
      return left !== null && left > dayOf(before, at) ? 'C4' : null;
    }
    case 'ReturnNoteMade':
      if (rank < 1) return 'T7';
      return partyNow(before, event.data.party) !== null && event.data.note === notes + 1 ? null : 'G7';
    case 'ReturnNotePrinted':
      return rank >= 1 && event.data.note <= notes ? null : 'G7';
    case 'PartyStatementPrinted':
      return rank >= 1 && partyNow(before, event.data.party) !== null ? null : 'C4';
    default:
      return null;
  }
}

/** The last note, while goods that it counts have not followed it. */
export function openNote(history: History): (Data<'ReturnNoteMade'> & { at: number }) | null {
  const note = last(said(history, 'ReturnNoteMade'));
  if (note === undefined) return null;
  const followed = said(history, 'GoodsSent').filter((one) => one.index > note.index).length;
  return followed < note.data.lines ? { ...note.data, at: note.at } : null;
}

/** What was answered so to goods of a disposition that left with a note; with any note where none is given. */
export function answered(
  history: History,
  about: string,
  disposition: string,
  outcomes: readonly string[],
  note?: number,
): bigint {
  return said(history, 'GoodsAnswered', about)
    .filter((one) => one.data.disposition === disposition && outcomes.includes(one.data.outcome))
    .filter((one) => note === undefined || one.data.note === note)
    .reduce((sum, one) => sum + thousandths(one.data.quantity), 0n);
}

/** L1, C4, G7 over a fact about whoever answers for a complaint, and about goods that go back. */
export function returnBreach(before: History, fact: Fact): string | null {
  const { event, about, at } = fact;
  switch (event.type) {
    case 'PartyNamed': {
      const { party, from, reason } = event.data;
      if (said(before, 'ComplaintImported', about).length > 0) return 'L7';
      if (from !== partyNamed(before, about) || party === from) return 'L2';
      if ((from === null) !== (reason === null)) return 'L2';
      if (party === null) return null;
      return partyNow(before, party)?.kind === responsibleNow(before, about) ? null : 'L1';
    }
    case 'GoodsSent': {
      const { disposition, note, party, quantity, price } = event.data;
      const made = openNote(before);
      if (made?.note !== note || made.party !== party || made.at !== at) return 'G7';
      const disposed = said(before, 'Disposed', about).find((one) => one.data.disposition === disposition);
      const goods = disposed ? goodsOf(before, about, disposed.data.item) : null;
      if (disposed?.data.way !== 'return-to-supplier' || goods === null) return 'G7';
      if (!isQuantity(quantity, goods.unit)) return 'G7';
      const sent = said(before, 'GoodsSent', about).filter((one) => one.data.disposition === disposition);
      if (sent.some((one) => one.data.note === note)) return 'L2';
      const all = sent.reduce((sum, one) => sum + thousandths(one.data.quantity), thousandths(quantity));
      if (all > thousandths(disposed.data.quantity)) return 'G7';
      return price === goods.price ? null : 'L2';
    }
    case 'GoodsAnswered': {
      const { disposition, note, outcome, quantity, amount } = event.data;
      const sent = said(before, 'GoodsSent', about).find(
        (one) => one.data.disposition === disposition && one.data.note === note,
      );
      if (sent === undefined) return 'G7';
      const item = said(before, 'Disposed', about).find((one) => one.data.disposition === disposition);
      const goods = item ? goodsOf(before, about, item.data.item) : null;
      if (goods === null || !isQuantity(quantity, goods.unit)) return 'G7';
      const came = (...outcomes: string[]) => answered(before, about, disposition, outcomes, note);
      const whole = thousandths(sent.data.quantity);
      const now = thousandths(quantity);
      if (came('credited', 'replaced', 'refused') + now > whole) return 'G7';
      if (outcome === 'received' && came('received') + now > whole) return 'G7';
      const paid = amount !== null && amount > 0;
      return (outcome === 'credited' ? paid : amount === null) ? null : 'C3';
    }
    default:
      return null;
  }
}

/** Who was named last, unless the kind of operator was corrected since. */
function partyNamed(history: History, about: string): string | null {
  const named = last(said(history, 'PartyNamed', about));
  const corrected = last(
    said(history, 'Amended', about).filter(
      (one) => one.data.item === null && one.data.field === 'responsible',
    ),
  );
  if (named === undefined || (corrected && corrected.index > named.index)) return null;
  return named.data.party;
}

function responsibleNow(history: History, about: string): string | null {
  const corrected = last(
    said(history, 'Amended', about).filter(
      (one) => one.data.item === null && one.data.field === 'responsible',
    ),
  );
  return corrected?.data.to ?? said(history, 'ComplaintOpened', about)[0]?.data.responsible ?? null;
}
