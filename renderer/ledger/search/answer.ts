import type { Answers, Asked, PastComplaint } from '../../workers/search-messages.ts';
import type { OpenedComplaint } from '../complaint-reading.ts';
import { explain } from './explain.ts';
import type { Staff } from './match-terms.ts';
import { withOutsideNumber } from './outside-number.ts';
import { historyOf, personsBy } from './persons.ts';
import { openRecords, type ReadAlong } from './read-along.ts';
import { type PublicFacts, privateTexts } from './search-document.ts';
import { termsOf } from './search-query.ts';

type Reader = Pick<ReadAlong, 'database' | 'secrets' | 'index' | 'initialsOf'> & Readonly<{ staff: Staff }>;

/** Answers a screen from what was read so far. */
export async function answerFrom(reader: Reader, asked: Asked): Promise<Answers[keyof Answers]> {
  const { index, staff, initialsOf } = reader;
  const known = (positions: readonly number[]): readonly PublicFacts[] =>
    positions.flatMap((position) => index.facts(position) ?? []);
  switch (asked.kind) {
    case 'find':
      return { positions: index.find(asked.query, staff) };
    case 'explain': {
      const facts = known(asked.positions);
      const opened = await openKnown(reader, facts);
      const terms = termsOf(asked.words);
      const hits = facts.flatMap((one, at) => {
        const complaint = opened[at];
        return complaint ? [explain(complaint, one, terms, staff, initialsOf)] : [];
      });
      return { hits };
    }
    case 'persons':
      return { persons: personsBy(index, asked.digits) };
    case 'history': {
      const { count, latest, duplicates } = historyOf(index, asked.whose, asked.entering);
      const shown = known([...new Set([...duplicates, ...latest])]);
      return { count, latest: await past(reader, shown, (one) => duplicates.includes(one.position)) };
    }
    case 'outside-number':
      return { found: await past(reader, known(withOutsideNumber(index, asked.number)), () => true) };
  }
}

/** Complaints as a history shows them. */
async function past(
  reader: Reader,
  shown: readonly PublicFacts[],
  isDuplicate: (one: PublicFacts) => boolean,
): Promise<readonly PastComplaint[]> {
  const opened = await openKnown(reader, shown);
  return shown.map((one, at) => {
    const { id, number, day, status } = one;
    const goods = opened[at] ? privateTexts(opened[at]).goods : [];
    return { id, number, day, status, goods, duplicate: isDuplicate(one) };
  });
}

/** Complaints that are known by their public facts, with their private parts, in their order. */
async function openKnown(
  reader: Reader,
  facts: readonly PublicFacts[],
): Promise<readonly (OpenedComplaint | null)[]> {
  const records = await reader.database.complaints.bulkGet(facts.map(({ position }) => position));
  return openRecords(
    reader,
    facts.map(({ id }, at) => ({ id, seqs: records[at]?.seqs ?? [] })),
  );
}
