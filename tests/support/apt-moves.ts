import { moneyKinds } from '../../shared/codes.ts';
import { waitingApproval } from '../../shared/complaint/approval.ts';
import type { Command } from '../../shared/complaint/commands.ts';
import { type Complaint, lineDone, standingDecision } from '../../shared/complaint/state.ts';
import type { Actor } from '../../shared/ledger/entry.ts';
import type { Deputyship } from '../../shared/store/deputies.ts';
import * as commands from './commands.ts';
import type { Counter } from './counter.ts';
import { originMoves } from './origin-moves.ts';
import { chen, everyone, li, qian, sun, wang, zhao } from './people.ts';

export type AptMove = Readonly<{ by: Actor; command: Command; second?: string }>;

/** What a person of the store would sensibly do next about a complaint: random choices alone would seldom get far. */
export function aptMove(counter: Counter, about: string, choice: number, accepted: boolean): AptMove | null {
  const complaint = counter.complaints.get(about);
  if (!complaint) return { by: pick([li, chen], choice), command: commands.open(opening(choice)) };
  const possible =
    complaint.standing.kind === 'ended'
      ? afterEnd(choice >> 4)
      : course(complaint, counter.store.deputies, choice, accepted);
  const goods = handling(complaint, choice);
  const outside = choice % 6 === 0 ? originMoves(complaint, about, choice >> 3) : [];
  const all = [...outside, ...(choice % 3 === 0 ? goods : possible), ...(choice % 5 === 0 ? goods : [])].map(
    (one) => ({
      ...one,
      by: asTheyAre(counter, one.by),
    }),
  );
  return all.length > 0 ? pick(all, choice >> 3) : null;
}

/** People change roles in the midst of a history; they act as what they are. */
function asTheyAre(counter: Counter, by: Actor): Actor {
  const now = counter.store.operators[by.operator];
  return now ? { operator: by.operator, role: now.role } : by;
}

function pick<Thing>(list: readonly Thing[], choice: number): Thing {
  const one = list[choice % list.length];
  if (one === undefined) throw new Error('pick: expected a list with something in it, got none');
  return one;
}

function opening(choice: number) {
  const payments =
    choice % 3 === 0
      ? []
      : ([
          { channel: 'cash', amount: 2560 },
          { channel: 'card', amount: 1280 },
        ] as const);
  const item = commands.goods({
    fault: pick(['none', 'none', 'none', 'said', 'confirmed'] as const, choice),
    kind: pick(['daily', 'prepackaged-food', 'clothing', 'fresh-food', 'other'] as const, choice >> 3),
    shelfLifeEnd: '2024-03-12',
    condition: pick(['unopened', 'unopened', 'opened', 'unknown'] as const, choice >> 5),
  });
  return { payments: [...payments], items: [item] };
}

const tierPeople: Readonly<Record<number, readonly Actor[]>> = {
  1: [li, chen, wang],
  2: [wang, zhao, sun],
  3: [sun, qian],
};

/** Whoever was named to stand in at a tier, also when their days are over: they may try. */
function standIns(tier: number, deputies: readonly Deputyship[]): readonly Actor[] {
  return deputies.filter((one) => one.tier === tier).map((one) => actorOf(one.deputy));
}

function course(
  complaint: Complaint,
  standing: readonly Deputyship[],
  choice: number,
  accepted: boolean,
): AptMove[] {
  const { tier } = complaint;
  const decision = standingDecision(complaint);
  const people = [...(tierPeople[tier] ?? []), ...standIns(tier, standing)];
  const received = complaint.receptions.filter((one) => one.tier === tier && one.confirmed);
  const found: AptMove[] = [{ by: pick(people, choice), command: commands.receive }];
  if (tier > 1)
    found.push({ by: li, command: { type: 'ReceiveByPhone', receiver: pick(people, choice).operator } });
  for (const one of complaint.receptions.filter((reception) => !reception.confirmed))
    found.push({ by: actorOf(one.receiver), command: { type: 'ConfirmReception' } });
  if (decision && choice % 13 === 0)
    found.push({ by: chen, command: { type: 'PrintDocument', document: 'result-notice' } });
  if (decision?.answer === 'accepted') return carryingOut(complaint);
  if (decision?.answer === 'none') found.push({ by: li, command: commands.answer(accepted) });
  for (const one of received) found.push({ by: actorOf(one.receiver), command: remedy(complaint, choice) });
  if (decision?.answer === 'rejected') {
    found.push({ by: li, command: commands.escalate('not-accepted') });
    found.push({ by: li, command: commands.end('unsettled') });
  }
  if (choice % 5 === 0) found.push({ by: li, command: commands.escalate('beyond-authority') });
  if (choice % 7 < 2)
    found.push({ by: li, command: commands.attempt }, { by: li, command: commands.end('unreachable') });
  if (choice % 4 === 0)
    for (const one of received) found.push({ by: actorOf(one.receiver), command: asking(complaint, choice) });
  const waiting = waitingApproval(complaint);
  if (waiting) {
    const by = pick([wang, zhao, sun, ...standIns(2, standing), ...standIns(3, standing)], choice);
    found.push({ by, command: { type: 'Approve', approval: waiting.approval, note: '' } });
    found.push({ by, command: { type: 'ReturnApproval', approval: waiting.approval, note: '少一些' } });
  }
  if (choice % 11 < 2)
    found.push({
      by: pick([wang, sun], choice),
      command: { type: 'Authorise', amount: pick([30_000, 150_000], choice), kinds: ['repair'], note: '' },
    });
  return found;
}

function asking(complaint: Complaint, choice: number): Command {
  const decided = remedy(complaint, choice);
  const lines = decided.type === 'DecideRemedy' ? decided.lines : [];
  return {
    type: 'AskApproval',
    lines: [...lines, commands.bare({ kind: 'compensation', amount: 25_000 })],
    note: '',
  };
}

function remedy(complaint: Complaint, choice: number): Command {
  const item = complaint.items[0];
  const whole = item
    ? commands.line({ item: item.item, quantity: '1', amount: Math.min(item.price ?? 1280, 1280) })
    : commands.bare({ amount: 640 });
  const rest = [
    commands.bare({ kind: 'apology' }),
    commands.bare({ kind: 'compensation', amount: 25_000 }),
    commands.bare({ kind: 'repair' }),
    commands.bare({ kind: 'price-difference', amount: 640 }),
  ];
  if (choice % 6 === 0) return commands.remedy(commands.bare({ kind: 'refusal', reason: 'no-legal-ground' }));
  return choice % 2 === 0 ? commands.remedy(whole) : commands.remedy(whole, pick(rest, choice >> 1));
}

function carryingOut(complaint: Complaint): AptMove[] {
  const decision = standingDecision(complaint);
  if (!decision) return [];
  const found: AptMove[] = [{ by: li, command: commands.settle }];
  for (const line of decision.lines.filter((one) => !lineDone(decision, one))) {
    if (!moneyKinds.includes(line.kind)) {
      found.push({ by: chen, command: { type: 'DoStep', line: line.line, note: '' } });
      continue;
    }
    const begun = decision.legs.find((leg) => leg.line === line.line && leg.state === 'initiated');
    const again = begun && { leg: begun.leg, channel: begun.channel, amount: begun.amount };
    const whole = { line: line.line, amount: line.amount, transaction: 'T1' };
    found.push({ by: li, command: commands.pay({ ...whole, ...again }) });
    found.push({ by: li, command: commands.pay({ ...whole, channel: 'card', state: 'initiated' }) });
  }
  return found;
}

function handling(complaint: Complaint, choice: number): AptMove[] {
  return complaint.items.flatMap((item) => {
    const found: AptMove[] = [
      { by: li, command: commands.dispose({ item: item.item }) },
      { by: chen, command: commands.dispose({ item: item.item, quantity: '2' }) },
      { by: li, command: commands.dispose({ item: item.item, way: 'return-to-supplier' }) },
      { by: li, command: commands.dispose({ item: item.item, way: 'destroy', witness: 'chen' }) },
      { by: chen, command: commands.dispose({ item: item.item, way: 'hold-for-test', quantity: '2' }) },
    ];
    const { fault, condition } = item;
    if (fault !== 'none')
      found.push({ by: li, command: commands.amend('fault', 'none', item.item), second: 'zhao' });
    if (condition === 'unknown')
      found.push({ by: li, command: commands.amend('condition', 'unopened', item.item), second: 'zhao' });
    for (const { seq, operator, outcome } of complaint.prints)
      if (outcome === null && choice % 3 === 0)
        found.push({
          by: actorOf(operator),
          command: { type: 'EndPrint', print: seq, outcome: pick(['saved', 'cancelled'] as const, choice) },
        });
    for (const { disposition, way, label } of item.dispositions) {
      if (label.printed > 0 && label.struck === null)
        found.push({ by: chen, command: commands.strike('sold', { disposition }) });
      if (way === 'resale-labelled') found.push({ by: chen, command: commands.print(disposition) });
      if (way === 'resale-labelled' && choice % 2 === 0)
        found.push({
          by: li,
          command: {
            type: 'StrikeOffLabel',
            disposition,
            cause: pick(['withdrawn', 'sold', 'expired'] as const, choice >> 2),
            ...(choice % 4 === 0 && { quantity: '1' }),
          },
        });
      if (way === 'return-to-supplier')
        found.push({ by: li, command: { type: 'PrintReturnTag', disposition, copies: 1 } });
    }
    return found;
  });
}

function afterEnd(choice: number): AptMove[] {
  return choice % 3 === 0 ? [{ by: li, command: commands.reopen }] : [{ by: li, command: commands.waysOn }];
}

function actorOf(operator: string): Actor {
  return everyone.find((one) => one.operator === operator) ?? li;
}
