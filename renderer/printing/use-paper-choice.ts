import { useState } from 'react';
import type { DocumentKind } from '../../shared/codes.ts';
import type { PaperChoice } from '../../shared/documents/paper-choice.ts';
import { rememberedPaper, rememberPaper } from './remembered-paper.ts';

/** The paper of a document as it stands in its form; large letters are for this consumer, and never remembered. */
export function usePaperChoice(document: DocumentKind): {
  readonly choice: PaperChoice;
  readonly choose: (choice: PaperChoice) => void;
  /** It was printed so: the next one begins with this paper. */
  readonly keep: () => void;
} {
  const [choice, choose] = useState<PaperChoice>(() => ({ paper: rememberedPaper(document), large: false }));
  return { choice, choose, keep: () => rememberPaper(document, choice.paper) };
}
