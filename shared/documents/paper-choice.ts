import type { FlowPaper } from './flow-page.ts';

/** On which paper, and in which letters. */
export type PaperChoice = Readonly<{ paper: FlowPaper; large: boolean }>;
