/** The digit 1–9 of a key, by `code` so that an input method cannot hide it; null for other keys. */
export function digitOf(event: KeyboardEvent): number | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  return digit ? Number(digit) : null;
}

const focusable =
  'input:not([disabled]):not([type="hidden"]), select:not([disabled]), textarea:not([disabled]), button:not([disabled]), [tabindex="0"]';

/** Moves the focus to the first field after this group, as Tab would. */
export function goOn(group: Element): void {
  const within = group.closest('form') ?? document.body;
  const after = [...within.querySelectorAll<HTMLElement>(focusable)].filter(
    (field) =>
      !group.contains(field) &&
      field.tabIndex >= 0 &&
      (group.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      field.getClientRects().length > 0,
  );
  const next = after[0];
  if (next instanceof HTMLInputElement && next.type === 'radio') {
    const chosen = after.find(
      (field) => field instanceof HTMLInputElement && field.name === next.name && field.checked,
    );
    (chosen ?? next).focus();
  } else {
    next?.focus();
    // As after Tab: what stands in the field is typed over.
    if (next instanceof HTMLInputElement && next.type !== 'checkbox') next.select();
  }
}
