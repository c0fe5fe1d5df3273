import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { EventOf } from '../../../shared/events.ts';
import { lineFen } from '../../../shared/quantity.ts';
import type { TimelineEntry } from '../../ledger/complaint-reading.ts';
import { useProductCount } from '../../ledger/product-count.ts';
import type { Entering } from '../../ledger/search/persons.ts';
import { useHistory } from '../../ledger/search/use-search.ts';
import { money } from '../../parts/format.ts';
import { Evidence } from '../complaint/Evidence.tsx';
import { Past } from '../new-complaint/PhoneHistory.tsx';
import classes from './Approvals.module.css';

/** Only what came before is wanted: there is nothing to compare with. */
const nothingEntered: Entering = { day: '', codes: [], goods: [] };
/** How many of the consumer's other complaints are shown. */
const most = 3;

type Props = { readonly complaint: Complaint; readonly timeline: readonly TimelineEntry[] };

/** The goods with the newest photo of them, and what this consumer and these goods have been here for before. */
export function GoodsAsked({ complaint, timeline }: Props) {
  const { t } = useTranslation(['approvals', 'domain']);
  const person = useHistory(
    complaint.facts.phone === 'given' ? { sameAs: complaint.id } : null,
    nothingEntered,
  );
  const products = useProductCount([...new Set(complaint.items.map((item) => item.product))]);
  const before = (person?.latest ?? []).filter((one) => one.id !== complaint.id);
  const [photo] = timeline
    .flatMap(({ event, secrets }) => (secrets === 'open' && isPhoto(event) ? [event] : []))
    .reverse();
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
      {photo ? (
        <div className={classes.photo}>
          <Evidence about={complaint.id} event={photo} begin="open" />
        </div>
      ) : (
        <p className={classes.soft}>{t('noPhoto')}</p>
      )}
      <h3>{t('before')}</h3>
      <p className={classes.soft}>
        {person && person.count > 0 ? t('consumerHistory', { count: person.count }) : t('consumerUnknown')}
        {products === null ? '' : ` · ${t('productHistory', { count: products })}`}
      </p>
      {before.slice(0, most).map((one) => (
        <Past key={one.id} past={one} opens={null} />
      ))}
    </section>
  );
}

function isPhoto(event: TimelineEntry['event']): event is EventOf<'EvidenceAdded'> {
  return event.type === 'EvidenceAdded' && event.data.kind === 'photo';
}
