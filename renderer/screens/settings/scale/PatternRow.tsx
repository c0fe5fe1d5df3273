import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  isReadable,
  type ScalePattern,
  scaleValues,
  valueChecks,
  valueDigits,
  writeScaleBarcode,
} from '../../../../shared/goods/scale-barcode.ts';
import classes from './Scale.module.css';

type Props = {
  readonly pattern: ScalePattern;
  readonly prefixes: readonly string[];
  readonly removable: boolean;
  readonly onChange: (next: ScalePattern) => void;
  readonly onRemove: () => void;
};

/** What stands behind one prefix, and a label of that sort taken apart. */
export function PatternRow({ pattern, prefixes, removable, onChange, onRemove }: Props) {
  const { t } = useTranslation('scale');
  return (
    <div className={classes.row}>
      <NativeSelect
        label={t('prefix')}
        data={[...prefixes]}
        value={pattern.prefix}
        onChange={(event) => onChange({ ...pattern, prefix: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('value')}
        data={scaleValues.map((value) => ({ value, label: t(`values.${value}`) }))}
        value={pattern.value}
        onChange={(event) =>
          onChange({ ...pattern, value: event.currentTarget.value === 'price' ? 'price' : 'weight' })
        }
      />
      <NativeSelect
        label={t('itemDigits')}
        data={['4', '5', '6']}
        value={String(pattern.itemDigits)}
        onChange={(event) => onChange({ ...pattern, itemDigits: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('check')}
        data={valueChecks.map((value) => ({ value, label: t(`checks.${value}`) }))}
        value={pattern.check}
        onChange={(event) => {
          const check = valueChecks.find((one) => one === event.currentTarget.value) ?? 'none';
          onChange({ ...pattern, check });
        }}
      />
      <Example pattern={pattern} />
      {removable ? (
        <button
          type="button"
          className={classes.remove}
          aria-label={t('remove', { prefix: pattern.prefix })}
          onClick={onRemove}
        >
          ×
        </button>
      ) : null}
    </div>
  );
}

/** 1.234 kg or 12.34 yuan of item 12345: thirteen digits in their parts, each with its name below. */
function Example({ pattern }: { readonly pattern: ScalePattern }) {
  const { t } = useTranslation('scale');
  const item = '123456'.slice(0, pattern.itemDigits);
  const amount = Number('1234'.slice(0, valueDigits(pattern)));
  const digits = isReadable(pattern) ? writeScaleBarcode(pattern, item, amount) : null;
  if (digits === null) return <p className={classes.broken}>{t('notReadable')}</p>;
  const valueFrom = 12 - valueDigits(pattern);
  const itemTo = 2 + pattern.itemDigits;
  const parts = [
    { of: 'prefix', digits: digits.slice(0, 2), name: t('prefix') },
    { of: 'item', digits: digits.slice(2, itemTo), name: t('part.item') },
    { of: 'check', digits: digits.slice(itemTo, valueFrom), name: t('part.check') },
    { of: 'value', digits: digits.slice(valueFrom, 12), name: t('part.value') },
    { of: 'last', digits: digits.slice(12), name: t('part.last') },
  ];
  return (
    <figure className={classes.example} aria-label={t('layout')}>
      {parts
        .filter((part) => part.digits !== '')
        .map((part) => (
          <span key={part.of} className={classes.examplePart}>
            <b>{part.digits}</b>
            <small>{part.name}</small>
          </span>
        ))}
    </figure>
  );
}
