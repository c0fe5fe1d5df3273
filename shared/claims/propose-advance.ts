import type { Command, CommandOf } from '../complaint/commands.ts';
import { fact } from '../complaint/fact.ts';
import type { Complaint } from '../complaint/state.ts';
import type { Event, EventOf } from '../events.ts';
import { type Outcome, refuse } from '../refusals.ts';

export type AdvanceCommand = CommandOf<'MarkAdvance' | 'TakeBackAdvance'>;

export function isAdvanceCommand(command: Command): command is AdvanceCommand {
  return command.type === 'MarkAdvance' || command.type === 'TakeBackAdvance';
}

/** The facts that would follow; whoever is in no register has to be named. */
export function proposeAdvance(
  command: AdvanceCommand,
  complaint: Complaint,
  partyName: (party: string) => string,
): Outcome<readonly Event[]> {
  if (command.type === 'TakeBackAdvance') {
    const { advance, note } = command;
    return { ok: true, value: [fact('AdvanceTakenBack', { advance }, { note })] };
  }
  if (command.party === null && command.name === '')
    return { ok: false, refusal: refuse('bad-input', { field: 'name' }) };
  return { ok: true, value: [advancePaid(command, complaint, partyName)] };
}

/** What was paid in advance, as the n-th of its complaint; one in the register is named as it is called there today. */
export function advancePaid(
  { type: _, name, note, ...paid }: CommandOf<'MarkAdvance'>,
  complaint: Complaint,
  partyName: (party: string) => string,
): EventOf<'AdvancePaid'> {
  const called = paid.party === null ? name : partyName(paid.party);
  const data = { advance: `v${complaint.advances.length + 1}`, ...paid };
  return fact('AdvancePaid', data, { name: called, note }) as EventOf<'AdvancePaid'>;
}
