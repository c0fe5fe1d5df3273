import type { Deciding } from '../../../shared/complaint/deciding.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { Judging } from '../../../shared/judging.ts';

/** What the desk would bring; none of it changes whether an action is possible. */
const outside: Omit<Deciding, keyof Judging | 'about'> = {
  second: null,
  checkpoint: { size: 1, root: '0'.repeat(64) },
  tag: () => 't:00000000000000000000',
  personOf: () => 'unknown',
  partyName: () => '—',
  staged: () => ({ sha256: '0'.repeat(64), bytes: 1, name: 'a.png', media: 'image/png' }),
};

/** The rules' own view for trying a command beforehand. */
export function attempting(complaint: Complaint, judging: Judging): Deciding {
  return { ...judging, ...outside, about: complaint.id, knows: () => true };
}
