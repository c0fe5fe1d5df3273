import { TextInput } from '@mantine/core';
import type { AriaAttributes, KeyboardEvent, ReactNode } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { readScan } from '../../frame/scan-code.ts';
import { goOn } from '../../parts/choice-keys.ts';
import { usePunctuation } from '../complaint/punctuation.ts';
import type { ComplaintForm } from './complaint-form.ts';
import { useFormFacts } from './form-context.ts';
import classes from './NewComplaint.module.css';
import { useFault } from './use-fault.ts';

type Props = {
  readonly field: 'phone' | 'name';
  readonly label: string;
  readonly autoFocus?: boolean;
  /** The mask of what the desk takes over from an earlier complaint; Backspace drops it. */
  readonly taken?: string | null;
  readonly onDrop?: () => void;
  /** Sees a key first; true: it was for the list below the field. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => boolean;
  readonly onTyped?: () => void;
  readonly combobox?: AriaAttributes & { readonly role: string };
  readonly children?: ReactNode;
};

/** A name or a phone, or by one key that the consumer would rather not say (L1a). */
export function DeclinableField(props: Props) {
  const { field, label, autoFocus = false, taken = null, onDrop, onKey, onTyped, combobox, children } = props;
  const { t } = useTranslation(['newComplaint', 'common']);
  const { control } = useFormContext<ComplaintForm>();
  const value = useController({ control, name: field }).field;
  const declined = useController({ control, name: `${field}Declined` }).field;
  const { onBarcode, leadOn } = useFormFacts();
  const next = (input: Element): void => (leadOn ? leadOn() : goOn(input));
  const { named } = usePunctuation();
  const error = useFault()(field);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (onKey?.(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (taken !== null && (event.key === 'Backspace' || event.key === 'Delete')) {
      event.preventDefault();
      onDrop?.();
      return;
    }
    const minus = event.code === 'Minus' || event.code === 'NumpadSubtract';
    if (
      minus &&
      !event.shiftKey &&
      !event.ctrlKey &&
      value.value === '' &&
      taken === null &&
      !declined.value
    ) {
      event.preventDefault();
      declined.onChange(true);
      next(event.currentTarget);
    } else if (declined.value && (event.key === 'Backspace' || event.key === 'Delete')) {
      event.preventDefault();
      declined.onChange(false);
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      if (event.nativeEvent.isComposing) return;
      // A slow scanner's digits arrive as typed: no phone has the length and check digit of a barcode.
      const scanned = value.value.trim().length >= 12 ? readScan(value.value) : null;
      if (scanned?.kind === 'product' && onBarcode) {
        value.onChange('');
        onBarcode(scanned.barcode);
      } else next(event.currentTarget);
    }
  };

  return (
    <div data-field={field} data-scan="goods" className={classes.declinable}>
      <TextInput
        label={label}
        ref={value.ref}
        name={field}
        value={taken ?? (declined.value ? t('common:declined') : value.value)}
        readOnly={taken !== null || declined.value}
        autoFocus={autoFocus}
        autoComplete="off"
        inputMode={field === 'phone' ? 'tel' : 'text'}
        {...combobox}
        onChange={(event) => {
          value.onChange(event.currentTarget.value);
          onTyped?.();
        }}
        onBlur={value.onBlur}
        onKeyDown={onKeyDown}
        error={error}
      />
      {taken === null ? (
        <button
          type="button"
          className={classes.decline}
          aria-pressed={declined.value}
          aria-label={named(label, t('decline'))}
          title={t('declineKey')}
          tabIndex={-1}
          onClick={() => declined.onChange(!declined.value)}
        >
          <kbd>-</kbd> {t('decline')}
        </button>
      ) : (
        <button type="button" className={classes.decline} tabIndex={-1} onClick={onDrop}>
          {t('known.drop')}
        </button>
      )}
      {children}
    </div>
  );
}
