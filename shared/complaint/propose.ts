import { type AdvanceCommand, isAdvanceCommand, proposeAdvance } from '../claims/propose-advance.ts';
import type { Event, EventData } from '../events.ts';
import { evidenceWords } from '../evidence/evidence-words.ts';
import { judgeGoods } from '../goods/disposition.ts';
import { lotText } from '../goods/lot-text.ts';
import { today } from '../judging.ts';
import { chapterOf, ledgerNumber } from '../ledger/ledger-number.ts';
import { lessAllowed } from '../promises/propose-less.ts';
import { quantityText } from '../quantity.ts';
import { nameableTicket } from '../queue/permits-ticket.ts';
import { type Outcome, refuse } from '../refusals.ts';
import { askedAuthority, waitingApproval } from './approval.ts';
import type { Command, CommandOf, GoodsInput } from './commands.ts';
import type { Deciding } from './deciding.ts';
import { fact } from './fact.ts';
import { mayHoldTwoTiers } from './needs.ts';
import { currentRules } from './permits.ts';
import { amendment } from './propose-amendment.ts';
import { authorised, authorisingTier } from './propose-authority.ts';
import { isOriginCommand, type OriginCommand, proposeOrigin } from './propose-origin.ts';
import { remedy } from './propose-remedy.ts';
import { withSamePerson } from './same-person.ts';
import { type Complaint, labelledLeft, standingDecision } from './state.ts';
import { nextTier } from './tiers.ts';

/** The facts that would follow if the command were granted; whether they may be sealed is for permits to say. */
export function propose(
  command: Command,
  complaint: Complaint | null,
  deciding: Deciding,
): Outcome<readonly Event[]> {
  if (command.type === 'OpenComplaint') {
    const told = withSamePerson(command, deciding);
    return told.ok ? { ok: true, value: opening(told.value, deciding) } : told;
  }
  if (complaint === null) return { ok: false, refusal: refuse('not-opened') };
  if (isOriginCommand(command)) return proposeOrigin(command, complaint);
  if (isAdvanceCommand(command)) return proposeAdvance(command, complaint, deciding.partyName);
  if (command.type === 'NameTicket') {
    const { ticket } = command;
    const day = today(deciding);
    const known = nameableTicket(deciding.store, ticket, day);
    if (!known) return { ok: false, refusal: refuse('ticket-unknown') };
    const { number, waited } = known;
    return { ok: true, value: [fact('TicketNamed', { ticket, day, number, waited })] };
  }
  if (command.type === 'PlaceHold') {
    const { cause, note } = command;
    const hold = `h${complaint.holdsPlaced + 1}`;
    return { ok: true, value: [fact('HoldPlaced', { hold, cause }, { note })] };
  }
  if (command.type === 'LiftHold')
    return { ok: true, value: [fact('HoldLifted', { hold: command.hold }, { note: command.note })] };
  if (command.type === 'AddEvidence') {
    const file = deciding.staged(command.file);
    if (!file) return { ok: false, refusal: refuse('file-unknown') };
    const { bytes, ...words } = evidenceWords(file);
    return {
      ok: true,
      value: [fact('EvidenceAdded', { evidence: command.file, kind: command.kind, bytes }, words)],
    };
  }
  if (command.type === 'ReturnMoney' && command.leg !== null) {
    const begun = complaint.decisions.some((one) => one.legs.some((leg) => leg.leg === command.leg));
    if (!begun) return { ok: false, refusal: refuse('leg-mismatch', { leg: command.leg }) };
  }
  if (command.type === 'Approve') {
    const waiting = waitingApproval(complaint);
    if (waiting?.approval !== command.approval) return { ok: false, refusal: refuse('approval-gone') };
    const { amount, kinds } = askedAuthority(complaint, waiting);
    const data = { tier: authorisingTier(deciding), amount, kinds: [...kinds] };
    const less = lessAllowed(waiting.lines, command.note || (waiting.words.note ?? ''), complaint, deciding);
    if (!less.ok) return less;
    return { ok: true, value: [...less.value, ...authorised(data, command.note, complaint, deciding)] };
  }
  if (command.type === 'DecideRemedy' || command.type === 'AskApproval')
    return remedy(command, complaint, deciding);
  if (
    (command.type === 'DisposeItem' || command.type === 'LeaveUnasked') &&
    command.reason === 'other' &&
    command.note === ''
  )
    return { ok: false, refusal: refuse('reason-missing') };
  return { ok: true, value: proposals(command, complaint, deciding) };
}

function opening(command: CommandOf<'OpenComplaint'>, deciding: Deciding): Event[] {
  const { store } = deciding;
  const { sameAs: _same, name, phone, payer, content, receiptNumber, responsibleName, ...rest } = command;
  const { items, type: _type, ...facts } = rest;
  const data: EventData<'ComplaintOpened'> = {
    ...facts,
    number: ledgerNumber(chapterOf(store.origin || '/1'), store.serial + 1),
    rules: currentRules,
    authority: store.authorityVersion || 1,
    name: name === null ? 'declined' : 'given',
    phone: phone === null ? 'declined' : 'given',
  };
  const opened = fact(
    'ComplaintOpened',
    data,
    { content, receiptNumber, responsibleName },
    { name: name ?? '', phone: phone ?? '', payer },
  );
  return [opened, ...items.map((item, index) => itemAdded(item, index + 1, deciding))];
}

function itemAdded(input: GoodsInput, position: number, deciding: Deciding): Event {
  const { barcode, name, supplier, lot, ...facts } = input;
  const product = barcode ?? deciding.tag('product', name);
  // A lot is a lot of its product: the same text on another product is another lot.
  const tagged = lot === '' ? null : deciding.tag('lot', lotText(product, lot));
  return fact('ItemAdded', { item: `i${position}`, ...facts, product, lot: tagged }, { name, supplier, lot });
}

function proposals(
  command: Exclude<
    Command,
    | OriginCommand
    | AdvanceCommand
    | {
        type:
          | 'OpenComplaint'
          | 'AddEvidence'
          | 'Approve'
          | 'PlaceHold'
          | 'LiftHold'
          | 'NameTicket'
          | 'DecideRemedy'
          | 'AskApproval';
      }
  >,
  complaint: Complaint,
  deciding: Deciding,
): Event[] {
  const { tier } = complaint;
  const decision = standingDecision(complaint);
  switch (command.type) {
    case 'AddItem':
      return [itemAdded(command.item, complaint.items.length + 1, deciding)];
    case 'ReportDanger':
      return [fact('DangerReported', {}, { note: command.note })];
    case 'Receive':
      return [reception(deciding.by.operator, 'in-person', complaint, deciding)];
    case 'ReceiveByPhone':
      return [reception(command.receiver, 'phone', complaint, deciding)];
    case 'ConfirmReception':
      return [fact('ReceptionConfirmed', { tier })];
    case 'Authorise':
      return authorised(
        { tier: authorisingTier(deciding), amount: command.amount, kinds: command.kinds },
        command.note,
        complaint,
        deciding,
      );
    case 'Escalate': {
      const to = nextTier(tier, command.reason) ?? 3;
      return [
        fact('Escalated', { from: tier, to, reason: command.reason, due: null }, { note: command.note }),
      ];
    }
    case 'ReturnApproval':
      return [fact('ApprovalReturned', { approval: command.approval }, { note: command.note })];
    case 'AnswerDecision':
      return [
        fact(
          'ConsumerAnswered',
          { decision: decision?.decision ?? 'none', accepted: command.accepted },
          { note: command.note },
        ),
      ];
    case 'ReturnMoney': {
      const { type: _, transaction, leg, ...data } = command;
      const made = leg ?? `${command.line}-m${(decision?.legs.length ?? 0) + 1}`;
      return [
        fact('MoneyReturned', { ...data, leg: made, transaction: transaction !== '' }, { transaction }),
      ];
    }
    case 'DoStep':
      return [fact('StepDone', { line: command.line }, { note: command.note })];
    case 'DisposeItem':
      return disposal(command, complaint, deciding);
    case 'PrintLabel': {
      const printed =
        complaint.items
          .flatMap((item) => item.dispositions)
          .find((one) => one.disposition === command.disposition)?.label.printed ?? 0;
      return [
        fact('LabelPrinted', {
          disposition: command.disposition,
          size: command.size,
          copies: command.copies,
          reprint: printed > 0,
        }),
      ];
    }
    case 'PrintReturnTag':
      return [fact('ReturnTagPrinted', { disposition: command.disposition, copies: command.copies })];
    case 'StrikeOffLabel':
      return [struckOff(command, complaint)];
    case 'PlaceGoods':
      return [fact('GoodsPlaced', { item: command.item }, { place: command.place })];
    case 'DisputeFact':
      return [fact('FactDisputed', { item: command.item, fact: command.fact }, { note: command.note })];
    case 'SettleDispute':
      return [fact('DisputeSettled', { item: command.item, fact: command.fact }, { note: command.note })];
    case 'Reweigh': {
      const { type: _, scale, outsideWitness, note, ...weighed } = command;
      const data = { ...weighed, outsideWitness: outsideWitness !== '' };
      return [fact('Reweighed', data, { scale, witness: outsideWitness, note })];
    }
    case 'Settle':
      return [fact('Settled', { satisfaction: command.satisfaction })];
    case 'SaySatisfaction':
      return [fact('SatisfactionSaid', { answer: command.answer, manner: command.manner })];
    case 'LeaveUnasked':
      return [fact('SatisfactionNotAsked', { reason: command.reason }, { note: command.note })];
    case 'Withdraw':
      return [fact('Withdrawn', {}, { note: command.note })];
    case 'RecordContactAttempt':
      return [fact('ContactAttempted', { day: today(deciding) }, { note: command.note })];
    case 'End':
      return [fact('Ended', { end: command.end, duplicateOf: command.duplicateOf }, { note: command.note })];
    case 'Reopen':
      return [fact('Reopened', { reason: command.reason }, { note: command.note })];
    case 'GiveWaysOn':
      return [fact('WaysOnGiven', { ways: command.ways, printed: command.printed })];
    case 'Amend':
      return [amendment(command, complaint, deciding)];
    case 'RevealPerson':
      return [fact('PersonRevealed', { fields: command.fields })];
    case 'NameParty': {
      const { type: _, ...named } = command;
      const responsibleName = named.party === null ? '' : deciding.partyName(named.party);
      return [fact('PartyNamed', { ...named, from: complaint.party }, { responsibleName })];
    }
    case 'AnswerGoods': {
      const { type: _, ...answer } = command;
      return [fact('GoodsAnswered', answer)];
    }
    case 'EndPrint':
      return [fact('PrintEnded', { print: command.print, outcome: command.outcome, cause: null })];
    case 'PrintDocument':
      return [fact('DocumentPrinted', { document: command.document, ...deciding.checkpoint })];
  }
}

function reception(
  receiver: string,
  manner: 'in-person' | 'phone',
  complaint: Complaint,
  deciding: Deciding,
): Event {
  const elsewhere = complaint.receptions.some(
    (one) => one.receiver === receiver && one.tier !== complaint.tier,
  );
  const data = {
    tier: complaint.tier,
    receiver,
    manner,
    confirmed: receiver === deciding.by.operator,
    twoTiers: elsewhere && mayHoldTwoTiers(deciding),
  };
  return fact('Received', data);
}

function disposal(command: CommandOf<'DisposeItem'>, complaint: Complaint, deciding: Deciding): Event[] {
  const item = complaint.items.find((one) => one.item === command.item);
  const made = `${command.item}-p${(item?.dispositions.length ?? 0) + 1}`;
  const rule = item ? judgeGoods(item, today(deciding), deciding.store, complaint.danger).rule : 'G3';
  const { way, quantity, witness, outsideWitness, note, reason } = command;
  const data = {
    disposition: made,
    item: command.item,
    way,
    quantity,
    rule,
    witness,
    outsideWitness: outsideWitness !== '',
  };
  const inWords = reason === 'other';
  const disposed = fact('Disposed', data, { witness: outsideWitness, note: inWords ? '' : note });
  if (reason === undefined || way !== 'destroy') return [disposed];
  const reasoned = fact('DisposalReasoned', { disposition: made, reason }, inWords ? { note } : {});
  return [reasoned, disposed];
}

/** Some of the labelled units, or, with the last of them, the label itself. */
function struckOff(
  { disposition, cause, quantity }: CommandOf<'StrikeOffLabel'>,
  complaint: Complaint,
): Event {
  const item = complaint.items.find((one) => one.dispositions.some((dis) => dis.disposition === disposition));
  const found = item?.dispositions.find((one) => one.disposition === disposition);
  const all = item && found && quantity === quantityText(labelledLeft(found, item.unit));
  return quantity === undefined || all
    ? fact('LabelStruckOff', { disposition, cause })
    : fact('UnitsStruckOff', { disposition, quantity, cause });
}
