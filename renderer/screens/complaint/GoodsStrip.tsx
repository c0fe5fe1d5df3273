import { useTranslation } from 'react-i18next';
import {
  type Complaint,
  type Disposition,
  type Item,
  undisposed,
  undisposedText,
} from '../../../shared/complaint/state.ts';
import { lineFen } from '../../../shared/quantity.ts';
import { money } from '../../parts/format.ts';
import { useWhereReturned } from '../suppliers/return-words.ts';
import classes from './Complaint.module.css';
import { LotChips } from './LotChips.tsx';
import { useWeighingWords } from './weighing-words.ts';

/** The goods, each with where it is now and what its label says. */
export function GoodsStrip({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useTranslation('complaint');
  if (complaint.items.length === 0)
    return (
      <section className={classes.goods} aria-label={t('goods.title')}>
        <p className={classes.soft}>{t('goods.none')}</p>
      </section>
    );
  return (
    <section className={classes.goods} aria-label={t('goods.title')}>
      {complaint.items.map((item) => (
        <GoodsRow key={item.item} item={item} complaint={complaint} />
      ))}
    </section>
  );
}

function GoodsRow({ item, complaint }: { readonly item: Item; readonly complaint: Complaint }) {
  const { t } = useTranslation(['complaint', 'domain']);
  const weighings = useWeighingWords(complaint);
  const unit = t(`domain:unit.${item.unit}`);
  const price = item.price === null ? t('goods.noPrice') : `${money(item.price)}/${unit}`;
  const left = item.taking === 'taken-back' && undisposed(item) > 0;
  const states = [
    t(`domain:goodsKind.${item.kind}`),
    t(`domain:condition.${item.condition}`),
    t(`domain:fault.${item.fault}`),
    item.safety === 'safe' ? null : t(`domain:safety.${item.safety}`),
    item.shelfLifeEnd ? t('goods.best', { date: item.shelfLifeEnd }) : null,
  ];
  return (
    <div className={classes.item}>
      <p className={classes.itemHead}>
        <strong>{item.words.name ?? item.product}</strong>
        <span className="number">
          {price} × {item.quantity} {unit}
        </span>
        <strong className="amount">
          {item.price === null ? '—' : money(lineFen(item.price, item.quantity, item.unit))}
        </strong>
      </p>
      <p className={classes.soft}>{[...new Set(states)].filter(Boolean).join(' · ')}</p>
      <p className={classes.where}>
        <span className={classes.chip}>{t(`domain:taking.${item.taking}`)}</span>
        <LotChips item={item} />
        {complaint.weighings
          .filter((one) => one.item === item.item)
          .map((one) => (
            <span key={one.at} className={classes.chip}>
              {weighings.chip(one)}
            </span>
          ))}
        {left ? (
          <span className={classes.chipOpen}>
            {t('goods.left', { quantity: `${undisposedText(item)} ${unit}` })}
          </span>
        ) : null}
        {item.dispositions.map((one) => (
          <DispositionChip key={one.disposition} disposition={one} item={item} />
        ))}
      </p>
    </div>
  );
}

function DispositionChip({ disposition, item }: { readonly disposition: Disposition; readonly item: Item }) {
  const { t } = useTranslation(['complaint', 'domain']);
  const unit = t(`domain:unit.${item.unit}`);
  const returned = useWhereReturned()(disposition, item.unit);
  const { way, quantity, rule, label, struckOff, reason } = disposition;
  const labelled =
    way !== 'resale-labelled'
      ? null
      : label.struck
        ? t('goods.labelStruck', { cause: t(`domain:strikeOffCause.${label.struck}`) })
        : label.printed === 0
          ? t('goods.labelNone')
          : t('goods.labelPrinted', { count: label.printed });
  return (
    <span className={way === 'resale-labelled' && label.struck === null ? classes.chipGood : classes.chip}>
      {t(`domain:dispositionWay.${way}`)} {quantity} {unit} · {rule}
      {reason ? ` · ${t(`domain:destroyReason.${reason}`)}` : ''}
      {labelled ? ` · ${labelled}` : ''}
      {returned.map((where) => ` · ${where}`)}
      {struckOff.map((one) => ` · ${t(`domain:strikeOffCause.${one.cause}`)} ${one.quantity} ${unit}`)}
    </span>
  );
}
