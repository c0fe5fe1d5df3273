import type { WayOn } from '../codes.ts';
import { type Block, type DocumentDefinition, points } from './definition.ts';
import type { DocumentWords, LedgerKindMark } from './document-words.ts';
import { noticeFoot, noticeHead, noticeWitness } from './notice-parts.ts';
import type { ReceiptCheckpoint } from './receipt.ts';

/** What stands on the notice of the ways on 维权途径告知单 (T4a, D1a). It names no consumer. */
export interface WaysOnData {
  readonly storeName: string;
  /** The store's own number; null where it has given none. */
  readonly storePhone: string | null;
  readonly ledgerNumber: string;
  /** Each way by its code and its name, as the store's settings call it. */
  readonly ways: readonly Readonly<{ way: WayOn; name: string }>[];
  readonly remarks: readonly string[];
  /** Letters that weak eyes can read. */
  readonly large: boolean;
  readonly checkpoint: ReceiptCheckpoint;
  readonly ledgerKind: LedgerKindMark;
  /** UTC ms of this print. */
  readonly madeAt: number;
}

const marginMm = 20;

/** The notice of the ways on, one page of A4. */
export function waysOnDefinition(data: WaysOnData, words: DocumentWords): DocumentDefinition {
  const margin = points(marginMm);
  const texts = words.waysOnNotice;
  const [nameSize, textSize] = data.large ? [19, 16] : [13, 11];
  const ways = data.ways.map(
    ({ way, name }): Block => ({
      unbreakable: true,
      margin: [0, data.large ? 5 : 7, 0, 0],
      stack: [
        { text: `· ${name}`, fontSize: nameSize, bold: true },
        { text: texts.explanations[way], fontSize: textSize, margin: [12, 0, 0, 0] },
      ],
    }),
  );
  const phone = data.storePhone === null ? [] : [`${texts.storePhone}${words.colon}${data.storePhone}`];
  return {
    pageSize: { width: points(210), height: points(297) },
    pageMargins: [margin, points(14), margin, points(13)],
    title: `${texts.title} ${data.ledgerNumber}`,
    language: words.language,
    madeAt: data.madeAt,
    content: [
      ...noticeHead(texts.title, data, words),
      { text: words.receipt.waysOnFree, fontSize: textSize, margin: [0, 2, 0, 2] },
      ...ways,
      ...data.remarks.map(
        (remark): Block => ({ text: remark, bold: true, fontSize: textSize, margin: [0, 6, 0, 0] }),
      ),
      ...phone.map((text): Block => ({ text, fontSize: textSize, margin: [0, 8, 0, 0] })),
      noticeWitness(data.checkpoint, points(210 - 2 * marginMm), words),
    ],
    foot: noticeFoot(data, words),
  };
}
