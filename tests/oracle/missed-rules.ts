import { deadlineOf, isDoubted, isMarked } from './clock-rules.ts';
import { isEnded } from './complaint-rules.ts';
import { type Fact, type History, said } from './fact.ts';
import { tierOf } from './tier-rules.ts';

/** T5 over the whole ledger: no person says anything, of whatever, while the time of some open complaint has run out. */
export function missedBreach(before: History, { by, at }: Fact): string | null {
  if (by.role === 'system' || isDoubted(before)) return null;
  const opened = [...said(before, 'ComplaintOpened'), ...said(before, 'ComplaintImported')];
  const abouts = new Set(opened.map((one) => before[one.index]?.about ?? ''));
  return [...abouts].some((about) => hasRunOut(before, about, at)) ? 'T5' : null;
}

function hasRunOut(history: History, about: string, at: number): boolean {
  if (isEnded(history, about)) return false;
  const deadline = deadlineOf(history, about);
  if (deadline === null || deadline.at > at) return false;
  return !(tierOf(history, about) === 3 && isMarked(history, about, deadline.what, deadline.at));
}
