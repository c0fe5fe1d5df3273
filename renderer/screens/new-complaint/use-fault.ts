import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { goOn } from '../../parts/choice-keys.ts';
import type { ComplaintForm } from './complaint-form.ts';
import { useFormFacts } from './form-context.ts';

const untilTried: readonly string[] = ['required', 'declined-or', 'choose'];

/**
 * The sentence that stands beside a field, or null. What is merely missing is named once sealing was tried; what
 * cannot be read as soon as the person has left the field.
 */
export function useFault(): (field: string) => string | null {
  const { t } = useTranslation('newComplaint');
  const { faults, tried } = useFormFacts();
  const { getFieldState, formState } = useFormContext<ComplaintForm>();
  return (field) => {
    const found = faults.find((one) => one.field === field);
    if (!found) return null;
    const left = getFieldState(field as keyof ComplaintForm, formState).isTouched;
    return tried || (left && !untilTried.includes(found.fault)) ? t(`wrong.${found.fault}`) : null;
  };
}

/** Puts the focus on a question that is still open, or where none is, on the button that seals. */
export function leadTo(field: string | null): void {
  const place = field === null ? null : document.querySelector(`[data-field="${CSS.escape(field)}"]`);
  if (field === null) document.querySelector<HTMLElement>('form button[type="submit"]')?.focus();
  // Asked again without an answer: as Tab would.
  else if (place?.contains(document.activeElement)) goOn(place);
  else if (place) focusField(field);
  // What an answer has just opened is there with the next frame.
  else requestAnimationFrame(() => focusField(field));
}

/** Puts the focus into a field by its name in the form; what is folded away must have been opened before. */
export function focusField(field: string): void {
  const place = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
  const inside = place?.querySelector<HTMLElement>('input:checked, input, textarea, select, button');
  inside?.focus();
  place?.scrollIntoView({ block: 'nearest' });
}
