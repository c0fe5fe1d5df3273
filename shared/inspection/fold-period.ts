import { evolve } from '../complaint/evolve.ts';
import { sealingOf } from '../complaint/sealing.ts';
import type { Complaint } from '../complaint/state.ts';
import { type Event, storeSubject } from '../events.ts';
import { commitmentTo, type PrivateParts } from '../ledger/commitment.ts';
import { type Entry, eventOf, parseEntry } from '../ledger/entry.ts';
import { emptyStore, evolveStore, type StoreState } from '../store/state.ts';
import type { Row } from './cells.ts';
import type { PackageSource } from './package-source.ts';
import { type PrivateLine, privateLineText, withheld } from './private-lines.ts';
import type { Survey } from './survey.ts';
import { ledgerRows } from './table.ts';

export type EvidenceOf = Readonly<{ complaint: string; evidence: string; media: string; sha256: string }>;

/** The period's complaints as they stand at the checkpoint. */
export type Folded = Readonly<{
  /** As the store names itself now. */
  storeName: string;
  rows: readonly Row[];
  complaints: number;
  withheld: number;
  evidence: readonly EvidenceOf[];
}>;

type Folding = Readonly<{
  survey: Survey;
  mark: StoreState['mark'];
  /** How many entries the checkpoint covers. */
  size: number;
  /** The complaints to fold, in the order of the rows (`complaintsIn`, `openedIn`). */
  wanted: ReadonlyMap<string, number>;
  personal: boolean;
  /** How a complaint is shown in the rows; as it is, where nothing is said. */
  shownAs?: (complaint: Complaint) => Complaint;
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

/** Second pass: hands on the private parts of the wanted complaints and of the store, and folds the table's rows. */
export async function foldPeriod(entries: PackageSource['entries'], folding: Folding): Promise<Folded> {
  const { survey, wanted, size, personal, breathe, progress, onPrivate, shownAs } = folding;
  const complaints = new Map<string, Complaint | null>([...wanted.keys()].map((about) => [about, null]));
  const names = new Map<string, string>();
  const evidence: EvidenceOf[] = [];
  let storeName = '';
  /** Of the store only what its own entries say: enough for who stood in when. */
  let store = emptyStore;
  let hidden = 0;
  let done = 0;
  for await (const chunk of entries(0)) {
    await breathe();
    const texts: string[] = [];
    for (const { text, parts: open } of chunk.slice(0, size - done)) {
      const entry = parseEntry(text);
      if (!entry) throw new Error(`foldPeriod: expected an entry, got ${text.slice(0, 80)}`);
      const state = complaints.get(entry.about);
      if (state === undefined && entry.about !== storeSubject) continue;
      // Of what is erased nothing goes along, not even what a cut may have left.
      const gone = survey.erased().has(entry.about);
      const parts = gone ? {} : checkedParts(entry, open());
      const withhold = !personal && !gone && entry.private.person !== null;
      if (withhold) hidden += 1;
      const line: PrivateLine = {
        seq: entry.seq,
        ...(parts.words && { words: parts.words }),
        ...(withhold ? { person: withheld } : parts.person && { person: parts.person }),
      };
      if (line.words || line.person) texts.push(`${privateLineText(line)}\n`);
      const event = withParts(entry, withhold ? { ...(parts.words && { words: parts.words }) } : parts);
      if (state === undefined) store = evolveStore(store, event, entry.at);
      if (event.type === 'StoreSettingsSet') storeName = event.words?.name ?? '';
      if (event.type === 'OperatorAdded') names.set(event.data.operator, event.words?.name ?? '');
      if (event.type === 'EvidenceAdded' && !gone) evidence.push(evidenceOf(entry.about, event));
      if (state !== undefined)
        complaints.set(entry.about, evolve(state, event, sealingOf(entry), entry.about));
    }
    if (texts.length > 0) await onPrivate?.(texts);
    done = Math.min(done + chunk.length, size);
    progress(done);
    if (done === size) break;
  }
  const rows: Row[] = [];
  const context = {
    zone: survey.zone(),
    mark: folding.mark,
    operatorName: (operator: string) => names.get(operator) || operator,
    numberOf: survey.numberOf,
    deputies: store.deputies,
  };
  let folded = 0;
  for (const complaint of complaints.values()) {
    if (complaint) rows.push(...ledgerRows(shownAs?.(complaint) ?? complaint, context));
    folded += 1;
    if (folded % 500 === 0) await breathe();
  }
  return { storeName, rows, complaints: complaints.size, withheld: hidden, evidence };
}

/** The evidence file an entry stands for, by its private words. */
export function evidenceOf(complaint: string, event: Event & { type: 'EvidenceAdded' }): EvidenceOf {
  const { media = '', sha256 = '' } = event.words ?? {};
  return { complaint, evidence: event.data.evidence, media, sha256 };
}

/** The parts an entry commits to, each checked against its commitment. */
function checkedParts(entry: Entry, parts: PrivateParts | null): PrivateParts {
  for (const kind of ['person', 'words'] as const) {
    const salted = parts?.[kind];
    const commitment = salted ? commitmentTo(salted) : null;
    if (commitment !== entry.private[kind])
      throw new Error(
        `foldPeriod: expected the ${kind} that entry ${entry.seq} commits to, got another or none`,
      );
  }
  return parts ?? {};
}
