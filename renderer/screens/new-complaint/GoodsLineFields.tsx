import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { goodsKinds, takings } from '../../../shared/codes.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import { money } from '../../parts/format.ts';
import type { ComplaintForm } from './complaint-form.ts';
import { enterGoesOn, onEnter } from './enter-goes-on.ts';
import { useFormFacts } from './form-context.ts';
import { GoodsDetails } from './GoodsDetails.tsx';
import { type GoodsState, goodsStateOf, goodsStates } from './goods-states.ts';
import { LineNotices } from './LineNotices.tsx';
import classes from './NewComplaint.module.css';
import { ProductField } from './ProductField.tsx';
import { readLine } from './read-line.ts';
import { useFault } from './use-fault.ts';

const states = Object.keys(goodsStates) as GoodsState[];

/** One line of goods, open for typing. What was understood of price and quantity stands below them. */
export function GoodsLineFields({ index }: { readonly index: number }) {
  const { t } = useTranslation(['newComplaint', 'domain']);
  const { register, control, setValue } = useFormContext<ComplaintForm>();
  const line = useWatch({ control, name: `lines.${index}` });
  const { today, leadOn } = useFormFacts();
  const faultOf = useFault();
  const [more, setMore] = useState(false);
  const at = `lines.${index}` as const;
  const reading = readLine(line, today);
  const { quantity, price, total } = reading;

  const perKg = price && quantity?.unit === 'kg' ? t('reading.perKg', { price: money(price.fen) }) : null;
  const doubtful = quantity?.jin && price && !price.jin && line.barcode === null;
  const priceHint = doubtful
    ? t('reading.perJinHint')
    : (perKg ?? (line.price === '' ? t('priceHint') : null));
  const read = quantity && `${quantity.quantity} ${t(`domain:unit.${quantity.unit}`)}`;
  const choose = (state: GoodsState): void => {
    for (const [fact, value] of Object.entries(goodsStates[state]))
      setValue(`${at}.${fact as 'condition'}`, value as 'unknown', { shouldDirty: true });
  };

  return (
    <div className={classes.line}>
      {line.barcode === null ? null : <LineNotices product={line.barcode} />}
      <div className={classes.lineTop}>
        <ProductField line={index} />
        <NativeSelect
          label={t('kind')}
          data={goodsKinds.map((value) => ({ value, label: t(`domain:goodsKind.${value}`) }))}
          {...register(`${at}.kind`)}
          onKeyDown={enterGoesOn}
        />
        <div data-field={`${at}.price`}>
          <TextInput
            label={t('price')}
            autoComplete="off"
            {...register(`${at}.price`)}
            onKeyDown={enterGoesOn}
            error={faultOf(`${at}.price`)}
          />
          <p className={classes.reading}>{priceHint}</p>
        </div>
        <div data-field={`${at}.quantity`}>
          <TextInput
            label={t('quantity')}
            autoComplete="off"
            {...register(`${at}.quantity`)}
            onKeyDown={enterGoesOn}
            error={faultOf(`${at}.quantity`)}
          />
          <p className={classes.reading}>
            {read ? t('reading.amount', { quantity: read }) : t('quantityHint')}
          </p>
        </div>
        <div className={classes.subtotal}>
          <span>{t('subtotal')}</span>
          <output>{total === null ? '—' : money(total)}</output>
        </div>
      </div>
      <div data-field={`${at}.state`}>
        <ChoiceRow
          label={t('state')}
          hideLabel
          choices={states.map((value) => ({ value, label: t(`states.${value}`) }))}
          value={goodsStateOf(line)}
          onChange={choose}
          {...(leadOn && { onGoOn: leadOn })}
        />
      </div>
      <div className={classes.lineFoot}>
        <div data-field={`${at}.shelfLifeEnd`}>
          <TextInput
            label={t('shelfLifeEnd')}
            placeholder={t('dateHint')}
            autoComplete="off"
            {...register(`${at}.shelfLifeEnd`)}
            onKeyDown={onEnter(leadOn)}
            error={faultOf(`${at}.shelfLifeEnd`)}
          />
        </div>
        <TextInput label={t('lot')} maxLength={40} {...register(`${at}.lot`)} onKeyDown={enterGoesOn} />
        <NativeSelect
          label={t('taking')}
          data={takings.map((value) => ({ value, label: t(`domain:taking.${value}`) }))}
          {...register(`${at}.taking`)}
          onKeyDown={enterGoesOn}
        />
        <button type="button" className={classes.fold} aria-expanded={more} onClick={() => setMore(!more)}>
          {t('more')}
        </button>
      </div>
      {more ? <GoodsDetails index={index} /> : null}
    </div>
  );
}
