import { bytesToHex } from '../../shared/bytes.ts';
import type { CommandOf } from '../../shared/complaint/commands.ts';
import { fact } from '../../shared/complaint/fact.ts';
import type { QualityCommand } from '../../shared/contract/quality-verbs.ts';
import type { Output, Parsed } from '../../shared/contract.ts';
import { type Event, storeSubject } from '../../shared/events.ts';
import { evidenceWords } from '../../shared/evidence/evidence-words.ts';
import { lotText } from '../../shared/goods/lot-text.ts';
import { at, nextCase, nextNotice } from '../../shared/goods/quality-state.ts';
import { rootOf } from '../../shared/ledger/merkle.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import { answeredBefore, commandMac } from './answering.ts';
import type { Caller, Core } from './core.ts';
import { sha256 } from './crypto.ts';
import { freshPinFault } from './fresh-pin.ts';
import { type FactAbout, sealAcross } from './seal-across.ts';
import type { Staging } from './staging.ts';
import { tagOf } from './tags.ts';

/** What bars or frees goods for everybody is a person's own word at this moment, not whoever's screen was left open. */
const onPin: ReadonlySet<QualityCommand['type']> = new Set<QualityCommand['type']>([
  'TakeResult',
  'CloseCase',
  'LiftStop',
]);

/** Cases of suspect goods and stops of sale, as a person asks (G4, G5): one command, all of its facts or none. */
export async function quality(
  core: Core,
  staging: Staging,
  caller: Caller,
  { pin, ...asked }: Parsed<'quality'>,
): Promise<Outcome<Output<'quality'>>> {
  const { id, size, command } = asked;
  const known = answeredBefore<Output<'quality'>>(
    core,
    id,
    commandMac(core, 'quality', caller.actor.operator, asked),
  );
  if (known) return known;
  if (onPin.has(command.type)) {
    const wrong = await freshPinFault(core, caller, pin);
    if (wrong) return { ok: false, refusal: wrong };
  }
  const report = command.type === 'TakeResult' ? command.report : null;
  if (report && core.log.lastAbout(report.complaint) < 0)
    return { ok: false, refusal: refuse('complaint-unknown') };
  const file: CommandOf<'AddEvidence'> | null = report && {
    type: 'AddEvidence',
    kind: 'test-report',
    file: report.file,
  };
  if (report && file) await staging.settle(report.complaint, caller, [file]);
  const made = factsOf(core, staging, caller, command);
  if (!made.ok) return made;
  const { facts, subject } = made.value;
  const propose = () => ({ ok: true, value: facts }) as const;
  const reply = { subject };
  return sealAcross(core, caller, { verb: 'quality', id, size, asked, reply, propose }) as Outcome<
    Output<'quality'>
  >;
}

type Made = Readonly<{ facts: readonly FactAbout[]; subject: string }>;

/** Nothing is awaited from here to the seal. */
function factsOf(core: Core, staging: Staging, caller: Caller, command: QualityCommand): Outcome<Made> {
  const { store, frontier } = core.log.head();
  const about = (event: Event, subject: string): Outcome<Made> => ({
    ok: true,
    value: { facts: [{ about: storeSubject, event }], subject },
  });
  switch (command.type) {
    case 'OpenCase': {
      const { name, lotName, note } = command;
      const data = { case: nextCase(store.quality), ...lotMeant(core, command) };
      return about(fact('CaseOpened', data, { name, lot: lotName, note }), data.case);
    }
    case 'AskTest': {
      const { of, due, party, address, note } = command;
      const asked = at(store.quality.cases, command.case)?.asked ?? 0;
      const data = { case: command.case, test: `${command.case}-t${asked + 1}`, of, due };
      return about(fact('TestAsked', data, { party, address, note }), command.case);
    }
    case 'RemindTest': {
      const data = { case: command.case, test: openTest(core, command.case), due: command.due };
      return about(fact('TestReminded', data, { note: command.note }), command.case);
    }
    case 'RecordSilence': {
      const data = { case: command.case, test: openTest(core, command.case), next: command.next };
      return about(fact('TestUnanswered', data, { note: command.note }), command.case);
    }
    case 'TakeResult':
      return resultFacts(staging, caller, command);
    case 'CloseCase': {
      const { type: _type, note, ...data } = command;
      return about(fact('CaseClosed', data, { note }), command.case);
    }
    case 'StopSale':
      return about(stopFact(core, command), nextNotice(store.quality));
    case 'LiftStop': {
      const { notice, number, note } = command;
      return about(fact('SaleStopLifted', { notice }, { number, note }), notice);
    }
    case 'PrintQualityPaper': {
      const { type: _type, addressee, ...data } = command;
      const state = { size: frontier.size, root: bytesToHex(rootOf(frontier, sha256)) };
      return about(
        fact('QualityPaperPrinted', { ...data, ...state }, { addressee }),
        data.case ?? data.notice ?? '',
      );
    }
  }
}

/** Which goods are meant: as the ledger knows them, or by what was typed. */
function lotMeant(
  core: Core,
  { product: known, barcode, lot, name, lotName }: Extract<QualityCommand, { type: 'OpenCase' }>,
): { product: string; lot: string | null } {
  const product = known ?? barcode ?? tagOf(core.keys.tagging, 'product', name);
  const typed = lotName === '' ? null : tagOf(core.keys.tagging, 'lot', lotText(product, lotName));
  return { product, lot: lot ?? typed };
}

function openTest(core: Core, caseId: string): string {
  return at(core.log.head().store.quality.cases, caseId)?.test?.test ?? 'none';
}

/** The report as a file becomes evidence of a complaint of the case, in the same transaction. */
function resultFacts(
  staging: Staging,
  caller: Caller,
  command: Extract<QualityCommand, { type: 'TakeResult' }>,
): Outcome<Made> {
  const { outcome, day, number, laboratory, note, report } = command;
  const facts: FactAbout[] = [];
  if (report) {
    const file = staging.find(report.file, caller);
    if (!file) return { ok: false, refusal: refuse('file-unknown') };
    const { bytes, ...words } = evidenceWords(file);
    const data = { evidence: report.file, kind: 'test-report', bytes } as const;
    facts.push({
      about: report.complaint,
      event: fact('EvidenceAdded', data, words),
    });
  }
  const named = report && { complaint: report.complaint, evidence: report.file };
  const data = { case: command.case, outcome, day, report: named };
  facts.push({
    about: storeSubject,
    event: fact('TestResultTaken', data, { number, laboratory, note }),
  });
  return { ok: true, value: { facts, subject: command.case } };
}

function stopFact(core: Core, command: Extract<QualityCommand, { type: 'StopSale' }>): Event {
  const { source, day, issuer, number, text, goods } = command;
  const words: Record<string, string> = { issuer, number, text };
  const marks = goods.map(({ product: known, barcode, name, lot }, index) => {
    words[`name${index + 1}`] = name;
    words[`lot${index + 1}`] = lot;
    const product = known ?? barcode ?? tagOf(core.keys.tagging, 'product', name);
    return { product, lot: lot === '' ? null : tagOf(core.keys.tagging, 'lot', lotText(product, lot)) };
  });
  const notice = nextNotice(core.log.head().store.quality);
  return fact('SaleStopped', { notice, source, day, goods: marks }, words);
}
