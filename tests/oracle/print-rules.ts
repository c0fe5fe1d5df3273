import { type Fact, type History, said } from './fact.ts';

const papers = ['LabelPrinted', 'ReturnTagPrinted', 'DocumentPrinted'];

/** G6 over the end of a print: of a paper of this complaint, once, and each end from whom it can come. */
export function printBreach(before: History, fact: Fact): string | null {
  const { event, about, by } = fact;
  if (event.type !== 'PrintEnded') return null;
  const { print, outcome, cause } = event.data;
  const paper = before[print];
  if (paper === undefined || paper.about !== about || !papers.includes(paper.event.type)) return 'G6';
  if (endOf(before, about, print) !== null) return 'G6';
  if ((outcome === 'failed') !== (cause !== null)) return 'G6';
  if (by.role === 'system') return outcome === 'saved' ? 'G6' : null;
  if (outcome !== 'saved' && outcome !== 'cancelled') return 'T7';
  return paper.by.operator === by.operator ? null : 'T7';
}

function endOf(history: History, about: string, print: number): string | null {
  return said(history, 'PrintEnded', about).find((one) => one.data.print === print)?.data.outcome ?? null;
}

/** Is a label of this disposition on the goods, or may one be? One that failed or was cancelled is not. */
export function isLabelled(history: History, about: string, disposition: string): boolean {
  return said(history, 'LabelPrinted', about)
    .filter((one) => one.data.disposition === disposition)
    .some((one) => !['failed', 'cancelled'].includes(endOf(history, about, one.index) ?? ''));
}
