import { type KeyboardEvent, useId, useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { digitsOf } from '../../ledger/search/fold-text.ts';
import type { Person } from '../../ledger/search/persons.ts';
import { useFindPersons, usePersons } from '../../ledger/search/use-search.ts';
import { goOn } from '../../parts/choice-keys.ts';
import type { ComplaintForm } from './complaint-form.ts';
import { DeclinableField } from './DeclinableField.tsx';
import { useFormFacts } from './form-context.ts';
import classes from './PhoneField.module.css';
import { focusField } from './use-fault.ts';

/** From here on digits may be somebody who was here before. */
const leastDigits = 4;
/** The longest thing typed here that is a phone and no barcode. */
const mostDigits = 12;

/**
 * The consumer's phone, in full, or its last four digits to choose who was here before: ↑↓ move, Enter takes the one
 * marked, Esc leaves the list and keeps what was typed. Name and phone of the one chosen never come here: the form
 * names their last complaint, and the desk copies from it.
 */
export function PhoneField({ autoFocus }: { readonly autoFocus: boolean }) {
  const { t } = useTranslation('newComplaint');
  const { control, setValue } = useFormContext<ComplaintForm>();
  const phone = useController({ control, name: 'phone' }).field;
  const sameAs = useController({ control, name: 'sameAs' }).field;
  const { leadOn } = useFormFacts();
  const [closed, setClosed] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const id = useId();
  const digits = digitsOf(phone.value);
  const asking = digits.length >= leastDigits && digits.length <= mostDigits && closed !== phone.value;
  const persons = usePersons(asking ? digits : '');
  const findPersons = useFindPersons();
  const shown = asking ? (persons ?? []) : [];

  const take = ({ sameAs: complaint, maskedName, maskedPhone }: Person): void => {
    setValue('sameAs', { complaint, maskedName, maskedPhone }, { shouldDirty: true });
    setValue('phone', '');
    setValue('phoneDeclined', false);
    setValue('name', '');
    setValue('nameDeclined', false);
    setAt(0);
    // Whose name nobody knows may say it now; else the next open question.
    if (maskedName === null) requestAnimationFrame(() => focusField('name'));
    else leadOn?.();
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    if (event.nativeEvent.isComposing || event.ctrlKey || !asking) return false;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && shown.length > 0) setAt((at + step + shown.length) % shown.length);
    else if (event.key === 'Enter' && shown[at]) take(shown[at]);
    else if (event.key === 'Enter' && persons === undefined) {
      // Typed faster than the search answers: Enter waits for it, as the eye would.
      const input = event.currentTarget;
      void findPersons(digits).then(([first]) => {
        if (input.value !== phone.value) return;
        if (first) take(first);
        else if (leadOn) leadOn();
        else goOn(input);
      });
    } else if (event.key === 'Escape' && shown.length > 0) setClosed(phone.value);
    else return false;
    return true;
  };

  return (
    <DeclinableField
      field="phone"
      label={t('phone')}
      autoFocus={autoFocus}
      taken={sameAs.value?.maskedPhone ?? null}
      onDrop={() => setValue('sameAs', null, { shouldDirty: true })}
      onKey={onKey}
      onTyped={() => setAt(0)}
      combobox={{
        role: 'combobox',
        'aria-expanded': shown.length > 0,
        'aria-controls': `${id}-list`,
        'aria-activedescendant': shown.length > 0 ? `${id}-${at}` : undefined,
        'aria-autocomplete': 'list',
      }}
    >
      {shown.length > 0 ? (
        <div id={`${id}-list`} role="listbox" aria-label={t('known.list')} className={classes.list}>
          {shown.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field, as a combobox asks
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant)
            <div
              key={person.sameAs}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className={classes.option}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(person)}
            >
              <span className={classes.name}>{person.maskedName ?? t('known.noName')}</span>
              <span className={classes.phone}>{person.maskedPhone}</span>
              <span>{t('known.last', { day: person.lastDay })}</span>
              <span>{t('known.count', { count: person.count })}</span>
            </div>
          ))}
          <p className={classes.hint}>
            <kbd>Enter</kbd> {t('known.take')} · <kbd>Esc</kbd> {t('known.leave')}
          </p>
        </div>
      ) : null}
    </DeclinableField>
  );
}
