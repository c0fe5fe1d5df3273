import type { Printers } from '../../electron/desk/ports.ts';
import type { Paper } from '../../shared/codes.ts';
import { sheetOf } from '../../shared/documents/paper.ts';
import { testPage } from '../../shared/documents/test-page.ts';

const labels = { printer: 'desk-labels', name: '标签打印机' } as const;
const papers = { printer: 'desk-papers', name: '服务台打印机' } as const;

/** Now and then a roll is empty: then the paper is printed again. */
const oneIn = 23;

/** The made-up store's two printers, which print at once and say so, or say why not. */
export function storyPrinters(): Printers {
  let jobs = 0;
  return {
    service: 'cups',
    list: async () => [
      { ...labels, state: 'ready', trouble: null, isDefault: false },
      { ...papers, state: 'ready', trouble: null, isDefault: true },
    ],
    print: async () => String(++jobs),
    status: async (job) =>
      Number(job) % oneIn === 11 ? { state: 'failed', trouble: 'out-of-paper' } : { state: 'completed' },
    cancel: async () => undefined,
  };
}

const pages = new Map<Paper, string>();

/** The paper a print goes to, its printer, and a page of that size in base64: only its end is of interest here. */
export function storyPaper(type: string, document: unknown) {
  const paper: Paper = type === 'DocumentPrinted' ? (document === 'receipt' ? 'A5' : 'A4') : '60x40';
  let pdf = pages.get(paper);
  if (pdf === undefined) {
    pdf = Buffer.from(testPage(sheetOf(paper, { widthMm: 80, heightMm: 80 }))).toString('base64');
    pages.set(paper, pdf);
  }
  return { paper, printer: (paper === '60x40' ? labels : papers).printer, pdf };
}
