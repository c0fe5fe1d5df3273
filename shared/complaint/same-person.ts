import { type Outcome, refuse } from '../refusals.ts';
import type { CommandOf } from './commands.ts';
import type { Deciding } from './deciding.ts';
import type { Complaint } from './state.ts';

/** Who complained, as it stands after corrections. Null: 消费者不愿提供 (L1a). */
export type KnownPerson = Readonly<{ name: string | null; phone: string | null }>;

/**
 * The person of a complaint folded with its private parts. `erased`: a name or phone was given, and its key is
 * destroyed; `unknown`: there is no such complaint.
 */
export function personIn(complaint: Complaint | null): KnownPerson | 'erased' | 'unknown' {
  if (!complaint) return 'unknown';
  const { facts, person } = complaint;
  const said = (field: 'name' | 'phone') => (facts[field] === 'declined' ? null : person[field]);
  const [name, phone] = [said('name'), said('phone')];
  return name === undefined || phone === undefined ? 'erased' : { name, phone };
}

/** The opening with the person that `sameAs` names filled in where the form says nothing itself. */
export function withSamePerson(
  command: CommandOf<'OpenComplaint'>,
  { personOf }: Pick<Deciding, 'personOf'>,
): Outcome<CommandOf<'OpenComplaint'>> {
  if (command.sameAs === null) return { ok: true, value: command };
  const known = personOf(command.sameAs);
  if (known === 'unknown') return { ok: false, refusal: refuse('complaint-unknown') };
  if (known === 'erased') return { ok: false, refusal: refuse('person-erased') };
  return {
    ok: true,
    value: { ...command, name: command.name ?? known.name, phone: command.phone ?? known.phone },
  };
}
