import type { Event } from '../events.ts';
import type { CommandOf } from './commands.ts';
import type { Deciding } from './deciding.ts';
import { fact, part } from './fact.ts';
import { permits } from './permits.ts';
import { amendableFacts, amendableGoods, amendablePerson, type Complaint } from './state.ts';

/** Old and new side by side (L2): public ones in the data, private ones in the private part they belong to. */
export function amendment(command: CommandOf<'Amend'>, complaint: Complaint, deciding: Deciding): Event {
  const { item: itemId, field, to, reason, note } = command;
  const item = complaint.items.find((one) => one.item === itemId);
  const base = { item: itemId, field, reason, second: null };
  const amendsPerson = itemId === null && (amendablePerson as readonly string[]).includes(field);
  if (amendsPerson) {
    const key = field as (typeof amendablePerson)[number];
    const data = { ...base, from: complaint.facts[key], to: to === null ? 'declined' : 'given' };
    const person = { from: complaint.person[key] ?? '', to: to ?? '' };
    return { ...fact('Amended', data, { note }), person } as Event;
  }
  const publicValue: unknown =
    itemId === null ? complaint.facts[field as keyof Complaint['facts']] : item?.[field as keyof typeof item];
  const isPublic =
    itemId === null
      ? (amendableFacts as readonly string[]).includes(field)
      : (amendableGoods as readonly string[]).includes(field);
  if (!isPublic) {
    const before = (itemId === null ? complaint.words[field] : item?.words[field]) ?? '';
    // Both values stand even where one is empty: clearing a text is a correction too.
    return {
      type: 'Amended',
      data: { ...base, from: null, to: null },
      words: { from: before, to: to ?? '', ...part({ note }) },
    };
  }
  const from = publicValue === null || publicValue === undefined ? null : String(publicValue);
  // The second person is named only where one is needed, so that a record never shows an approval nobody asked for.
  const alone = fact('Amended', { ...base, from, to }, { note });
  const refusal = permits(alone, complaint, deciding);
  const needed = refusal?.code === 'second-person-needed' && deciding.second !== null;
  return needed ? fact('Amended', { ...base, from, to, second: deciding.second }, { note }) : alone;
}
