import { fact } from '../../shared/complaint/fact.ts';
import type { Output, Parsed } from '../../shared/contract.ts';
import type { Sealed } from '../../shared/contract-replies.ts';
import { type Event, storeSubject } from '../../shared/events.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import type { PartyWords } from '../../shared/store/store-words.ts';
import type { Caller, Core } from './core.ts';
import { onFreshPin } from './fresh-pin.ts';
import { type FactAbout, sealAcross } from './seal-across.ts';
import { sealStore } from './store-verbs.ts';

/** Whom to speak to is a person's own; the rest of what is typed is not. */
function partsOf({ contact, ...words }: PartyWords): [Record<string, string>, Record<string, string>] {
  return [words, { contact }];
}

/** A supplier or operator comes into the register, on a head's own PIN. */
export function addParty(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'addParty'>,
): Promise<Outcome<Output<'addParty'>>> {
  return onFreshPin(core, caller, { verb: 'addParty', id: asked.id, asked, pin }, () => {
    const { kind, from, to, words } = asked;
    const party = `party-${Object.keys(core.log.head().store.parties).length + 1}`;
    const event = fact('PartyAdded', { party, kind, from, to }, ...partsOf(words));
    return sealStore(core, caller, 'addParty', asked, [event], { reply: { party } }) as Outcome<
      Output<'addParty'>
    >;
  });
}

/** A party as it is from now on: the whole of it anew, so that every version can be read (C4). */
export function changeParty(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'changeParty'>,
): Promise<Outcome<Sealed>> {
  return onFreshPin(core, caller, { verb: 'changeParty', id: asked.id, asked, pin }, () => {
    const { party, kind, from, to, ended, words } = asked;
    const event = fact('PartyChanged', { party, kind, from, to, ended }, ...partsOf(words));
    return sealStore(core, caller, 'changeParty', asked, [event]);
  });
}

/** Puts goods of several complaints on a return note to one party: the note and all its goods, or nothing (G7). */
export function sendGoods(
  core: Core,
  caller: Caller,
  asked: Parsed<'sendGoods'>,
): Outcome<Output<'sendGoods'>> {
  const { id, size, party, lines } = asked;
  const note = core.log.head().store.notes + 1;
  return sealAcross(core, caller, {
    verb: 'sendGoods',
    id,
    size,
    asked,
    reply: { note },
    propose: ({ complaint }) => {
      const facts: FactAbout[] = [
        { about: storeSubject, event: fact('ReturnNoteMade', { note, party, lines: lines.length }) },
      ];
      for (const { about, disposition, quantity } of lines) {
        const found = complaint(about);
        const item = found?.items.find((one) =>
          one.dispositions.some((done) => done.disposition === disposition),
        );
        if (!found) return { ok: false, refusal: refuse('complaint-unknown') };
        const data = { disposition, note, party, quantity, price: item?.price ?? null };
        facts.push({ about, event: fact('GoodsSent', data) });
      }
      return { ok: true, value: facts };
    },
  }) as Outcome<Output<'sendGoods'>>;
}

/** Seals that a return note, what a party owes, or a letter about a claim, goes to paper; the paper itself is drawn in the screen. */
export function printPartyPaper(
  core: Core,
  caller: Caller,
  asked: Parsed<'printPartyPaper'>,
): Outcome<Sealed> {
  const { paper } = asked;
  return sealStore(core, caller, 'printPartyPaper', asked, [printed(paper)]);
}

function printed(paper: Parsed<'printPartyPaper'>['paper']): Event {
  switch (paper.kind) {
    case 'note':
      return fact('ReturnNotePrinted', { note: paper.note });
    case 'statement':
      return fact('PartyStatementPrinted', { party: paper.party });
    case 'claim':
      return fact('ClaimLetterPrinted', { claim: paper.claim, letter: paper.letter });
  }
}
