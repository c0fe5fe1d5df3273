import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../shared/calendar.ts';
import type { Advance } from '../../../shared/claims/advances.ts';
import type { ClaimLetter } from '../../../shared/claims/claim-codes.ts';
import { claimNumber } from '../../../shared/claims/claim-number.ts';
import { claimSum, openOf } from '../../../shared/claims/claims.ts';
import type { Decision } from '../../../shared/complaint/state.ts';
import { claimLetterDefinition } from '../../../shared/documents/claim-letter.ts';
import type { DocumentDefinition } from '../../../shared/documents/definition.ts';
import type { PartyPaperHead } from '../../../shared/documents/party-paper.ts';
import { daysBetween } from '../../../shared/promises/day-counts.ts';
import { useZone } from '../../app-context.ts';
import type { TimelineEntry } from '../../ledger/complaint-reading.ts';
import type { ClaimRecord } from '../../ledger/database.ts';
import type { LedgerRow } from '../../ledger/queries.ts';
import { day } from '../../parts/format.ts';
import { usePaperLanguage } from '../../printing/paper-language.ts';
import { useGroundWords } from './claim-words.ts';

/** A letter about a claim that is to be printed, and what it is drawn from. */
export type ClaimPaper = Readonly<{
  kind: 'claim';
  letter: ClaimLetter;
  record: ClaimRecord;
  course: readonly TimelineEntry[];
  rows: readonly LedgerRow[];
  party: string | null;
}>;

/** Draws a letter about a claim, in the language that this counter prints in; nothing of a consumer is in it. */
export function useClaimLetter(): (
  paper: ClaimPaper,
  head: PartyPaperHead,
  today: CalendarDate,
) => DocumentDefinition {
  const lng = usePaperLanguage();
  const { t } = useTranslation(['claims', 'domain'], { lng });
  const zone = useZone();
  const groundOf = useGroundWords(lng);
  return ({ letter, record, course, rows }, head, today) => {
    const { claim, state } = record;
    const said = course[0]?.event.words ?? {};
    return claimLetterDefinition({
      ...head,
      party: said.name ?? head.party,
      contract: said.contract ?? '',
      letter,
      number: claimNumber(claim),
      date: today,
      due: state.due,
      daysLate: Math.max(0, daysBetween(state.due, today)),
      contractEnded: state.contract === 'ended',
      account: said.account ?? '',
      note: said.note ?? '',
      amount: state.amount,
      received: claimSum(state, 'received'),
      setOff: claimSum(state, 'set-off'),
      writtenOff: claimSum(state, 'written-off'),
      open: openOf(state),
      lines: rows.flatMap(({ number, state: { advances, decisions, facts }, secrets }) =>
        advances.flatMap((advance) =>
          advance.claimed
            .filter((one) => one.claim === claim)
            .map((one) => ({
              number,
              paidOn: day(paidAt(decisions, advance), zone),
              goods: secrets?.goods.join(t('and')) || '—',
              cause: t(`domain:cause.${facts.cause}`),
              ground: `${groundOf(advance)}\n${advance.evidence.map((kind) => t(`code.evidence.${kind}`)).join(t('and'))}`,
              paid: advance.amount,
              claimed: one.amount,
            })),
        ),
      ),
    });
  };
}

/** When the consumer had the money: it may have been marked as paid in advance only later. */
function paidAt(decisions: readonly Decision[], { decision, at }: Advance): number {
  const legs = decisions.find((one) => one.decision === decision)?.legs ?? [];
  const came = legs.filter((leg) => leg.state === 'succeeded' && leg.at <= at).map((leg) => leg.at);
  return came.length > 0 ? Math.max(...came) : at;
}
