/**
 * `after`, made of the parts of `before` wherever they say the same: what did not change stays the same object, so that
 * a part of the screen that shows only that is not drawn again. For plain records, arrays and primitives; anything else
 * is taken as it came.
 */
export function shareEqual<Value>(before: unknown, after: Value): Value {
  if (Object.is(before, after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) {
    // What is one of them already is not looked into, wherever in the list it stands now.
    const known = new Set<unknown>(before);
    const shared = after.map((one, index) => (known.has(one) ? one : shareEqual(before[index], one)));
    const same =
      before.length === after.length && shared.every((one, index) => Object.is(one, before[index]));
    return (same ? before : shared) as Value;
  }
  if (!isRecord(before) || !isRecord(after)) return after;
  const keys = Object.keys(after);
  let same = keys.length === Object.keys(before).length;
  const shared: Record<string, unknown> = {};
  for (const key of keys) {
    shared[key] = shareEqual(before[key], after[key]);
    same &&= key in before && Object.is(shared[key], before[key]);
  }
  return (same ? before : shared) as Value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
