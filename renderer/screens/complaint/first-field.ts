/** Where a person begins in a form: at the button that says it all or that leads on, else at its first field that can be used; of a row of choices the one that is chosen. */
export function firstField(place: ParentNode): HTMLElement | null {
  const begin = place.querySelector<HTMLElement>(':is([data-next], form [data-begin]):enabled');
  if (begin) return begin;
  const first = place.querySelector<HTMLElement>('form :is(input, select, textarea, button):enabled');
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first;
  return place.querySelector<HTMLElement>(`form input[name="${CSS.escape(first.name)}"]:checked`) ?? first;
}
