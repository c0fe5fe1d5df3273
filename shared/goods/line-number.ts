/** Which line of its complaint an item is, from 1, for its label; null where the complaint has only one, or not this. */
export function lineNumber(items: readonly Readonly<{ item: string }>[], item: string): number | null {
  const index = items.findIndex((one) => one.item === item);
  return items.length < 2 || index < 0 ? null : index + 1;
}
