/** Where a person begins in a form: its first field that can be used; of a row of choices the one that is chosen. */
export function firstField(place: ParentNode): HTMLElement | null {
  const first = place.querySelector<HTMLElement>('form :is(input, select, textarea, button):enabled');
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first;
  return place.querySelector<HTMLElement>(`form input[name="${CSS.escape(first.name)}"]:checked`) ?? first;
}
