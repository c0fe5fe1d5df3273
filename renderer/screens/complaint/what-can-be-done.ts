import { advanceable } from '../../../shared/claims/permits-advance.ts';
import { payingChannels } from '../../../shared/codes.ts';
import type { Command } from '../../../shared/complaint/commands.ts';
import { decide } from '../../../shared/complaint/decide.ts';
import type { Deciding } from '../../../shared/complaint/deciding.ts';
import {
  type Complaint,
  type Decision,
  type Leg,
  lineDone,
  standingDecision,
  undisposed,
  undisposedText,
} from '../../../shared/complaint/state.ts';
import { ableTo, cellOf, mayAt } from '../../../shared/complaint/tiers.ts';
import type { Judging } from '../../../shared/judging.ts';
import { type Refusal, type RefusalCode, refuse } from '../../../shared/refusals.ts';
import { type Action, actions } from './actions.ts';
import { attempting } from './attempting.ts';
import { type BesideAction, fromBeside, isBeside } from './beside.ts';
import { canBegin } from './can-begin.ts';
import { disputable } from './dispute-facts.ts';
import { anyRequest, likelyDecision } from './likely-commands.ts';
import { outsideCommands } from './outside-commands.ts';
import { labelCommand, unprintedLabels } from './unprinted-labels.ts';

/** For every action null when it can be done now, otherwise why not. */
export type Possible = Readonly<Record<Action, Refusal | null>>;

/**
 * What this person could do on this complaint at this moment: the desk's own rules, tried on the likeliest command of
 * each kind. It only shows beforehand what is possible; the desk decides (T7).
 */
export function whatCanBeDone(complaint: Complaint, judging: Judging): Possible {
  const result = (action: Action): Refusal | null =>
    firstPossible(action, complaint, attempting(complaint, judging));
  return Object.fromEntries(actions.map((action) => [action, result(action)])) as Possible;
}

function firstPossible(action: Action, complaint: Complaint, deciding: Deciding): Refusal | null {
  if (isBeside(action)) return fromBeside(action, complaint, deciding);
  const tried = commandsFor(action, complaint, deciding);
  if (typeof tried === 'string') return refuse(tried);
  let first: Refusal | null = null;
  for (const command of tried) {
    const outcome = decide(command, complaint, deciding);
    if (canBegin(outcome)) return null;
    if (!outcome.ok) first ??= outcome.refusal;
  }
  return first;
}

/** Commands to try for an action; or the code of the refusal where there is nothing to try. */
function commandsFor(
  action: Exclude<Action, BesideAction>,
  complaint: Complaint,
  judging: Judging,
): Command[] | RefusalCode {
  const decision = standingDecision(complaint);
  const note = '';
  switch (action) {
    case 'receive':
      return [{ type: 'Receive' }];
    case 'confirm-reception':
      return [{ type: 'ConfirmReception' }];
    case 'receive-by-phone':
      return byPhone(complaint, judging);
    case 'decide':
      return [likelyDecision(complaint, judging)];
    case 'answer':
      return [{ type: 'AnswerDecision', accepted: true, note }];
    case 'pay':
      return decision ? payments(complaint, decision) : 'no-decision';
    case 'step':
      return decision ? steps(decision) : 'no-decision';
    case 'dispose':
      return disposals(complaint);
    case 'label':
    case 'return-tag':
    case 'strike-off':
      return papers(action, complaint);
    case 'papers': {
      const labels = unprintedLabels(complaint).map((one) => labelCommand(one, '60x40'));
      return labels.length > 0 ? labels : 'label-unknown';
    }
    case 'ask-approval':
      return cellOf('ask', complaint.tier) === null ? 'no-higher-tier' : [anyRequest(complaint, judging)];
    case 'settle':
      return [{ type: 'Settle', satisfaction: 'not-asked' }];
    case 'ask-consumer':
      return [{ type: 'SaySatisfaction', answer: 'satisfied', manner: 'turned-screen' }];
    case 'satisfaction':
      return Object.values(satisfactionCommands);
    case 'escalate':
      return (['complex', 'not-accepted'] as const).map((reason) => ({ type: 'Escalate', reason, note }));
    case 'end':
      return ['not-ours' as const].map((end) => ({ type: 'End', end, duplicateOf: null, note }));
    case 'authorise':
      return [{ type: 'Authorise', amount: 0, kinds: [], note }];
    case 'danger':
      return [{ type: 'ReportDanger', note }];
    case 'reweigh':
      return complaint.items.map(({ item }) => ({ type: 'Reweigh', item, ...anyWeighing }));
    case 'add-item':
      return [{ type: 'AddItem', item: anyItem }];
    case 'add-evidence':
      return [{ type: 'AddEvidence', kind: 'photo', file: 'f' }];
    case 'amend':
      return [{ type: 'Amend', item: null, field: 'content', to: '?', reason: 'misheard', note }];
    case 'name-party':
      return namings(complaint, judging);
    case 'claim-advance':
      return advances(complaint, decision);
    case 'take-back-advance':
      return complaint.advances.length === 0
        ? 'advance-unknown'
        : complaint.advances.map(({ advance }) => ({ type: 'TakeBackAdvance', advance, note: '?' }));
    case 'contact':
      return [{ type: 'RecordContactAttempt', note }];
    case 'withdraw':
      return [{ type: 'Withdraw', note }];
    case 'transfer':
    case 'reply':
    case 'amend-transfer':
    case 'outside-end':
    case 'link':
    case 'unlink':
    case 'spokesperson':
      return outsideCommands(action, complaint, judging);
    case 'ways-on':
      return [{ type: 'GiveWaysOn', ways: ['court'], printed: false }];
    case 'receipt':
    case 'result-notice':
    case 'course':
      return [{ type: 'PrintDocument', document: action }];
    case 'reveal':
      return [{ type: 'RevealPerson', fields: ['name'] }];
    case 'reopen':
      return [{ type: 'Reopen', reason: 'consumer-returned', note }];
    case 'hold':
      return [{ type: 'PlaceHold', cause: 'other', note: '?' }];
    case 'dispute':
      return disputable(complaint)
        .slice(0, 1)
        .map((one) => ({ type: 'DisputeFact', ...one, note: '?' }));
    case 'settle-dispute':
      return complaint.disputes.length === 0
        ? 'dispute-unknown'
        : complaint.disputes.slice(0, 1).map((one) => ({ type: 'SettleDispute', ...one, note: '?' }));
    case 'lift-hold':
      return complaint.holds.length === 0
        ? 'hold-unknown'
        : complaint.holds.map(({ hold }) => ({ type: 'LiftHold', hold, note: '?' }));
  }
}

/** The likeliest of each way in which satisfaction is recorded without turning the screen. */
export const satisfactionCommands = {
  phone: { type: 'SaySatisfaction', answer: 'satisfied', manner: 'phone' },
  'own-screen': { type: 'SaySatisfaction', answer: 'satisfied', manner: 'own-screen' },
  'not-asked': { type: 'LeaveUnasked', reason: 'left', note: '' },
} as const satisfies Record<string, Command>;

const anyWeighing: Omit<Extract<Command, { type: 'Reweigh' }>, 'type' | 'item'> = {
  said: 1,
  gross: 1,
  tare: 0,
  verifiedUntil: '2100-01-01',
  consumerPresent: true,
  witness: null,
  outsideWitness: '',
  scale: '?',
  note: '',
};

const anyItem: Extract<Command, { type: 'AddItem' }>['item'] = {
  barcode: null,
  name: '?',
  supplier: '',
  lot: '',
  kind: 'other',
  special: 'none',
  condition: 'unknown',
  fault: 'unknown',
  safety: 'unknown',
  secondSale: 'unknown',
  shelfLifeEnd: null,
  price: null,
  unit: 'piece',
  quantity: '1',
  taking: 'taken-back',
};

/** Somebody of the register whom the complaint does not name yet, of the kind that it says sold it. */
function namings(complaint: Complaint, { store }: Judging): Command[] | RefusalCode {
  const fitting = Object.entries(store.parties).filter(
    ([id, { kind }]) => kind === complaint.facts.responsible && id !== complaint.party,
  );
  const reason = complaint.party === null ? null : 'checked-again';
  return fitting.length === 0
    ? 'party-unknown'
    : fitting.slice(0, 1).map(([party]) => ({ type: 'NameParty', party, reason }));
}

/** What was paid and is nobody's yet: whoever answers for it, on whatever ground. */
function advances(complaint: Complaint, decision: Decision | null): Command[] | RefusalCode {
  if (!decision || advanceable(complaint, decision.decision) === 0) return 'advance-over';
  const ground = { basis: 'law', rule: 'others-fault', promise: null, responsible: 'producer' } as const;
  const who = { party: null, name: '?', note: '' };
  const evidence = ['own-records' as const];
  return [{ type: 'MarkAdvance', decision: decision.decision, amount: 1, evidence, ...ground, ...who }];
}

function byPhone(complaint: Complaint, judging: Judging): Command[] | RefusalCode {
  if (!mayAt('receive-by-phone', complaint.tier, judging.by, judging)) return 'phone-from-tier-2';
  const others = ableTo('receive', complaint.tier, judging);
  return others.length === 0
    ? 'operator-unknown'
    : others.map((receiver) => ({ type: 'ReceiveByPhone', receiver }));
}

/** Money that was sent and has not arrived, under whichever decision (T6a). */
export function legsUnderWay(complaint: Complaint): Leg[] {
  return complaint.decisions.flatMap((one) => one.legs).filter((leg) => leg.state === 'initiated');
}

function payments(complaint: Complaint, decision: Decision): Command[] | RefusalCode {
  const open = decision.lines.filter((line) => line.amount > 0 && !lineDone(decision, line));
  const begun = legsUnderWay(complaint);
  if (open.length === 0 && begun.length === 0) return 'line-done';
  const finishing = begun.map(({ at: _, ...leg }): Command => {
    return { type: 'ReturnMoney', ...leg, state: 'succeeded', transaction: '?' };
  });
  const paid = complaint.facts.payments.map((one) => one.channel);
  const channels = paid.length > 0 ? paid : payingChannels;
  const fresh = open.flatMap((line) =>
    channels.map((channel): Command => {
      const { line: id } = line;
      return {
        type: 'ReturnMoney',
        line: id,
        leg: null,
        channel,
        amount: 1,
        state: 'initiated',
        transaction: '',
      };
    }),
  );
  return [...finishing, ...fresh];
}

function steps(decision: Decision): Command[] | RefusalCode {
  const open = decision.lines.filter((line) => line.amount === 0 && !lineDone(decision, line));
  return open.length === 0
    ? 'line-done'
    : open.map((line) => ({ type: 'DoStep', line: line.line, note: '' }));
}

function disposals(complaint: Complaint): Command[] | RefusalCode {
  const here = complaint.items.filter((item) => item.taking === 'taken-back' && undisposed(item) > 0);
  if (here.length === 0) return complaint.items.length === 0 ? 'item-unknown' : 'not-taken-back';
  return here.map((item) => ({
    type: 'DisposeItem',
    item: item.item,
    way: 'hold-for-test',
    quantity: undisposedText(item),
    witness: null,
    outsideWitness: '',
    note: '',
  }));
}

function papers(
  action: 'label' | 'return-tag' | 'strike-off',
  complaint: Complaint,
): Command[] | RefusalCode {
  const way = action === 'return-tag' ? 'return-to-supplier' : 'resale-labelled';
  const found = complaint.items.flatMap((item) => item.dispositions.filter((one) => one.way === way));
  if (found.length === 0) return action === 'strike-off' ? 'label-unknown' : 'disposition-unknown';
  return found.map(({ disposition, label }): Command => {
    if (action === 'label') return { type: 'PrintLabel', disposition, size: '60x40', copies: 1 };
    if (action === 'return-tag') return { type: 'PrintReturnTag', disposition, copies: 1 };
    return { type: 'StrikeOffLabel', disposition, cause: label.printed > 0 ? 'sold' : 'withdrawn' };
  });
}
