import type { Event } from '../events.ts';
import { lessAllowed, saysWhy } from '../promises/propose-less.ts';
import type { Outcome } from '../refusals.ts';
import { authorityFault, authorityOf } from './authority.ts';
import type { CommandOf } from './commands.ts';
import { dayLimitOf } from './consumer-day.ts';
import type { Deciding } from './deciding.ts';
import { fact } from './fact.ts';
import { countedBefore } from './propose-authority.ts';
import type { Complaint } from './state.ts';

/** A remedy that is decided, or laid before the next tier (T2, T2a); less than was promised says why (C2a). */
export function remedy(
  command: CommandOf<'DecideRemedy'> | CommandOf<'AskApproval'>,
  complaint: Complaint,
  deciding: Deciding,
): Outcome<readonly Event[]> {
  const { tier } = complaint;
  const { note } = command;
  if (command.type === 'DecideRemedy') {
    const decision = `d${complaint.decisions.length + 1}`;
    const lines = command.lines.map((line, index) => ({ ...line, line: `${decision}-l${index + 1}` }));
    const less = lessAllowed(lines, note, complaint, deciding);
    if (!less.ok) return less;
    return {
      ok: true,
      value: [
        ...less.value,
        ...countedBefore(dayLimitOf(complaint, lines, deciding), complaint, deciding),
        fact('RemedyDecided', { decision, tier, lines }, { note }),
      ],
    };
  }
  const approval = `a${complaint.approvals.length + 1}`;
  const lines = command.lines.map((line, index) => ({ ...line, line: `${approval}-l${index + 1}` }));
  const unsaid = saysWhy(lines, note, complaint, deciding);
  if (unsaid) return { ok: false, refusal: unsaid };
  // Where money or kind are beyond the tier anyhow, nobody need know of the consumer's day.
  const within = authorityFault(complaint, lines, authorityOf(complaint, deciding)) === null;
  const limit = within ? dayLimitOf(complaint, lines, deciding) : null;
  return {
    ok: true,
    value: [
      ...countedBefore(limit, complaint, deciding),
      fact('ApprovalAsked', { approval, tier, lines }, { note }),
    ],
  };
}
