import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  itemCodes,
  readScaleBarcode,
  type ScaleLabel,
  type ScalePattern,
} from '../../../../shared/goods/scale-barcode.ts';
import { quantityText } from '../../../../shared/quantity.ts';
import { useTriedLabel } from '../../../ledger/queries.ts';
import { money } from '../../../parts/format.ts';
import classes from './Scale.module.css';

type Found = Readonly<{ code: string; name: string }> | null;

/** Reads a scanned label by the rows above, and says all that it reads. */
export function TryLabel({ patterns }: { readonly patterns: readonly ScalePattern[] }) {
  const { t } = useTranslation('scale');
  const [typed, setTyped] = useState('');
  const text = typed.normalize('NFKC').trim();
  const tried = useTriedLabel(text, patterns);
  return (
    <div className={classes.try}>
      <TextInput
        label={t('try')}
        description={t('tryHint')}
        value={typed}
        inputMode="numeric"
        autoComplete="off"
        data-scan="own"
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey) return;
          // A scanner ends with Enter: the next label takes the place of this one.
          event.preventDefault();
          event.currentTarget.select();
        }}
      />
      <div role="status" className={classes.said}>
        {text === '' ? null : <Said text={text} patterns={patterns} product={tried?.product} />}
      </div>
    </div>
  );
}

type SaidProps = {
  readonly text: string;
  readonly patterns: readonly ScalePattern[];
  /** Undefined while it is looked up. */
  readonly product: Found | undefined;
};

function Said({ text, patterns, product }: SaidProps) {
  const { t } = useTranslation('scale');
  if (!/^\d{13}$/.test(text)) return <p>{t('said.notThirteen', { count: text.length })}</p>;
  const reading = readScaleBarcode(text, patterns);
  if (!reading) return <p>{t('said.unknownPrefix', { prefix: text.slice(0, 2) })}</p>;
  if (!reading.ok) return <p className={classes.wrong}>✕ {t('said.wrongCheck')}</p>;
  const { label } = reading;
  return (
    <>
      <p>{t('said.item', { item: label.item })}</p>
      {product === undefined ? null : product ? (
        <p>✓ {t('said.product', { name: product.name, code: product.code })}</p>
      ) : (
        <p className={classes.wrong}>✕ {t('said.noProduct', { codes: itemCodes(label).join(' · ') })}</p>
      )}
      <Amount label={label} />
    </>
  );
}

function Amount({ label: { pattern, amount, valueAgrees } }: { readonly label: ScaleLabel }) {
  const { t } = useTranslation('scale');
  if (!valueAgrees) return <p className={classes.wrong}>✕ {t('said.valueWrong')}</p>;
  if (amount === 0) return <p>{t('said.nothing')}</p>;
  return (
    <p>
      ✓{' '}
      {pattern.value === 'weight'
        ? t('said.weight', { kg: quantityText(amount) })
        : t('said.price', { price: money(amount) })}
    </p>
  );
}
