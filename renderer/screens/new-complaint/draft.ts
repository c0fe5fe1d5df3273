import type { ComplaintForm } from './complaint-form.ts';

/** What was typed and not sealed, by operator. Kept in memory only: it holds a consumer's name and phone (X4). */
const drafts = new Map<string, ComplaintForm>();

export function draftOf(operator: string): ComplaintForm | null {
  return drafts.get(operator) ?? null;
}

/** Keeps the draft, or forgets it when there is none. */
export function keepDraft(operator: string, form: ComplaintForm | null): void {
  if (form) drafts.set(operator, form);
  else drafts.delete(operator);
}
