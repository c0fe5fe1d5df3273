import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { standingApproval } from '../../../shared/complaint/approval.ts';
import { useNameOf } from '../../app-context.ts';
import type { ActionProps } from './ActionForm.tsx';
import { fromBeside } from './beside.ts';
import { useFormKeeping } from './held-form.ts';
import classes from './Panel.module.css';

type Props = Pick<ActionProps, 'complaint' | 'judging' | 'onTurn'>;

/** How the request for approval stands: waiting, approved as asked, or sent back and with what instruction. */
export function ApprovalNotice({ complaint, judging, onTurn }: Props) {
  const { t } = useTranslation('complaint');
  const nameOf = useNameOf();
  const moved = useFormKeeping()?.moved === true;
  const approval = standingApproval(complaint);
  if (!approval) return null;
  const { state, answer } = approval;
  if (state === 'asked' || !answer)
    return (
      <div className={classes.waitingFor}>
        <p>{t('approval.waiting')}</p>
        {fromBeside('approve-here', complaint, judging) === null ? (
          <Button variant="light" onClick={() => onTurn('approve-here')}>
            {t('action.approve-here')}
            <kbd className={classes.key}>F7</kbd>
          </Button>
        ) : null}
      </div>
    );
  const who = nameOf(answer.operator);
  const note = answer.words.note ?? '';
  return (
    <p className={state === 'approved' ? classes.approved : classes.warning} role="status">
      {t(
        state === 'returned' ? 'approval.returned' : moved ? 'approval.approvedAside' : 'approval.approved',
        { who },
      )}
      {note ? <strong>{note}</strong> : null}
    </p>
  );
}
