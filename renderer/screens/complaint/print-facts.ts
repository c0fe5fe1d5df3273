import { useTranslation } from 'react-i18next';
import { waysOn } from '../../../shared/codes.ts';
import { type Complaint, standingDecision } from '../../../shared/complaint/state.ts';
import type { DocumentWords, LedgerKindMark } from '../../../shared/documents/document-words.ts';
import type { ReceiptCheckpoint, ReceiptData } from '../../../shared/documents/receipt.ts';
import { wordsEn } from '../../../shared/documents/words-en.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { parseCheckpoint, parseNote, shortRoot } from '../../../shared/ledger/checkpoint.ts';
import { yuanText } from '../../../shared/money.ts';
import { useNameOf, useRules, useStanding, useZone } from '../../app-context.ts';
import { dateTime } from '../../parts/format.ts';
import { usePunctuation } from './punctuation.ts';
import { useRemedyWords } from './remedy-words.ts';

/** The documents' own words, in the language of the screen. */
export function useDocumentWords(): DocumentWords {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? wordsEn : wordsZhCN;
}

/** What every paper of a trial or demonstration ledger must say. */
export function useLedgerKind(): LedgerKindMark {
  const { mark } = useStanding().status;
  return mark === 'none' ? null : mark;
}

/** The checkpoint of a signed note as a receipt states it. Throws where the desk handed over no note. */
export function receiptCheckpoint(note: string): ReceiptCheckpoint {
  const signed = parseNote(note);
  const checkpoint = signed && parseCheckpoint(signed.text);
  if (!checkpoint)
    throw new Error(`receiptCheckpoint: expected a signed checkpoint, got ${note.slice(0, 40)}`);
  const { origin, size, root } = checkpoint;
  return { origin, size, rootShort: shortRoot(root), note };
}

/** Everything an acceptance receipt says of a complaint, but its checkpoint (L1a, T3a, T4a). */
export function useReceiptData(complaint: Complaint): (note: string) => ReceiptData {
  const { t } = useTranslation(['complaint', 'domain']);
  const { status } = useStanding();
  const zone = useZone();
  const nameOf = useNameOf();
  const words = useRemedyWords(complaint);
  const { clauses } = usePunctuation();
  const ledgerKind = useLedgerKind();
  const council = useRules()?.settings.council;
  const { facts, person, receptions } = complaint;
  const decision = standingDecision(complaint);
  const receiver = receptions.findLast((one) => one.tier === complaint.tier && one.confirmed)?.receiver;
  const twoTiers = receptions.filter((one) => one.twoTiers);

  return (note) => ({
    storeName: status.store?.name ?? '',
    ledgerNumber: complaint.number,
    openedAt: dateTime(complaint.openedAt, zone),
    consumerName: facts.name === 'given' ? (person.name ?? '') : null,
    consumerPhone: facts.phone === 'given' ? (person.phone ?? '') : null,
    content: complaint.words.content ?? '',
    items: complaint.items.map((item) => ({
      name: item.words.name ?? '',
      unitPrice: item.price === null ? '—' : yuanText(item.price),
      quantity: `${item.quantity} ${t(`domain:unit.${item.unit}`)}`,
    })),
    wish: t(`domain:wish.${facts.wish}`),
    handledBy: nameOf(receiver ?? complaint.openedBy),
    tier: complaint.tier,
    outcome: decision ? clauses(decision.lines.map(words)) : null,
    remarks: twoTiers.map((one) => t('form.twoTiersRemark', { name: nameOf(one.receiver) })),
    waysOn: waysOn.map((way) =>
      way === 'council' && council ? t(`domain:council.${council}`) : t(`domain:wayOn.${way}`),
    ),
    checkpoint: receiptCheckpoint(note),
    ledgerKind,
    madeAt: Date.now(),
  });
}
