import { useTranslation } from 'react-i18next';
import type { InspectionPaperData } from '../../../shared/documents/inspection-record.ts';
import { useNameOf, useStanding, useZone } from '../../app-context.ts';
import { useRecords } from '../../ledger/queries.ts';
import type { Visit } from '../../ledger/visits.ts';
import { dateTime } from '../../parts/format.ts';
import { usePaperLanguage } from '../../printing/paper-language.ts';
import { receiptCheckpoint, useLedgerKind, useTwoTiers } from '../complaint/print-facts.ts';
import { useFilterWords } from './use-filter-words.ts';

/** What the papers of a visit say, given the signed checkpoint on them; null until its complaints are read. */
export function useVisitPaperData(visit: Visit): ((note: string) => InspectionPaperData) | null {
  const lng = usePaperLanguage();
  const { t } = useTranslation('visit', { lng });
  const zone = useZone();
  const nameOf = useNameOf();
  const { store } = useStanding().status;
  const ledgerKind = useLedgerKind();
  const twoTiers = useTwoTiers();
  const filterWords = useFilterWords(lng);
  const { words, signed, closedAt } = visit;
  const named = [
    ...visit.samples.flatMap(({ complaints }) => complaints),
    ...visit.findings.flatMap(({ complaint }) => complaint ?? []),
  ];
  const records = useRecords(named);
  if (!records) return null;
  const numbers = new Map(records.map(({ id, number }) => [id, number]));
  const second = { name: words.secondName, certificate: words.secondCertificate };
  const ended = closedAt ?? signed?.at ?? null;
  return (note) => ({
    inspection: visit.inspection,
    storeName: store?.name ?? '',
    storeAddress: store?.address ?? '',
    twoTiers,
    ledgerKind,
    from: dateTime(visit.at, zone),
    to: ended === null ? null : dateTime(ended, zone),
    authority: words.authority,
    inspectors: [
      { name: words.name, certificate: words.certificate },
      ...(second.name === '' ? [] : [second]),
    ],
    opened: visit.state,
    samples: visit.samples.map(({ sample, seed, population, complaints, looked, ...filter }) => ({
      sample,
      seed,
      population,
      filter: filterWords(filter),
      complaints: complaints.map((id) => ({ number: numbers.get(id) ?? id, note: looked.get(id) ?? null })),
    })),
    findings: visit.findings
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ finding, complaint, found, mend, due, mended }) => ({
        finding,
        number: complaint === null ? null : (numbers.get(complaint) ?? complaint),
        found,
        mend,
        due,
        mended: mended && `${mended.day} ${mended.note}`,
      })),
    signed: signed && {
      size: signed.size,
      root: signed.root,
      at: dateTime(signed.at, zone),
      looked: signed.looked.map((area) => t(`area.${area}`)),
      note: signed.note,
      head: signed.head === null ? null : nameOf(signed.head),
      refused: signed.refused,
    },
    madeAt: Date.now(),
    checkpoint: receiptCheckpoint(note),
  });
}
