import { authorityOf } from '../../../shared/complaint/authority.ts';
import { dueOf, runsFrom } from '../../../shared/complaint/due.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { type Urgency, urgencyAt, warnedFrom } from '../../../shared/complaint/warning.ts';
import type { Judging } from '../../../shared/judging.ts';
import { shareLeft } from '../../parts/TimeBar.tsx';

/** The time of a complaint's next step at a moment; `at` is null where no time runs. */
export type TimeLeft = Readonly<{ at: number | null; urgency: Urgency; share: number }>;

export function timeLeft(complaint: Complaint, judging: Judging): TimeLeft {
  const authority = authorityOf(complaint, judging);
  const { openings } = judging.store;
  const at = dueOf(complaint, authority, openings)?.at ?? null;
  const urgency = urgencyAt(judging.at, at, warnedFrom(complaint, authority, openings));
  return { at, urgency, share: at === null ? 1 : shareLeft(runsFrom(complaint), at, judging.at) };
}
