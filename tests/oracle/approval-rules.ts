import { isWorthAsking } from './consumer-day-rules.ts';
import { rankAt } from './duty-rules.ts';
import { type Fact, type History, last, said } from './fact.ts';
import { legsOf, standingDecision, sum } from './money-rules.ts';
import { shortOfWhat } from './promise-rules.ts';
import { isUnsoundRemedy, receptionsOf, tierOf } from './tier-rules.ts';

/** The request that waits for an answer: the last one, unless something that makes it pointless has come since. */
export function waitingRequest(history: History, about: string) {
  const asked = last(said(history, 'ApprovalAsked', about));
  if (asked === undefined) return null;
  const { data, by, index } = asked;
  const over = history.slice(index + 1).some(({ event, about: subject }) => {
    if (subject !== about) return false;
    if (event.type === 'ConsumerAnswered') return event.data.accepted;
    if (event.type === 'Authorised') {
      const { amount, kinds } = event.data;
      const enough = BigInt(amount) >= wanted(history, about, data.lines);
      return enough && data.lines.every((line) => kinds.includes(line.kind));
    }
    return ['RemedyDecided', 'Escalated', 'ApprovalReturned', 'Settled', 'Withdrawn', 'Ended'].includes(
      event.type,
    );
  });
  return over ? null : { approval: data.approval, by };
}

function wanted(history: History, about: string, lines: readonly { amount: number }[]): bigint {
  return sum(lines.map((one) => one.amount)) + sum(legsOf(history, about).map((one) => one.amount));
}

/** T2 and T2a over asking for authority and answering it. */
export function approvalBreach(before: History, fact: Fact): string | null {
  const { event, about, by, at } = fact;
  const waiting = waitingRequest(before, about);
  if (event.type === 'Authorised') return waiting?.by.operator === by.operator ? 'T2a' : null;
  if (event.type === 'ApprovalReturned') {
    if (waiting?.approval !== event.data.approval || waiting.by.operator === by.operator) return 'T2a';
    return rankAt(before, by.operator, at) > tierOf(before, about) ? null : 'T2a';
  }
  if (event.type !== 'ApprovalAsked') return null;
  const { approval, tier, lines } = event.data;
  const here = tierOf(before, about);
  if (tier !== here || here === 3) return 'T1';
  if (rankAt(before, by.operator, at) < tier) return 'T2';
  const heard = receptionsOf(before, about).some(
    (one) => one.tier === tier && one.receiver === by.operator && one.confirmed,
  );
  if (!heard) return 'T2';
  if (said(before, 'ApprovalAsked', about).some((one) => one.data.approval === approval)) return 'L2';
  if (standingDecision(before, about)?.accepted === true) return 'T6';
  if (isUnsoundRemedy(before, about, lines)) return 'T2';
  if (wanted(before, about, lines) > 999_999_999n) return 'T2a';
  const shorter = shortOfWhat(before, about, lines).soft.length > 0;
  return isWorthAsking(before, fact, lines) || shorter ? null : 'T2a';
}
