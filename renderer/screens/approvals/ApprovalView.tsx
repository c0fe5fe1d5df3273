import { useTranslation } from 'react-i18next';
import { standingApproval } from '../../../shared/complaint/approval.ts';
import { unanswered } from '../../../shared/complaint/origin.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { Judging } from '../../../shared/judging.ts';
import { useNameOf, useZone } from '../../app-context.ts';
import { useComplaint } from '../../ledger/queries.ts';
import { dateTime } from '../../parts/format.ts';
import { useNow } from '../../parts/use-now.ts';
import { DueLine } from '../complaint/DueLine.tsx';
import { useRemedyWords } from '../complaint/remedy-words.ts';
import { useJudging } from '../complaint/use-judging.ts';
import { OutsideDue } from '../origin/OutsideDue.tsx';
import { ComplaintAdvice } from '../promises/ComplaintAdvice.tsx';
import { AnswerApproval } from './AnswerApproval.tsx';
import classes from './Approvals.module.css';
import type { ApprovalRow } from './approval-row.ts';
import { GoodsAsked } from './GoodsAsked.tsx';
import { Limits } from './Limits.tsx';

type Props = {
  readonly row: ApprovalRow;
  readonly onOpen: () => void;
  readonly onTyped: (note: string) => void;
};

/** What the consumer wants, what the clerk would give, what the limits are; the goods, and what came before. */
export function ApprovalView({ row, onOpen, onTyped }: Props) {
  const { t } = useTranslation(['approvals', 'common']);
  const found = useComplaint(row.id);
  const judging = useJudging();
  const now = useNow();
  if (!found || !judging) return <p className="starting">{t('common:loading')}</p>;
  const { complaint, timeline } = found;
  const [reply] = unanswered(complaint);
  return (
    <section className={classes.view} aria-label={t('request')}>
      <header className={classes.head}>
        <h2 className="number">{row.number}</h2>
        <DueLine complaint={complaint} judging={judging} />
        {reply ? <OutsideDue reply={reply} now={now} /> : null}
        <button type="button" className={classes.link} onClick={onOpen}>
          {t('open')}
        </button>
      </header>
      <div className={classes.facts} data-facts>
        <Three complaint={complaint} judging={judging} />
        <div className={classes.two}>
          <GoodsAsked complaint={complaint} timeline={timeline} />
          <ComplaintAdvice complaint={complaint} store={judging.store} />
        </div>
      </div>
      <AnswerApproval complaint={complaint} approval={row.approval} onTyped={onTyped} />
    </section>
  );
}

function Three({ complaint, judging }: { readonly complaint: Complaint; readonly judging: Judging }) {
  const { t } = useTranslation(['approvals', 'domain']);
  const nameOf = useNameOf();
  const zone = useZone();
  const words = useRemedyWords(complaint);
  const approval = standingApproval(complaint);
  if (!approval) return null;
  return (
    <div className={classes.three}>
      <section>
        <h3>{t('wants')}</h3>
        <p className={classes.strong}>{t(`domain:wish.${complaint.facts.wish}`)}</p>
        <p>{complaint.words.content}</p>
        <p className={classes.soft}>{t(`domain:cause.${complaint.facts.cause}`)}</p>
      </section>
      <section>
        <h3>{t('offers')}</h3>
        {approval.lines.map((line) => (
          <p key={line.line} className={classes.strong}>
            {words(line)}
          </p>
        ))}
        {approval.words.note ? <p>{approval.words.note}</p> : null}
        <p className={classes.soft}>
          {nameOf(approval.operator)} {dateTime(approval.at, zone)}
        </p>
      </section>
      <Limits complaint={complaint} approval={approval} judging={judging} />
    </div>
  );
}
