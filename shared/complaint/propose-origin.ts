import { isCalendarDate } from '../calendar.ts';
import type { Event } from '../events.ts';
import { type Outcome, type Refusal, refuse } from '../refusals.ts';
import type { Command, CommandOf } from './commands.ts';
import { fact } from './fact.ts';
import type { Complaint } from './state.ts';

const types = [
  'NoteTransfer',
  'AmendTransfer',
  'AnswerTransfer',
  'EndOutside',
  'LinkComplaint',
  'UnlinkComplaint',
  'DismissLikeness',
  'NameSpokesperson',
] as const satisfies readonly Command['type'][];
export type OriginCommand = CommandOf<(typeof types)[number]>;

export function isOriginCommand(command: Command): command is OriginCommand {
  return (types as readonly string[]).includes(command.type);
}

/** The fact such a command asks for. What only words can say must be said: no verifier could miss it later. */
export function proposeOrigin(command: OriginCommand, complaint: Complaint): Outcome<readonly Event[]> {
  const missing = missingWords(command);
  return missing ? { ok: false, refusal: missing } : { ok: true, value: [eventOf(command, complaint)] };
}

function missingWords(command: OriginCommand): Refusal | null {
  switch (command.type) {
    case 'NoteTransfer':
    case 'AmendTransfer': {
      if (command.basis === 'other' && command.basisText === '') return refuse('deadline-basis');
      if (command.type === 'NoteTransfer' || command.field === 'number') return null;
      const day = command.to === null || isCalendarDate(command.to);
      return day ? null : refuse('bad-input', { field: 'to' });
    }
    case 'DismissLikeness':
      return command.reason === 'other' && command.note === ''
        ? refuse('bad-input', { field: 'note' })
        : null;
    case 'NameSpokesperson':
      return command.evidence === null && command.authority === '' ? refuse('spokesperson-authority') : null;
    default:
      return null;
  }
}

function eventOf(command: OriginCommand, complaint: Complaint): Event {
  switch (command.type) {
    case 'NoteTransfer': {
      const { source, received, deadline, basis, number, basisText } = command;
      const transfer = `t${complaint.transfers.length + 1}`;
      return fact(
        'TransferNoted',
        { transfer, source, received, deadline, basis },
        {
          number,
          basis: basisText,
        },
      );
    }
    case 'AmendTransfer':
      return amendment(command, complaint);
    case 'AnswerTransfer': {
      const { transfer, day, manner, note } = command;
      return fact('TransferAnswered', { transfer, day, manner }, { note });
    }
    case 'EndOutside': {
      const { outcome, day, transfer, note } = command;
      return fact('OutsideEnded', { outcome, day, transfer }, { note });
    }
    case 'LinkComplaint':
      return fact('ComplaintLinked', { other: command.other, kind: command.kind }, { note: command.note });
    case 'UnlinkComplaint':
      return fact('ComplaintUnlinked', { other: command.other, kind: command.kind }, { note: command.note });
    case 'DismissLikeness':
      return fact(
        'LikenessDismissed',
        { other: command.other, reason: command.reason },
        { note: command.note },
      );
    case 'NameSpokesperson': {
      const { name, phone, authority, evidence } = command;
      return fact('SpokespersonNamed', { evidence }, { authority }, { name, phone });
    }
  }
}

function amendment(command: CommandOf<'AmendTransfer'>, complaint: Complaint): Event {
  const { transfer, field, to, basis, basisText, reason, note } = command;
  const known = complaint.transfers.find((one) => one.transfer === transfer);
  if (field === 'deadline') {
    const data = { transfer, field, from: known?.deadline ?? null, to, basis, reason };
    return fact('TransferAmended', data, { basis: basisText, note });
  }
  // Both numbers stand even where one is empty: clearing it is a correction too.
  return {
    type: 'TransferAmended',
    data: { transfer, field, from: null, to: null, basis: null, reason },
    words: { from: known?.words.number ?? '', to: to ?? '', ...(note !== '' && { note }) },
  };
}
