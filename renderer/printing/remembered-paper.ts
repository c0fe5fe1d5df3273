import type { DocumentKind } from '../../shared/codes.ts';
import { type FlowPaper, flowPapers } from '../../shared/documents/flow-page.ts';

/** What a document is printed on where nobody has chosen yet. */
const usual: Readonly<Record<DocumentKind, FlowPaper>> = {
  receipt: 'A5',
  'result-notice': 'A4',
  'ways-on': 'A4',
  course: 'A4',
};
const key = (document: DocumentKind): string => `fangxin-desk.paper.${document}`;

/** The paper this counter last printed such a document on: which printer that is, the desk remembers by the paper. */
export function rememberedPaper(document: DocumentKind): FlowPaper {
  const kept = localStorage.getItem(key(document));
  return flowPapers.find((paper) => paper === kept) ?? usual[document];
}

export function rememberPaper(document: DocumentKind, paper: FlowPaper): void {
  localStorage.setItem(key(document), paper);
}
