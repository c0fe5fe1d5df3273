import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import type { DocumentDefinition } from '../../../shared/documents/definition.ts';
import { statementDefinition } from '../../../shared/documents/party-statement.ts';
import { noteDefinition } from '../../../shared/documents/return-note.ts';
import { ageOf, openFen, owedBy } from '../../../shared/goods/ageing.ts';
import { yuanText } from '../../../shared/money.ts';
import { lineFen, thousandths } from '../../../shared/quantity.ts';
import { useNameOf, useStanding, useZone } from '../../app-context.ts';
import { useParties } from '../../ledger/parties.ts';
import { dateTime, day } from '../../parts/format.ts';
import { usePaperLanguage } from '../../printing/paper-language.ts';
import { type ClaimPaper, useClaimLetter } from '../claims/claim-letter-data.ts';
import { useDocumentWords, useLedgerKind } from '../complaint/print-facts.ts';
import { useGoodsWords, useNoteNumber } from './goods-words.ts';
import type { Sent } from './use-lines.ts';

export type PaperAsked =
  | ClaimPaper
  | Readonly<{ kind: 'note'; note: number; party: string; lines: readonly Sent[] }>
  | Readonly<{ kind: 'statement'; party: string; lines: readonly Sent[] }>;

/** The paper as it is drawn, in the language this counter prints in, when it is asked for; null until the register is read. */
export function usePartyPaper(asked: PaperAsked): (() => DocumentDefinition) | null {
  const lng = usePaperLanguage();
  const { t } = useTranslation('suppliers', { lng });
  const { status } = useStanding();
  const zone = useZone();
  const nameOf = useNameOf();
  const { language } = useDocumentWords();
  const ledgerKind = useLedgerKind();
  const words = useGoodsWords(lng);
  const numberOf = useNoteNumber();
  const party = useParties()?.find((one) => one.party === asked.party);
  const claimLetter = useClaimLetter();
  const unregistered = asked.kind === 'claim' && asked.party === null;
  if (!party && !unregistered) return null;
  return () => {
    const now = Date.now();
    const today = dateIn(now, zone);
    const head = {
      language,
      ledgerKind,
      madeAt: now,
      storeName: status.store?.name ?? '',
      storePhone: status.store?.phone ?? '',
      party: party?.words.name || (asked.party ?? ''),
      contact: party?.words.contact ?? '',
      contract: party?.words.contract ?? '',
    };
    if (asked.kind === 'claim') return claimLetter(asked, head, today);
    const [first] = asked.lines;
    if (asked.kind === 'note')
      return noteDefinition({
        ...head,
        number: numberOf(asked.note),
        date: first ? day(first.sent.at, zone) : today,
        madeBy: first ? nameOf(first.sent.operator) : '',
        lines: asked.lines.map((line) => ({
          number: line.number,
          name: line.name,
          quantity: words.quantity(thousandths(line.sent.quantity, line.unit) ?? 0, line.unit),
          price: line.sent.price,
          fen: line.sent.price === null ? null : lineFen(line.sent.price, line.sent.quantity, line.unit),
          reason: words.reason(line.reasons),
        })),
      });
    const [owes] = owedBy(asked.lines, today, zone);
    return statementDefinition({
      ...head,
      printedAt: dateTime(now, zone),
      ages: owes
        ? (['30', '60', '90', 'more'] as const).map((age) => ({
            name: t(`age.${age}`),
            goods: words.owed(owes.byAge[age]),
            fen: owes.byAge[age].fen,
          }))
        : [],
      total: owes?.total.fen ?? 0,
      unpriced: owes?.total.unpriced ?? 0,
      lines: asked.lines.map((line) => {
        const fen = openFen(line);
        return {
          note: numberOf(line.sent.note),
          date: day(line.sent.at, zone),
          number: line.number,
          name: line.name,
          quantity: words.quantity(line.open, line.unit),
          price: line.sent.price === null ? '—' : yuanText(line.sent.price),
          fen,
          age: t(`age.${ageOf(line.sent.at, today, zone)}`),
        };
      }),
    });
  };
}
