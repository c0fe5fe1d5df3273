import { evolve } from '../complaint/evolve.ts';
import { sealingOf } from '../complaint/sealing.ts';
import type { Complaint } from '../complaint/state.ts';
import { type Event, storeSubject } from '../events.ts';
import { commitmentTo, type PrivateParts } from '../ledger/commitment.ts';
import { type Entry, eventOf, parseEntry } from '../ledger/entry.ts';
import type { Sha256 } from '../ledger/merkle.ts';
import type { StoreState } from '../store/state.ts';
import type { PackageSource } from './package-source.ts';
import { type PrivateLine, privateLineText, withheld } from './private-lines.ts';
import { createRowStore, type RowStore } from './row-store.ts';
import type { Survey } from './survey.ts';
import { ledgerRows } from './table.ts';

export type EvidenceOf = Readonly<{ complaint: string; evidence: string; media: string; sha256: string }>;

/** The period's complaints as they stand at the checkpoint. */
export type Folded = Readonly<{
  /** As the store names itself now. */
  storeName: string;
  table: RowStore;
  complaints: number;
  withheld: number;
  evidence: readonly EvidenceOf[];
}>;

type Folding = Readonly<{
  survey: Survey;
  /** Who stood in when, as the log has it at the end. */
  deputies: StoreState['deputies'];
  sha256: Sha256;
  mark: StoreState['mark'];
  /** How many entries the checkpoint covers. */
  size: number;
  /** The complaints to fold, in the order of the rows (`complaintsIn`, `openedIn`). */
  wanted: ReadonlyMap<string, number>;
  personal: boolean;
  /** How a complaint is shown in the rows; as it is, where nothing is said. */
  shownAs?: (complaint: Complaint) => Complaint;
  /** Gets every complaint as it stands at the end. */
  onComplaint?: (complaint: Complaint) => void;
  /** Throws when told to stop. */
  breathe: () => Promise<void>;
  progress: (done: number) => void;
  /** Gets the lines of private parts, each with its line end. */
  onPrivate?: (texts: readonly string[]) => Promise<void>;
}>;

/** An event with the private parts that are at hand, as the fold wants it. */
export function withParts(entry: Entry, parts: PrivateParts | null): Event {
  const { person, words } = parts ?? {};
  return {
    ...eventOf(entry),
    ...(person && { person: person.part }),
    ...(words && { words: words.part }),
  } as Event;
}

/**
 * Second pass: hands on the private parts of the wanted complaints and of the store, and folds the table's rows. A
 * complaint whose last entry was read becomes its rows at once, so that only those under way are in memory.
 */
export async function foldPeriod(entries: PackageSource['entries'], folding: Folding): Promise<Folded> {
  const { survey, deputies, wanted, size, personal, breathe, progress, onPrivate, onComplaint, shownAs } =
    folding;
  const places = new Map([...wanted.keys()].map((about, place) => [about, place]));
  const table = createRowStore(places.size);
  const underWay = new Map<string, { state: Complaint | null; left: number }>();
  const names = new Map<string, string>();
  const context = {
    zone: survey.zone(),
    mark: folding.mark,
    operatorName: (operator: string) => names.get(operator) || operator,
    numberOf: survey.numberOf,
    deputies,
  };
  const evidence: EvidenceOf[] = [];
  let storeName = '';
  let hidden = 0;
  let done = 0;

  function fold(entry: Entry, event: Event, place: number): void {
    const { about } = entry;
    const one = underWay.get(about) ?? { state: null, left: survey.entriesOf(about) };
    const state = evolve(one.state, event, sealingOf(entry), about);
    if (one.left > 1) underWay.set(about, { state, left: one.left - 1 });
    else {
      underWay.delete(about);
      onComplaint?.(state);
      table.put(place, ledgerRows(shownAs?.(state) ?? state, context));
    }
  }

  for await (const chunk of entries(0)) {
    await breathe();
    const texts: string[] = [];
    for (const { text, parts: open } of chunk.slice(0, size - done)) {
      const entry = parseEntry(text);
      if (!entry) throw new Error(`foldPeriod: expected an entry, got ${text.slice(0, 80)}`);
      const place = places.get(entry.about);
      if (place === undefined && entry.about !== storeSubject) continue;
      // Of what is erased nothing goes along, not even what a cut may have left.
      const gone = survey.erased().has(entry.about);
      const parts = gone ? {} : checkedParts(entry, isPrivate(entry) ? await open() : null, folding.sha256);
      const withhold = !personal && !gone && entry.private.person !== null;
      if (withhold) hidden += 1;
      const line: PrivateLine = {
        seq: entry.seq,
        ...(parts.words && { words: parts.words }),
        ...(withhold ? { person: withheld } : parts.person && { person: parts.person }),
      };
      if (line.words || line.person) texts.push(`${privateLineText(line)}\n`);
      const event = withParts(entry, withhold ? { ...(parts.words && { words: parts.words }) } : parts);
      if (event.type === 'StoreSettingsSet') storeName = event.words?.name ?? '';
      if (event.type === 'OperatorAdded') names.set(event.data.operator, event.words?.name ?? '');
      if (event.type === 'EvidenceAdded' && !gone) evidence.push(evidenceOf(entry.about, event));
      if (place !== undefined) fold(entry, event, place);
    }
    if (texts.length > 0) await onPrivate?.(texts);
    done = Math.min(done + chunk.length, size);
    progress(done);
    if (done === size) break;
  }
  return { storeName, table, complaints: places.size, withheld: hidden, evidence };
}

function isPrivate(entry: Entry): boolean {
  return entry.private.person !== null || entry.private.words !== null;
}

/** The evidence file an entry stands for, by its private words. */
export function evidenceOf(complaint: string, event: Event & { type: 'EvidenceAdded' }): EvidenceOf {
  const { media = '', sha256 = '' } = event.words ?? {};
  return { complaint, evidence: event.data.evidence, media, sha256 };
}

/** The parts an entry commits to, each checked against its commitment. */
function checkedParts(entry: Entry, parts: PrivateParts | null, sha256: Sha256): PrivateParts {
  for (const kind of ['person', 'words'] as const) {
    const salted = parts?.[kind];
    const commitment = salted ? commitmentTo(salted, sha256) : null;
    if (commitment !== entry.private[kind])
      throw new Error(
        `foldPeriod: expected the ${kind} that entry ${entry.seq} commits to, got another or none`,
      );
  }
  return parts ?? {};
}
