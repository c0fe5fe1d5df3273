import { type DocumentDefinition, type DocumentLanguage, points } from './definition.ts';

/** A ticket of the queue (D1): its number large, and no word about whoever holds it. All texts as they are printed. */
export type TicketPaper = Readonly<{
  language: DocumentLanguage;
  /** UTC ms. */
  madeAt: number;
  storeName: string;
  /** What it is: 'Your number'. */
  title: string;
  number: string;
  /** 'Priority'; null for anybody else's. */
  priority: string | null;
  lines: readonly string[];
}>;

/** The ticket on a roll of 80 mm. */
export function ticketDefinition(paper: TicketPaper): DocumentDefinition {
  const { language, madeAt, storeName, title, number, priority, lines } = paper;
  const margin = points(4);
  return {
    pageSize: { width: points(80), height: 'auto' },
    pageMargins: [margin, points(4), margin, points(8)],
    title: `${title} ${number}`,
    language,
    madeAt,
    content: [
      { text: storeName, fontSize: 12, alignment: 'center' },
      { text: title, fontSize: 16, alignment: 'center' },
      { text: number, fontSize: 72, bold: true, lineHeight: 0.9, alignment: 'center' },
      ...(priority === null
        ? []
        : [{ text: priority, fontSize: 18, bold: true, alignment: 'center' } as const]),
      ...lines.map((text) => ({ text, fontSize: 14, alignment: 'center' }) as const),
    ],
    foot: null,
  };
}

/** 007: numbers are called as they stand here. */
export function numberText(number: number): string {
  return String(number).padStart(3, '0');
}
