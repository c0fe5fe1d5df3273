import fc from 'fast-check';
import type { Command } from '../../shared/complaint/commands.ts';
import {
  deadlineBases,
  linkKinds,
  outsideOutcomes,
  replyManners,
  transferFields,
  transferReasons,
  transferSources,
  unlikeReasons,
} from '../../shared/complaint/origin-codes.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import type { AptMove } from './apt-moves.ts';
import * as commands from './commands.ts';
import { chen, li, wang } from './people.ts';

const days = fc.constantFrom('2024-03-01', '2024-03-04', '2024-03-05', '2024-03-18', '2099-01-01');
const transfers = fc.constantFrom('t1', 't2', 't3');
const others = fc.constantFrom('c1', 'c2', 'c3', 'c9');
const basis = fc.option(fc.constantFrom(...deadlineBases), { freq: 3 });
const texts = fc.constantFrom('', '电话通知');

/** Sensible and absurd things asked of transfers, links and outcomes (L1c, T8). */
export const originCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('NoteTransfer' as const),
    source: fc.constantFrom(...transferSources),
    number: fc.constantFrom('', '31012345'),
    received: days,
    deadline: fc.option(days, { freq: 3 }),
    basis,
    basisText: texts,
  }),
  fc.record({
    type: fc.constant('AmendTransfer' as const),
    transfer: transfers,
    field: fc.constantFrom(...transferFields),
    to: fc.option(days, { freq: 3 }),
    basis,
    basisText: texts,
    reason: fc.constantFrom(...transferReasons),
    note: texts,
  }),
  fc.record({
    type: fc.constant('AnswerTransfer' as const),
    transfer: transfers,
    day: days,
    manner: fc.constantFrom(...replyManners),
    note: texts,
  }),
  fc.record({
    type: fc.constant('EndOutside' as const),
    outcome: fc.constantFrom(...outsideOutcomes),
    day: days,
    transfer: fc.option(transfers),
    note: texts,
  }),
  fc.record({
    type: fc.constant('LinkComplaint' as const),
    other: others,
    kind: fc.constantFrom(...linkKinds),
    note: texts,
  }),
  fc.record({
    type: fc.constant('UnlinkComplaint' as const),
    other: others,
    kind: fc.constantFrom(...linkKinds),
    note: fc.constant('记错了'),
  }),
  fc.record({
    type: fc.constant('DismissLikeness' as const),
    other: others,
    reason: fc.constantFrom(...unlikeReasons),
    note: texts,
  }),
  fc.record({
    type: fc.constant('NameSpokesperson' as const),
    name: fc.constant('赵先生'),
    phone: fc.constant(''),
    authority: texts,
    evidence: fc.option(fc.constantFrom('file-1', 'file-2')),
  }),
);

/** What a person would sensibly do next about the world outside a complaint. */
export function originMoves(complaint: Complaint, about: string, choice: number): AptMove[] {
  const other = ['c1', 'c2', 'c3'].filter((id) => id !== about)[choice % 2] ?? 'c2';
  const moves: AptMove[] = [
    { by: li, command: commands.transfer({ deadline: choice % 4 === 0 ? null : '2024-03-18' }) },
    { by: chen, command: commands.link(other, linkKinds[choice % 3]) },
    { by: wang, command: commands.outside({ outcome: outsideOutcomes[choice % 4] ?? 'judged' }) },
    { by: li, command: commands.dismiss(other) },
    { by: li, command: commands.spokesperson() },
  ].map((move) =>
    move.command.type === 'NoteTransfer' && move.command.deadline === null
      ? { ...move, command: { ...move.command, basis: null } }
      : move,
  );
  for (const { transfer } of complaint.transfers) {
    moves.push({ by: li, command: commands.reply({ transfer, day: '2024-03-05' }) });
    moves.push({ by: chen, command: commands.amendTransfer({ transfer }) });
    const number = `3101${choice}`;
    moves.push({
      by: chen,
      command: commands.amendTransfer({ transfer, field: 'number', to: number, basis: null }),
    });
  }
  for (const one of complaint.links) moves.push({ by: li, command: commands.unlink(one.other, one.kind) });
  return moves;
}
