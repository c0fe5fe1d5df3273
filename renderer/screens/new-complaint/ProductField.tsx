import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../../shared/goods/catalogue.ts';
import { readScan } from '../../frame/scan-code.ts';
import { useProductSearch } from '../../ledger/queries.ts';
import { goOn } from '../../parts/choice-keys.ts';
import { money } from '../../parts/format.ts';
import { type ComplaintForm, withProduct } from './complaint-form.ts';
import { useFormFacts } from './form-context.ts';
import classes from './ProductField.module.css';
import { useFault } from './use-fault.ts';

const most = 8;

/** A product by barcode, name or pinyin initials: ↑↓ choose, Enter takes; what the list does not know stays as typed. */
export function ProductField({ line }: { readonly line: number }) {
  const { t } = useTranslation('newComplaint');
  const { onBarcode } = useFormFacts();
  const { control, getValues, setValue } = useFormContext<ComplaintForm>();
  const { field } = useController({ control, name: `lines.${line}.name` });
  const barcode = useController({ control, name: `lines.${line}.barcode` }).field;
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const id = useId();
  const error = useFault()(`lines.${line}.name`);
  const found = (useProductSearch(open ? field.value : '') ?? []).slice(0, most);
  const showing = open && field.value.trim() !== '' && found.length > 0;

  const take = (product: Product, input: Element): void => {
    setValue(`lines.${line}`, withProduct(getValues(`lines.${line}`), product), { shouldDirty: true });
    setOpen(false);
    goOn(input);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && showing) {
      event.preventDefault();
      setAt((at + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const product = showing ? found[at] : undefined;
      // A label's digits, typed by hand: the list has no product of that code, and the store's setting reads it.
      const label = product || field.value.trim().length !== 13 ? null : readScan(field.value);
      if (product) take(product, event.currentTarget);
      else if (label?.kind === 'product' && onBarcode) {
        field.onChange('');
        onBarcode(label.barcode);
      } else goOn(event.currentTarget);
    } else if (event.key === 'Escape' && showing) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <div data-field={`lines.${line}.name`} data-scan="goods" className={classes.place}>
      <TextInput
        label={t('product')}
        ref={field.ref}
        value={field.value}
        maxLength={120}
        autoComplete="off"
        role="combobox"
        aria-expanded={showing}
        aria-controls={`${id}-list`}
        aria-activedescendant={showing ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        onChange={(event) => {
          field.onChange(event.currentTarget.value);
          // Another name is another product, until the list says which.
          if (barcode.value !== null) barcode.onChange(null);
          setOpen(true);
          setAt(0);
        }}
        onBlur={() => {
          field.onBlur();
          setOpen(false);
        }}
        onKeyDown={onKeyDown}
        error={error}
      />
      {showing ? (
        <div id={`${id}-list`} role="listbox" aria-label={t('suggestions')} className={classes.list}>
          {found.map((product, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field, as a combobox asks
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant)
            <div
              key={product.code}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className={classes.option}
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) =>
                take(product, event.currentTarget.closest(`.${classes.place}`) ?? event.currentTarget)
              }
            >
              <span className={classes.name}>{product.name}</span>
              <span className={classes.code}>{product.code}</span>
              <span className={classes.price}>{product.price === null ? '' : money(product.price)}</span>
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
