import type { Fact, History } from './fact.ts';

/** Is it what a complaint begins with: told at the counter, or brought by an old sheet? */
function begins({ type }: Fact['event']): boolean {
  return type === 'ComplaintOpened' || type === 'ComplaintImported';
}

/** The corrections of one field of a complaint, or of one line of its goods, oldest first. */
function corrections(history: History, about: string, item: string | null, field: string): Fact[] {
  return history.filter(
    ({ event, about: subject }) =>
      subject === about && event.type === 'Amended' && event.data.item === item && event.data.field === field,
  );
}

/** What was said, as corrected so far; empty where nothing was. */
export function wordsNow(history: History, about: string, item: string | null, field: string): string {
  const first = history.find(
    ({ event, about: subject }) =>
      subject === about &&
      (item === null ? begins(event) : event.type === 'ItemAdded' && event.data.item === item),
  );
  const last = corrections(history, about, item, field).at(-1);
  const named = field === 'responsibleName' ? lastNamed(history, about) : undefined;
  if (named && (!last || history.indexOf(named) > history.indexOf(last)))
    return named.event.words?.responsibleName ?? '';
  return (last ? last.event.words?.to : first?.event.words?.[field]) ?? '';
}

/** The last time somebody of the register was named, whose name then stands in the words. */
function lastNamed(history: History, about: string): Fact | undefined {
  return history.findLast(
    ({ event, about: subject }) =>
      subject === about && event.type === 'PartyNamed' && event.data.party !== null,
  );
}

/** The consumer's name or phone as corrected so far; empty where it is not told. */
export function personNow(history: History, about: string, field: string): string {
  const first = history.find(({ event, about: subject }) => subject === about && begins(event));
  const last = corrections(history, about, null, field).at(-1);
  return (last ? last.event.person?.to : first?.event.person?.[field]) ?? '';
}

/** L2 over a correction of words: old and new are told, the old one truly; L1: content and name are never emptied. */
export function textAmendmentBreach(
  standing: string,
  told: Readonly<Record<string, string>> | undefined,
  needed: boolean,
): string | null {
  if (told === undefined) return null;
  if (told.from !== standing || told.from === told.to) return 'L2';
  return needed && told.to === '' ? 'L1' : null;
}
