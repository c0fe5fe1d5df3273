import { useTranslation } from 'react-i18next';
import { type WayOn, waysOn } from '../../../shared/codes.ts';
import { twoTiersAllowed } from '../../../shared/complaint/needs.ts';
import { type Complaint, lineDone, standingDecision } from '../../../shared/complaint/state.ts';
import type { DocumentWords, LedgerKindMark } from '../../../shared/documents/document-words.ts';
import type { ReceiptCheckpoint, ReceiptData } from '../../../shared/documents/receipt.ts';
import type { ResultLine, ResultNoticeData } from '../../../shared/documents/result-notice.ts';
import type { WaysOnData } from '../../../shared/documents/ways-on-notice.ts';
import { wordsEn } from '../../../shared/documents/words-en.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { parseCheckpoint, parseNote, shortRoot } from '../../../shared/ledger/checkpoint.ts';
import { yuanText } from '../../../shared/money.ts';
import { useNameOf, useRules, useStanding, useZone } from '../../app-context.ts';
import { useActedName } from '../../duty-reads.ts';
import { dateTime } from '../../parts/format.ts';
import { usePaperLanguage } from '../../printing/paper-language.ts';
import { usePunctuation } from './punctuation.ts';
import { useRemedyWords } from './remedy-words.ts';
import { useWeighingWords } from './weighing-words.ts';

/** The documents' own words, in the language this counter prints in. */
export function useDocumentWords(): DocumentWords {
  return usePaperLanguage() === 'en' ? wordsEn : wordsZhCN;
}

/** What every paper of a trial or demonstration ledger must say. */
export function useLedgerKind(): LedgerKindMark {
  const { mark } = useStanding().status;
  return mark === 'none' ? null : mark;
}

/** Must papers about the store say that one person may hold two tiers (T3a)? */
export function useTwoTiers(): boolean {
  const settings = useRules()?.settings ?? null;
  return twoTiersAllowed({ settings });
}

/** Where the paper is only looked through for what the font lacks, before it is sealed. */
export const noNote = '';

/** The checkpoint of a signed note as a receipt states it. Throws where the desk handed over no note. */
export function receiptCheckpoint(note: string): ReceiptCheckpoint {
  if (note === noNote) return { origin: '', size: 0, rootShort: '', note };
  const signed = parseNote(note);
  const checkpoint = signed && parseCheckpoint(signed.text);
  if (!checkpoint)
    throw new Error(`receiptCheckpoint: expected a signed checkpoint, got ${note.slice(0, 40)}`);
  const { origin, size, root } = checkpoint;
  return { origin, size, rootShort: shortRoot(root), note };
}

/** Everything an acceptance receipt says of a complaint, but its checkpoint (L1a, T3a, T4a). */
export function useReceiptData(complaint: Complaint): (note: string) => ReceiptData {
  const lng = usePaperLanguage();
  const { t } = useTranslation(['complaint', 'domain'], { lng });
  const { status } = useStanding();
  const zone = useZone();
  const nameOf = useNameOf();
  const actedName = useActedName(lng);
  const words = useRemedyWords(complaint, lng);
  const { clauses } = usePunctuation(lng);
  const ledgerKind = useLedgerKind();
  const council = useRules()?.settings.council;
  const { facts, person, receptions } = complaint;
  const decision = standingDecision(complaint);
  const received = receptions.findLast((one) => one.tier === complaint.tier && one.confirmed);
  const weighed = useWeighingWords(complaint, lng);
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
    handledBy: received
      ? actedName({ ...received, operator: received.receiver })
      : nameOf(complaint.openedBy),
    tier: complaint.tier,
    outcome: decision ? clauses(decision.lines.map(words)) : null,
    remarks: [
      ...twoTiers.map((one) => t('form.twoTiersRemark', { name: nameOf(one.receiver) })),
      ...complaint.weighings.map(weighed.paper),
    ],
    waysOn: waysOn.map((way) =>
      way === 'council' && council ? t(`domain:council.${council}`) : t(`domain:wayOn.${way}`),
    ),
    checkpoint: receiptCheckpoint(note),
    ledgerKind,
    madeAt: Date.now(),
  });
}

/** Everything the notice of the result says; null where nothing was decided (C2, T3a). */
export function useResultNoticeData(complaint: Complaint): ((note: string) => ResultNoticeData) | null {
  const receipt = useReceiptData(complaint);
  const zone = useZone();
  const lng = usePaperLanguage();
  const actedName = useActedName(lng);
  const words = useRemedyWords(complaint, lng);
  const decision = standingDecision(complaint);
  if (!decision) return null;
  const lines = decision.lines.map((line): ResultLine => {
    const begun = decision.legs.some((leg) => leg.line === line.line);
    const done = lineDone(decision, line) ? 'done' : begun ? 'under-way' : 'open';
    return { text: words(line), done: line.kind === 'refusal' ? null : done };
  });
  const { tier, at, answer } = decision;
  return (note) => ({
    ...receipt(note),
    decided: { tier, by: actedName(decision), at: dateTime(at, zone), answer, lines },
  });
}

/** Everything the notice of the ways on says (T4a). */
export function useWaysOnData(
  complaint: Complaint,
): (note: string, ways: readonly WayOn[], large: boolean) => WaysOnData {
  const { t } = useTranslation('domain', { lng: usePaperLanguage() });
  const receipt = useReceiptData(complaint);
  const council = useRules()?.settings.council;
  const phone = useStanding().status.store?.phone ?? '';
  return (note, ways, large) => {
    const { storeName, ledgerNumber, remarks, checkpoint, ledgerKind, madeAt } = receipt(note);
    return {
      storeName,
      storePhone: phone === '' ? null : phone,
      ledgerNumber,
      ways: ways.map((way) => ({
        way,
        name: way === 'council' && council ? t(`council.${council}`) : t(`wayOn.${way}`),
      })),
      remarks,
      large,
      checkpoint,
      ledgerKind,
      madeAt,
    };
  };
}
