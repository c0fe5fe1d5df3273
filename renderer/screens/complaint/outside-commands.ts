import type { Command } from '../../../shared/complaint/commands.ts';
import { unanswered } from '../../../shared/complaint/origin.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { type Judging, today } from '../../../shared/judging.ts';
import type { RefusalCode } from '../../../shared/refusals.ts';
import type { Action } from './actions.ts';

export type OutsideAction = Extract<
  Action,
  'transfer' | 'reply' | 'amend-transfer' | 'outside-end' | 'link' | 'unlink' | 'spokesperson'
>;

/** Any other complaint would do: whether it is there is for the desk to say. */
const another = 'c-another';

/** The likeliest command of each thing that has to do with the world outside; or why there is nothing to try. */
export function outsideCommands(
  action: OutsideAction,
  complaint: Complaint,
  judging: Judging,
): Command[] | RefusalCode {
  const day = today(judging);
  const note = '';
  switch (action) {
    case 'transfer':
      return [
        {
          type: 'NoteTransfer',
          source: 'regulator',
          number: '',
          received: day,
          deadline: null,
          basis: null,
          basisText: '',
        },
      ];
    case 'reply': {
      const [first] = unanswered(complaint);
      if (!first) return complaint.transfers.length === 0 ? 'transfer-unknown' : 'transfer-answered';
      return [{ type: 'AnswerTransfer', transfer: first.transfer, day, manner: 'platform', note }];
    }
    case 'amend-transfer':
      return complaint.transfers.length === 0
        ? 'transfer-unknown'
        : complaint.transfers.map(({ transfer, words }) => ({
            type: 'AmendTransfer',
            transfer,
            field: 'number',
            to: `${words.number ?? ''}?`,
            basis: null,
            basisText: '',
            reason: 'typing-error',
            note,
          }));
    case 'outside-end':
      return [{ type: 'EndOutside', outcome: 'withdrawn', day, transfer: null, note }];
    case 'link':
      return [{ type: 'LinkComplaint', other: another, kind: 'same-matter', note }];
    case 'unlink': {
      const undo = complaint.links.map(
        ({ other, kind }): Command => ({ type: 'UnlinkComplaint', other, kind, note: '?' }),
      );
      return undo.length > 0 ? undo : 'not-linked';
    }
    case 'spokesperson':
      return [{ type: 'NameSpokesperson', name: '?', phone: '', authority: '?', evidence: null }];
  }
}
