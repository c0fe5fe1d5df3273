import { bytesToHex } from '../../shared/bytes.ts';
import { fact } from '../../shared/complaint/fact.ts';
import type { RecordCommand } from '../../shared/contract/compliance-verbs.ts';
import type { Output, Parsed } from '../../shared/contract.ts';
import type { Sealed } from '../../shared/contract-replies.ts';
import { type Event, storeSubject } from '../../shared/events.ts';
import { rootOf } from '../../shared/ledger/merkle.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import type { Caller, Core } from './core.ts';
import { sha256 } from './crypto.ts';
import { sealAcross } from './seal-across.ts';
import { sealStore } from './store-verbs.ts';
import { tagOf } from './tags.ts';

type Numbers = Readonly<{ record: number; replaces: number | null }>;

/** A dated record of the store's duties, or one that takes the place of another (D2, D4). */
export function keepRecord(core: Core, caller: Caller, asked: Parsed<'keepRecord'>): Outcome<Sealed> {
  const { id, size, replaces, record: command } = asked;
  if (command.type === 'ScaleChecked' && (command.checker === null) !== (command.body !== ''))
    return { ok: false, refusal: refuse('bad-input', { field: 'body' }) };
  return sealAcross(core, caller, {
    verb: 'keepRecord',
    id,
    size,
    asked: { replaces, command },
    propose({ store }) {
      const event = eventOf(core, command, { record: store.compliance.count + 1, replaces });
      return { ok: true, value: [{ about: storeSubject, event }] };
    },
  });
}

function eventOf(core: Core, command: RecordCommand, numbers: Numbers): Event {
  const tag = (scale: string) => tagOf(core.keys.tagging, 'scale', scale);
  switch (command.type) {
    case 'QualificationRecorded': {
      const { type, name, number, ...data } = command;
      return fact(type, { ...numbers, ...data }, { name, number });
    }
    case 'TrainingHeld': {
      const { type, subject, others, note, ...data } = command;
      return fact(type, { ...numbers, ...data }, { subject, others, note });
    }
    case 'ScaleChecked': {
      const { type, scale, body, note, ...data } = command;
      return fact(type, { ...numbers, ...data, scale: tag(scale) }, { scale, body, note });
    }
    case 'ScaleRetired': {
      const { type, scale, note, day } = command;
      return fact(type, { ...numbers, day, scale: tag(scale) }, { scale, note });
    }
    case 'MysteryVisitMade': {
      const { type, found, ...data } = command;
      return fact(type, { ...numbers, ...data }, { found });
    }
    case 'MendingPlanned': {
      const { type, mend, ...data } = command;
      return fact(type, { ...numbers, ...data }, { mend });
    }
    case 'MendingDone': {
      const { type, note, ...data } = command;
      return fact(type, { ...numbers, ...data }, { note });
    }
    case 'SurveyHeld': {
      const { type, subject, note, ...data } = command;
      return fact(type, { ...numbers, ...data }, { subject, note });
    }
    case 'SurveyStepTaken': {
      const { type, text, ...data } = command;
      return fact(type, { ...numbers, ...data }, { text });
    }
    case 'ServiceTargetSet': {
      const { type, note, ...data } = command;
      return fact(type, { ...numbers, ...data }, { note });
    }
    case 'DeskPlaced': {
      const { type, where, ...data } = command;
      return fact(type, { ...numbers, ...data }, { where });
    }
  }
}

/** Says that a record says what never was, and why; it stays readable. */
export function withdrawRecord(core: Core, caller: Caller, asked: Parsed<'withdrawRecord'>): Outcome<Sealed> {
  const { record, note } = asked;
  const event = fact('ComplianceRecordWithdrawn', { record }, { note });
  return sealStore(core, caller, 'withdrawRecord', asked, [event]);
}

/** Seals that the self-check goes to paper, with the state it names; the paper itself is drawn in the screen. */
export function printSelfCheck(
  core: Core,
  caller: Caller,
  asked: Parsed<'printSelfCheck'>,
): Outcome<Output<'printSelfCheck'>> {
  const { store, frontier, note: checkpoint } = core.log.head();
  const state = { origin: store.origin, size: frontier.size, root: bytesToHex(rootOf(frontier, sha256)) };
  const event = fact('SelfCheckPrinted', { day: asked.day, ...state });
  return sealStore(core, caller, 'printSelfCheck', asked, [event], { reply: { checkpoint } }) as Outcome<
    Output<'printSelfCheck'>
  >;
}
