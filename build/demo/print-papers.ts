import { setTimeout as wait } from 'node:timers/promises';
import type { Command } from '../../shared/complaint/commands.ts';
import type { Sealed } from '../../shared/contract-replies.ts';
import type { Counter } from './counter.ts';
import { type Person, personOf } from './store.ts';
import { storyPaper } from './story-printers.ts';

/** The clerk who has no printer at her place keeps her papers as files. */
const keepsFiles: Person = 'fang';

/** Brings what was just sealed as printed to its end: on a printer, again where that failed, or as a file. */
export async function printPapers(
  counter: Counter,
  who: Person,
  id: string,
  commands: readonly Command[],
  { about, size, types }: Sealed,
): Promise<void> {
  const prints = types.flatMap((type, index) =>
    type.endsWith('Printed') ? [{ type, print: size - types.length + index }] : [],
  );
  const asked = commands.filter((command) => command.type.startsWith('Print'));
  if (prints.length === 0) return;
  if (who === keepsFiles) {
    const ends = prints.map(({ print }): Command => ({ type: 'EndPrint', print, outcome: 'saved' }));
    await counter.ask(who, 'submit', { id: `${id}-saved`, size: counter.size(), about, commands: ends });
    return;
  }
  for (const [index, { type, print }] of prints.entries()) {
    const command = asked[index];
    const document = command?.type === 'PrintDocument' ? command.document : null;
    if (
      (await toPrinter(counter, who, `${id}-print-${print}`, print, storyPaper(type, document))) ||
      !command
    )
      continue;
    const again = { id: `${id}-again-${print}`, size: counter.size(), about, commands: [command] };
    const sealed = await counter.ask(who, 'submit', again);
    await printPapers(counter, who, again.id, [command], sealed);
  }
}

/** True when it came out. */
async function toPrinter(
  counter: Counter,
  who: Person,
  id: string,
  print: number,
  work: ReturnType<typeof storyPaper>,
): Promise<boolean> {
  let { state } = await counter.ask(who, 'print', { id, print, ...work });
  while (state === 'waiting' || state === 'printing') {
    await wait(0);
    ({ state } = await counter.ask(who, 'printStatus', { job: id }));
  }
  if (state !== 'completed' && state !== 'failed')
    throw new Error(`toPrinter: expected print ${print} by ${personOf(who).name} to end, got ${state}`);
  return state === 'completed';
}
