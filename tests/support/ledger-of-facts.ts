import { bytesToHex } from '../../shared/bytes.ts';
import type { Event } from '../../shared/events.ts';
import { encodeKey } from '../../shared/ledger/checkpoint.ts';
import type { Fact, History } from '../oracle/fact.ts';
import { textsOf } from '../oracle/package/texts.ts';
import { LedgerWriter, noise, sha256 } from './ledger-writer.ts';

/** A history sealed as a ledger: what a fact of it only stands for (key, roots, files) is made true. */
export function ledgerOfFacts(history: History): LedgerWriter {
  const writer = new LedgerWriter('facts');
  for (let at = 0; at < history.length; ) {
    const first = history[at];
    if (!first) break;
    const breath = [first];
    for (let next = at + 1; isOfOneBreath(first, history[next]); next++) breath.push(history[next] as Fact);
    writer.at = first.at;
    writer.seal(
      breath.map(({ event }) => told(madeTrue(event, first.about, writer))),
      first.about,
      first.by,
    );
    at += breath.length;
  }
  return writer;
}

/** What one person says of one complaint at one moment is taken for one command. */
function isOfOneBreath(one: Fact, other: Fact | undefined): boolean {
  return other?.about === one.about && other.by.operator === one.by.operator && other.at === one.at;
}

/** With the texts that have to be there, where a fact of a history goes without. */
function told(event: Event): Event {
  const data = event.data as unknown as Readonly<Record<string, never>>;
  const part = (name: 'person' | 'words') => {
    const { must } = textsOf(event.type, data, name);
    const lacking = must.filter((one) => event[name]?.[one] === undefined);
    if (lacking.length === 0) return event[name];
    return { ...Object.fromEntries(lacking.map((one) => [one, '某'])), ...event[name] };
  };
  const [person, words] = [part('person'), part('words')];
  return { ...event, ...(person && { person }), ...(words && { words }) } as Event;
}

function madeTrue(event: Event, about: string, writer: LedgerWriter): Event {
  if (event.type === 'LedgerOpened') {
    const key = encodeKey({ name: writer.origin, publicKey: writer.key.publicKey });
    return { ...event, data: { ...event.data, origin: writer.origin, key } };
  }
  if (event.type === 'EvidenceAdded') {
    const bytes = noise(`${about} ${event.data.evidence}`, 30);
    writer.files.set(`${about}/${event.data.evidence}`, bytes);
    const words = { media: 'image/png', ...event.words, sha256: bytesToHex(sha256(bytes)) };
    return { ...event, data: { ...event.data, bytes: bytes.length }, words };
  }
  const { data } = event;
  if (!('root' in data && 'size' in data)) return event;
  const size = Math.max(1, writer.entries.length);
  return { ...event, data: { ...data, size, root: bytesToHex(writer.root(size)) } } as Event;
}
