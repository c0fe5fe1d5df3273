import { toBase64 } from '../../shared/bytes.ts';
import type { Command } from '../../shared/complaint/commands.ts';
import { needsFreshPin } from '../../shared/complaint/fresh-pin.ts';
import type { Counter } from './counter.ts';
import type { Matter } from './matter.ts';
import type { Papers } from './papers.ts';
import { photograph } from './photograph.ts';
import { printPapers } from './print-papers.ts';
import type { Step } from './steps.ts';
import { personOf } from './store.ts';

/** A step on the day's list: which complaint, which of its steps, at what moment (UTC ms). */
export type Planned = Readonly<{ matter: Matter; number: number; at: number; step: Step }>;

/** The ids the desk gave to the complaints, by their place in the story. */
export type Opened = Map<number, string>;

/** Does one step at the desk: hands photos over, submits its commands together with those `besides`, and keeps the papers it prints. */
export async function runStep(
  { matter, number, at, step }: Planned,
  counter: Counter,
  opened: Opened,
  papers: Papers,
  besides: readonly Command[],
): Promise<void> {
  const idOf = (index: number) => {
    const id = opened.get(index);
    if (!id) throw new Error(`idOf: expected complaint ${index} to be opened by now`);
    return id;
  };
  const commands = typeof step.commands === 'function' ? step.commands(idOf) : step.commands;
  const evidence: Command[] = [];
  for (let i = 0; i < (step.photos ?? 0); i++) {
    const bytes = toBase64(photograph(matter.chance));
    const { file } = await counter.ask(step.who, 'stageFile', { name: `照片${i + 1}.png`, bytes });
    evidence.push({ type: 'AddEvidence', kind: 'photo', file });
  }
  // A receipt shows the ledger as it stood before its own print was sealed.
  const before = papers.wants(step.paper) ? await counter.ask(step.who, 'head', {}) : null;
  const id = `demo-${String(matter.index + 1).padStart(6, '0')}-${number}`;
  const sealed = await counter.ask(step.who, 'submit', {
    id,
    size: counter.size(),
    about: opened.get(matter.index) ?? null,
    commands: [...commands, ...evidence, ...besides],
    ...(step.second && { second: secondOf(step.second) }),
    ...freshPinFor(step.who, commands),
  });
  const { about, number: ledgerNumber } = sealed;
  opened.set(matter.index, about);
  await printPapers(counter, step.who, id, commands, sealed);
  if (before && ledgerNumber !== null && step.paper)
    await papers.keep(step.paper, { matter, step, at, number: ledgerNumber, before });
}

/** A head types their PIN at what they decide, as the desk wants it above tier 1. */
function freshPinFor(who: Step['who'], commands: readonly Command[]): { pin?: string } {
  const { role, pin } = personOf(who);
  const tier = role === 'clerk' || role === 'inspector' ? 1 : 2;
  return commands.some((command) => needsFreshPin(command, tier)) ? { pin } : {};
}

function secondOf(key: NonNullable<Step['second']>) {
  const { operator, pin } = personOf(key);
  return { operator, pin };
}
