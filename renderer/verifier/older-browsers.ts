/**
 * Two functions of 2023 that the rules use, for the last Chrome (109) and Firefox (115) that run on Windows 7, as an
 * inspector's machine may. What is there already stays.
 */
export function mendOlderBrowser(): void {
  // Their absence is what the types deny.
  const [text, list] = [String.prototype as Partial<string>, Array.prototype as Partial<unknown[]>];
  if (!text.isWellFormed)
    define(String.prototype, 'isWellFormed', function isWellFormed(this: string): boolean {
      return !/\p{Surrogate}/u.test(this);
    });
  if (!list.toSorted)
    define(
      Array.prototype,
      'toSorted',
      function toSorted(this: unknown[], order: (a: unknown, b: unknown) => number) {
        return [...this].sort(order);
      },
    );
}

function define(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}
