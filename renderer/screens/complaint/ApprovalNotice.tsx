import { useTranslation } from 'react-i18next';
import { standingApproval } from '../../../shared/complaint/approval.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { useNameOf } from '../../app-context.ts';
import classes from './Panel.module.css';

/** How the request for approval stands: waiting, approved as asked, or sent back and with what instruction. */
export function ApprovalNotice({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useTranslation('complaint');
  const nameOf = useNameOf();
  const approval = standingApproval(complaint);
  if (!approval) return null;
  const { state, answer } = approval;
  if (state === 'asked' || !answer) return <p className={classes.waitingFor}>{t('approval.waiting')}</p>;
  const who = nameOf(answer.operator);
  const note = answer.words.note ?? '';
  return (
    <p className={state === 'approved' ? classes.approved : classes.warning} role="status">
      {t(state === 'approved' ? 'approval.approved' : 'approval.returned', { who })}
      {note ? <strong>{note}</strong> : null}
    </p>
  );
}
