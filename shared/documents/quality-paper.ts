import type { QualityPaper } from '../goods/quality-codes.ts';
import type { DocumentDefinition } from './definition.ts';
import type { DocumentWords, LedgerKindMark } from './document-words.ts';
import { type FlowPart, flowDefinition } from './flow-page.ts';
import { qualityWords } from './quality-words.ts';
import type { ReceiptCheckpoint } from './receipt.ts';

/** What a paper about suspect or stopped goods says (G4, G5). No consumer's data is on it. */
export type QualityPaperData = Readonly<{
  paper: QualityPaper;
  storeName: string;
  storePhone: string;
  /** The store's date on which it is written. */
  day: string;
  ledgerKind: LedgerKindMark;
  /** The case or notice by its own number. */
  reference: string;
  addressee: string;
  /** Each a product's lot; what is not known is empty. `here`, `sold`: returned units, with their unit. */
  goods: readonly Readonly<{
    name: string;
    lot: string;
    barcode: string;
    supplier: string;
    here: string;
    sold: string;
  }>[];
  /** Complaints of these goods, by ledger number. */
  complaints: readonly string[];
  due: string | null;
  /** The day on which the test was asked for. */
  asked: string | null;
  /** Number and day of the test report; null where there is none. */
  report: string | null;
  /** The regulator's or supplier's notice; null where there is none. */
  notice: string | null;
  madeAt: number;
  checkpoint: ReceiptCheckpoint;
}>;

/** So many complaints are named; the rest are counted. */
const mostNamed = 12;

/** A letter, order or report about goods: A4, as many pages as it takes. */
export function qualityPaperDefinition(data: QualityPaperData, words: DocumentWords): DocumentDefinition {
  const own = qualityWords[words.language === 'en' ? 'en' : 'zh-CN'];
  const filled = (text: string) => text.replace('{due}', data.due ?? '').replace('{asked}', data.asked ?? '');
  const letter = data.paper === 'test-letter' || data.paper === 'test-reminder';
  const rows: (readonly [string, string])[] = [];
  if (data.addressee !== '') rows.push([own.addressee, data.addressee]);
  rows.push([own.store, from(data)], [own.day, data.day]);
  if (letter && data.due !== null) rows.push([own.due, data.due]);
  if (letter) rows.push([own.found, own.foundText]);
  if (data.report !== null) rows.push([own.report, data.report]);
  if (data.notice !== null) rows.push([own.notice, data.notice]);
  if (data.complaints.length > 0)
    rows.push([own.incidents, named(data.complaints, words.language === 'en' ? ', ' : '、')]);
  const parts: FlowPart[] = [
    { kind: 'facts', rows },
    ...own.asks[data.paper].map((text): FlowPart => ({ kind: 'text', text: filled(text) })),
    { kind: 'heading', text: own.product },
    ...data.goods.map(
      ({ name, lot, barcode, supplier, here, sold }): FlowPart => ({
        kind: 'entry',
        head: name,
        lines: [
          [own.lot, lot === '' ? own.everyLot : lot],
          [own.barcode, barcode],
          // Whoever delivered it knows so, and departments need not.
          [own.supplier, data.paper === 'regulator-report' ? supplier : ''],
          [own.here, letter ? '' : here || own.none],
          [own.sold, data.paper === 'regulator-report' ? sold || own.none : ''],
        ].flatMap(([what, value]) => (value ? [`${what}${words.colon}${value}`] : [])),
      }),
    ),
    { kind: 'signature', texts: own.sign },
  ];
  return flowDefinition(
    {
      title: own.titles[data.paper],
      storeName: data.storeName,
      ledgerNumber: data.reference,
      numberName: own.reference,
      ledgerKind: data.ledgerKind,
      madeAt: data.madeAt,
      parts,
      checkpoint: data.checkpoint,
      meaning: words.notice.checkpointMeaning,
      closing: [],
    },
    words,
    'A4',
    false,
  );
}

function from({ storeName, storePhone }: QualityPaperData): string {
  return [storeName, storePhone].filter((one) => one !== '').join(' · ');
}

function named(complaints: readonly string[], comma: string): string {
  const some = complaints.slice(0, mostNamed).join(comma);
  return complaints.length > mostNamed ? `${some} … (${complaints.length})` : some;
}
