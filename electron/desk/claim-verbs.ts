import { claimOf } from '../../shared/claims/claims.ts';
import { advancePaid } from '../../shared/claims/propose-advance.ts';
import { fact } from '../../shared/complaint/fact.ts';
import type { Output, Parsed } from '../../shared/contract.ts';
import type { Sealed } from '../../shared/contract-replies.ts';
import { type Event, storeSubject } from '../../shared/events.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import type { Caller, Core } from './core.ts';
import { onFreshPin } from './fresh-pin.ts';
import { type FactAbout, sealAcross } from './seal-across.ts';
import { sealStore } from './store-verbs.ts';

/** Claims advances of several complaints of one party: the claim and all it is for, or nothing (C3). */
export function makeClaim(
  core: Core,
  caller: Caller,
  asked: Parsed<'makeClaim'>,
): Outcome<Output<'makeClaim'>> {
  const { id, size, mark, lines, name, contractNumber, account, note, ...data } = asked;
  const claim = core.log.head().store.claims.made + 1;
  return sealAcross(core, caller, {
    verb: 'makeClaim',
    id,
    size,
    asked,
    reply: { claim },
    propose: ({ complaint }) => {
      const nameless = refuse('bad-input', { field: 'name' });
      if (data.party === null && name === '') return { ok: false, refusal: nameless };
      const parts = [...lines];
      const facts: FactAbout[] = [];
      if (mark) {
        const { about, ...marked } = mark;
        const found = complaint(about);
        if (marked.party === null && marked.name === '') return { ok: false, refusal: nameless };
        if (!found) return { ok: false, refusal: { ...refuse('complaint-unknown'), about } };
        const paid = advancePaid({ type: 'MarkAdvance', ...marked }, found, core.names.party);
        facts.push({ about, event: paid });
        parts.unshift({ about, advance: paid.data.advance, amount: marked.amount });
      }
      const amount = parts.reduce((sum, one) => sum + one.amount, 0);
      const called = data.party === null ? name : core.names.party(data.party);
      const contract = data.contract === 'none' ? '' : contractNumber;
      const words = { name: called, contract, account, note };
      const made = fact('ClaimMade', { claim, ...data, amount, lines: parts.length }, words);
      facts.push({ about: storeSubject, event: made });
      for (const { about, ...part } of parts)
        facts.push({ about, event: fact('AdvanceClaimed', { claim, ...part }) });
      return { ok: true, value: facts };
    },
  }) as Outcome<Output<'makeClaim'>>;
}

/** What came of a claim: money, a set-off, an answer; or that an entry was not so. */
export function changeClaim(core: Core, caller: Caller, asked: Parsed<'changeClaim'>): Outcome<Sealed> {
  const event = changed(core, asked);
  if (event === null) return { ok: false, refusal: refuse('reason-missing') };
  return sealStore(core, caller, 'changeClaim', asked, [event]);
}

/** On the enterprise head's own PIN: money is given up. */
export function writeOffClaim(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'writeOffClaim'>,
): Promise<Outcome<Sealed>> {
  return onFreshPin(core, caller, { verb: 'writeOffClaim', id: asked.id, asked, pin }, () => {
    const { claim, amount, reason, note } = asked;
    const event = fact('ClaimWrittenOff', { claim, entry: nextEntry(core, claim), amount, reason }, { note });
    return sealStore(core, caller, 'writeOffClaim', asked, [event]);
  });
}

function changed(core: Core, { claim, change }: Parsed<'changeClaim'>): Event | null {
  const entry = nextEntry(core, claim);
  switch (change.kind) {
    case 'received': {
      const { amount, way, day, reference, note } = change;
      return fact('ClaimReceived', { claim, entry, amount, way, day }, { reference, note });
    }
    case 'set-off': {
      const { amount, against, returnNote, reference, note } = change;
      return fact('ClaimSetOff', { claim, entry, amount, against, note: returnNote }, { reference, note });
    }
    case 'answered': {
      const { answer, note } = change;
      // What is disputed or refused is nothing that can be dealt with until it is said.
      if (answer !== 'acknowledged' && note === '') return null;
      return fact('ClaimAnswered', { claim, answer }, { note });
    }
    case 'taken-back':
      return fact('ClaimEntryTakenBack', { claim, entry: change.entry }, { note: change.note });
  }
}

function nextEntry(core: Core, claim: number): number {
  return (claimOf(core.log.head().store.claims, claim)?.entries.length ?? 0) + 1;
}
