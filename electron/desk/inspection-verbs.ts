import { bytesToHex } from '../../shared/bytes.ts';
import { fact } from '../../shared/complaint/fact.ts';
import type { Output, Parsed } from '../../shared/contract.ts';
import type { Sealed } from '../../shared/contract-replies.ts';
import { storeSubject } from '../../shared/events.ts';
import { rootOf } from '../../shared/ledger/merkle.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import { guestOf, openInspection } from '../../shared/store/inspections.ts';
import { answeredBefore, commandMac } from './answering.ts';
import { type Caller, type Core, entryOf, eventWithParts } from './core.ts';
import { sha256 } from './crypto.ts';
import { drawnNow } from './draw-sample.ts';
import { onFreshPin } from './fresh-pin.ts';
import { personHere } from './other-person.ts';
import { sealAcross } from './seal-across.ts';
import type { Sessions } from './sessions.ts';
import { sealStore } from './store-verbs.ts';

/** The state of the log that the next entry is sealed upon. */
function stateOf(core: Core): { origin: string; size: number; root: string } {
  const { store, frontier } = core.log.head();
  return { origin: store.origin, size: frontier.size, root: bytesToHex(rootOf(frontier, sha256)) };
}

/** The enterprise head lets an inspector in, on their own PIN, and leaves the screen to them (D5). */
export async function openInspectionHere(
  core: Core,
  sessions: Sessions,
  connection: string,
  caller: Caller,
  { pin, ...asked }: Parsed<'openInspection'>,
): Promise<Outcome<Output<'openInspection'>>> {
  const verb = 'openInspection';
  const opened = await onFreshPin<Output<typeof verb>>(
    core,
    caller,
    { verb, id: asked.id, asked, pin },
    () => {
      const inspection = core.log.head().store.inspections.all.length + 1;
      const event = fact('InspectionOpened', { inspection, ...stateOf(core) }, asked.inspector);
      return sealStore(core, caller, verb, asked, [event], { reply: { inspection } }) as Outcome<
        Output<typeof verb>
      >;
    },
  );
  if (opened.ok) admit(core, sessions, connection, opened.value.inspection);
  return opened;
}

/** After a lock the same inspection goes on, when the enterprise head says so again. */
export async function resumeInspection(
  core: Core,
  sessions: Sessions,
  connection: string,
  caller: Caller,
  { pin, ...asked }: Parsed<'resumeInspection'>,
): Promise<Outcome<Sealed>> {
  const verb = 'resumeInspection';
  const { inspection } = asked;
  const resumed = await onFreshPin(core, caller, { verb, id: asked.id, asked, pin }, () =>
    sealStore(core, caller, verb, asked, [fact('InspectionResumed', { inspection })]),
  );
  if (resumed.ok) admit(core, sessions, connection, inspection);
  return resumed;
}

/** A retry of what was answered before lets nobody in whose inspection is over meanwhile. */
function admit(core: Core, sessions: Sessions, connection: string, inspection: number): void {
  const open = openInspection(core.log.head().store.inspections);
  if (open?.inspection === inspection) sessions.admitGuest(connection, guestOf(inspection));
}

/** The inspector goes, or is shown out; what was not signed stays unsigned. Their session ends with the entry. */
export async function closeInspection(
  core: Core,
  caller: Caller,
  { pin, as, ...asked }: Parsed<'closeInspection'>,
): Promise<Outcome<Sealed>> {
  const verb = 'closeInspection';
  const event = fact('InspectionClosed', { inspection: asked.inspection });
  const seal = (who: Caller) => sealStore(core, who, verb, asked, [event]);
  if (!as) {
    if (caller.actor.role === 'inspector') return seal(caller);
    return onFreshPin(core, caller, { verb, id: asked.id, asked, pin }, () => seal(caller));
  }
  if (pin !== undefined) return { ok: false, refusal: refuse('bad-input', { field: 'as' }) };
  const known = answeredBefore<Sealed>(core, asked.id, commandMac(core, verb, as.operator, asked));
  if (known) return known;
  const acting = await personHere(core, caller, as);
  return acting.ok ? seal(acting.value) : acting;
}

/** What the inspector draws, looks at and finds; each a fact of theirs. */
export async function inspect(
  core: Core,
  caller: Caller,
  asked: Parsed<'inspect'>,
): Promise<Outcome<Sealed>> {
  const { id, size, command } = asked;
  const open = openInspection(core.log.head().store.inspections);
  if (!open) return { ok: false, refusal: refuse('inspection-none') };
  const { inspection } = open;
  if (command.type !== 'RecordFinding') {
    const event = await factOf(core, inspection, command);
    return event.ok ? sealStore(core, caller, 'inspect', asked, [event.value]) : event;
  }
  const { complaint, found, mend, due } = command;
  if ((mend === '') !== (due === null)) return { ok: false, refusal: refuse('bad-input', { field: 'mend' }) };
  return sealAcross(core, caller, {
    verb: 'inspect',
    id,
    size,
    asked,
    propose({ store }) {
      const finding = store.inspections.findings.length + 1;
      const event = fact('FindingRecorded', { inspection, finding, complaint, due }, { found, mend });
      return { ok: true, value: [{ about: storeSubject, event }] };
    },
  });
}

type Simple = Exclude<Parsed<'inspect'>['command'], { type: 'RecordFinding' }>;

async function factOf(core: Core, inspection: number, command: Simple) {
  switch (command.type) {
    case 'DrawSample':
      return drawnNow(core, inspection, command);
    case 'MarkLooked': {
      const { sample, complaint, note } = command;
      return { ok: true, value: fact('SampleLooked', { inspection, sample, complaint }, { note }) } as const;
    }
    case 'WithdrawFinding':
      return {
        ok: true,
        value: fact('FindingWithdrawn', { inspection, finding: command.finding }),
      } as const;
  }
}

/**
 * Both sign the record with the state of the ledger at that moment: the inspector by typing the certificate number again,
 * the enterprise head by their own PIN here; or it says why the head does not.
 */
export async function signInspection(
  core: Core,
  caller: Caller,
  { certificate, head, refused, ...asked }: Parsed<'signInspection'>,
): Promise<Outcome<Sealed>> {
  const verb = 'signInspection';
  const told = { ...asked, refused, head: head?.operator ?? null };
  const known = answeredBefore<Sealed>(core, asked.id, commandMac(core, verb, caller.actor.operator, told));
  if (known) return known;
  const open = openInspection(core.log.head().store.inspections);
  if (!open) return { ok: false, refusal: refuse('inspection-none') };
  if ((head === null) !== (refused !== ''))
    return { ok: false, refusal: refuse('bad-input', { field: 'refused' }) };
  if (!isSame(certificate, certificateOf(core, open.size)))
    return { ok: false, refusal: refuse('certificate-differs') };
  const acting = head ? await personHere(core, caller, head) : null;
  if (acting && !acting.ok) return acting;
  const { findings } = core.log.head().store.inspections;
  const event = fact(
    'InspectionSigned',
    {
      inspection: open.inspection,
      ...stateOf(core),
      looked: [...new Set(asked.looked)],
      findings: findings.filter((one) => one.inspection === open.inspection && one.state === 'stands').length,
      confirmed: 'certificate',
      head: head?.operator ?? null,
    },
    { note: asked.note, refused },
  );
  return sealStore(core, caller, verb, asked, [event], { asked: told });
}

/** What the opening of an inspection says the certificate's number is: its entry is that after its state. */
function certificateOf(core: Core, size: number): string {
  const [row] = core.log.entriesFrom(size, 1);
  const event = row && eventWithParts(row, entryOf(row), core.keys);
  return event?.words?.certificate ?? '';
}

/** As a person types it again: case, width and spaces make no other number of it. */
function isSame(typed: string, known: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  return known !== '' && plain(typed) === plain(known);
}

/** Seals that the record or the slip goes to paper, with the state it names; the paper itself is drawn in the screen. */
export function printInspectionPaper(
  core: Core,
  caller: Caller,
  asked: Parsed<'printInspectionPaper'>,
): Outcome<Output<'printInspectionPaper'>> {
  const { inspection, paper } = asked;
  const { note: checkpoint } = core.log.head();
  const event = fact('InspectionPrinted', { inspection, paper, ...stateOf(core) });
  return sealStore(core, caller, 'printInspectionPaper', asked, [event], {
    reply: { checkpoint },
  }) as Outcome<Output<'printInspectionPaper'>>;
}

/** What the store did about a finding, on a head's own PIN. */
export function mendFinding(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'mendFinding'>,
): Promise<Outcome<Sealed>> {
  return onFreshPin(core, caller, { verb: 'mendFinding', id: asked.id, asked, pin }, () => {
    const { finding, day, note } = asked;
    return sealStore(core, caller, 'mendFinding', asked, [fact('FindingMended', { finding, day }, { note })]);
  });
}
