import { isCountUnsure } from '../complaint/consumer-day.ts';
import { evolve } from '../complaint/evolve.ts';
import { dangerDemands, permits } from '../complaint/permits.ts';
import { sealingOf } from '../complaint/sealing.ts';
import type { Complaint } from '../complaint/state.ts';
import { hasEventShape, isEventType, isStoreEvent, storeSubject } from '../events.ts';
import { suspectDemand } from '../goods/suspect-demand.ts';
import type { Judging, OtherComplaints } from '../judging.ts';
import type { PrivateParts } from '../ledger/commitment.ts';
import type { Entry } from '../ledger/entry.ts';
import { permitsStore } from '../store/permits-store.ts';
import { emptyStore, evolveStore, type StoreState } from '../store/state.ts';
import type { Findings } from './findings.ts';
import { withParts } from './fold-period.ts';
import { missedMoves } from './missed-moves.ts';
import { privateShapeFault } from './private-shapes.ts';

const utcDay = (at: number): number => Math.floor(at / 86_400_000);

/** The desk's rules applied to the log again, from nothing (T7). */
export type Replay = {
  next(entry: Entry, parts: PrivateParts | null): void;
  end(): void;
  /** The last entry that was judged and held; -1 before the first. */
  judgedTo(): number;
  /** False once an entry broke a rule or was of an unknown kind: states after it mean nothing. */
  whole(): boolean;
  store(): StoreState;
  complaints(): ReadonlyMap<string, Complaint>;
};

export function createReplay(findings: Findings): Replay {
  const complaints = new Map<string, Complaint>();
  let store = emptyStore;
  let whole = true;
  let judgedTo = -1;
  const missed = missedMoves();
  /** What the last entry demands, and the command that has to answer it. */
  let demanded: 'danger-first' | 'suspect-first' | null = null;
  let asking: Readonly<{ about: string; command: string }> | null = null;

  /** Complaints with a decision, by the UTC day of it. */
  const decided = new Map<number, Set<string>>();
  const others: OtherComplaints = {
    complaint: (id) => complaints.get(id) ?? null,
    // A store's day lies within three of UTC, whatever its zone.
    decidedOn: (day) => {
      const middle = utcDay(Date.parse(day));
      return [...new Set([middle - 1, middle, middle + 1].flatMap((one) => [...(decided.get(one) ?? [])]))];
    },
  };

  function judge(entry: Entry, parts: PrivateParts | null): void {
    if (!isEventType(entry.type) || entry.v !== 1) {
      findings.open('unknown-entries');
      whole = false;
      return;
    }
    // Danger (T1a) and a word of a fault (G4) are answered in the command that reports them: nothing else comes between.
    if (demanded && asking && (asking.about !== entry.about || asking.command !== entry.command)) {
      findings.broken(demanded, { seq: entry.seq, detail: entry.type });
      whole = false;
      return;
    }
    const storeEvent = isStoreEvent(entry.type);
    if (!hasEventShape(entry.type, entry.data) || storeEvent !== (entry.about === storeSubject)) {
      findings.broken('shape', { seq: entry.seq, detail: entry.type });
      whole = false;
      return;
    }
    const event = withParts(entry, parts);
    const { by, at, offset } = entry;
    const judging: Judging = { by, at, offset, store, knows: (id) => complaints.has(id), others };
    const complaint = complaints.get(entry.about) ?? null;
    if (missed.before(entry, store)) {
      findings.broken('due-first', { seq: entry.seq, detail: entry.type });
      whole = false;
      return;
    }
    const refusal = storeEvent ? permitsStore(event, judging) : permits(event, complaint, judging);
    if (refusal) {
      findings.broken(refusal.code, { seq: entry.seq, detail: entry.type });
      whole = false;
      return;
    }
    const unsaid = privateShapeFault(event, entry, parts);
    if (unsaid) findings.broken('shape', { seq: entry.seq, detail: `${entry.type} ${unsaid}` });
    if (event.type === 'ConsumerDayCounted' && complaint && isCountUnsure(complaint, judging))
      findings.open('consumer-days');
    const openings = store.openings;
    store = evolveStore(store, event, entry.at);
    if (store.openings !== openings) missed.hoursChanged(complaints.values(), store);
    if (storeEvent) return;
    const next = evolve(complaint, event, sealingOf(entry), entry.about);
    complaints.set(entry.about, next);
    missed.moved(next, store);
    if (event.type === 'RemedyDecided') {
      const there = decided.get(utcDay(at));
      if (there) there.add(entry.about);
      else decided.set(utcDay(at), new Set([entry.about]));
    }
    demanded = next.standing.kind === 'open' && dangerDemands(next) ? 'danger-first' : null;
    demanded ??= suspectDemand(next) ? 'suspect-first' : null;
    asking = demanded ? entry : null;
  }

  return {
    next(entry, parts) {
      if (!whole) return;
      try {
        judge(entry, parts);
        if (whole) judgedTo = entry.seq;
      } catch (error) {
        // What the rules cannot even read was never sealed by them.
        findings.broken('unjudgeable', { seq: entry.seq, detail: String(error) });
        whole = false;
      }
    },
    end() {
      if (!whole) return;
      if (store.claims.making) findings.broken('claim-unfinished', { seq: judgedTo, detail: 'ClaimMade' });
      if (store.sending) findings.broken('note-unfinished', { seq: judgedTo, detail: 'ReturnNoteMade' });
      // Both are answered in the same command (T1a, G4), so a log never ends between the two.
      for (const complaint of complaints.values()) {
        if (complaint.standing.kind === 'open' && dangerDemands(complaint))
          findings.broken('danger-first', { seq: complaint.lastSeq });
        else if (suspectDemand(complaint)) findings.broken('suspect-first', { seq: complaint.lastSeq });
      }
    },
    judgedTo: () => judgedTo,
    whole: () => whole,
    store: () => store,
    complaints: () => complaints,
  };
}
