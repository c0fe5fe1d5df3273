import { useTranslation } from 'react-i18next';
import { standingApproval } from '../../../shared/complaint/approval.ts';
import { authorityOf } from '../../../shared/complaint/authority.ts';
import { unanswered } from '../../../shared/complaint/origin.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { TierAuthority } from '../../../shared/event-parts.ts';
import { lineFen } from '../../../shared/quantity.ts';
import { useNameOf, useSession, useZone } from '../../app-context.ts';
import { useProductCount } from '../../ledger/product-count.ts';
import { useComplaint } from '../../ledger/queries.ts';
import type { Entering } from '../../ledger/search/persons.ts';
import { useHistory } from '../../ledger/search/use-search.ts';
import { dateTime, money } from '../../parts/format.ts';
import { useNow } from '../../parts/use-now.ts';
import { tierOf } from '../../session.ts';
import { usePunctuation } from '../complaint/punctuation.ts';
import { useRemedyWords } from '../complaint/remedy-words.ts';
import { useJudging } from '../complaint/use-judging.ts';
import { OutsideDue } from '../origin/OutsideDue.tsx';
import { AnswerApproval } from './AnswerApproval.tsx';
import classes from './Approvals.module.css';
import type { ApprovalRow } from './approval-row.ts';

/** Only the count is wanted: there is nothing to compare with. */
const nothingEntered: Entering = { day: '', codes: [], goods: [] };

type Props = { readonly row: ApprovalRow; readonly onOpen: () => void };

/** What the consumer wants, what the clerk would give, what the limits are; the goods, and what came before. */
export function ApprovalView({ row, onOpen }: Props) {
  const { t } = useTranslation(['approvals', 'common']);
  const complaint = useComplaint(row.id)?.complaint;
  const now = useNow();
  if (!complaint) return <p className="starting">{t('common:loading')}</p>;
  const [reply] = unanswered(complaint);
  return (
    <section className={classes.view} aria-label={t('request')}>
      <header className={classes.head}>
        <h2 className="number">{row.number}</h2>
        {reply ? <OutsideDue reply={reply} now={now} /> : null}
        <button type="button" className={classes.link} onClick={onOpen}>
          {t('open')}
        </button>
      </header>
      <div className={classes.facts}>
        <Three complaint={complaint} />
        <Goods complaint={complaint} />
      </div>
      <AnswerApproval complaint={complaint} approval={row.approval} />
    </section>
  );
}

function Three({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useTranslation(['approvals', 'domain']);
  const { list, named } = usePunctuation();
  const nameOf = useNameOf();
  const zone = useZone();
  const words = useRemedyWords(complaint);
  const judging = useJudging();
  const own = tierOf(useSession().role);
  const approval = standingApproval(complaint);
  if (!approval || !judging) return null;
  const table = authorityOf(complaint, judging);
  const tiers: readonly (readonly [string, TierAuthority])[] = [
    [t(`domain:tier.${complaint.tier}`), table[complaint.tier]],
    ...(own === null ? [] : [[t('mine'), table[own]] as const]),
  ];
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
      <section>
        <h3>{t('limits')}</h3>
        {tiers.map(([whose, { limit, kinds }]) => (
          <div key={whose}>
            <p className={classes.strong}>
              {named(whose, limit === null ? t('noLimit') : t('limit', { limit: money(limit) }))}
            </p>
            <p className={classes.soft}>{list(kinds.map((kind) => t(`domain:remedy.${kind}`)))}</p>
          </div>
        ))}
      </section>
    </div>
  );
}

function Goods({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useTranslation(['approvals', 'domain']);
  const person = useHistory(
    complaint.facts.phone === 'given' ? { sameAs: complaint.id } : null,
    nothingEntered,
  );
  const products = useProductCount([...new Set(complaint.items.map((item) => item.product))]);
  return (
    <section>
      <h3>{t('goods')}</h3>
      {complaint.items.length === 0 ? <p>{t('noGoods')}</p> : null}
      <table className={classes.goodsTable}>
        <tbody>
          {complaint.items.map((item) => (
            <tr key={item.item}>
              <td>{item.words.name ?? item.item}</td>
              <td>
                {t(`domain:condition.${item.condition}`)} · {t(`domain:fault.${item.fault}`)}
              </td>
              <td className={classes.right}>
                {item.quantity} {t(`domain:unit.${item.unit}`)}
              </td>
              <td className={classes.right}>
                {item.price === null ? '—' : money(lineFen(item.price, item.quantity, item.unit))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.soft}>
        {person && person.count > 0 ? t('consumerHistory', { count: person.count }) : t('consumerUnknown')}
        {products === null ? '' : ` · ${t('productHistory', { count: products })}`}
      </p>
    </section>
  );
}
