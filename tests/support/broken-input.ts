import fc from 'fast-check';

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = { a: value };
  return value;
}

function circle(): unknown {
  const value: Record<string, unknown> = {};
  value.again = value;
  return value;
}

/** An object with an own member of that name, as JSON and structured clones can have it. */
const member = (name: string, value: unknown): object =>
  JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`);

/** What can stand where something else was expected: all that crosses as JSON, and what a structured clone carries besides. */
const values: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => '',
  () => 'x'.repeat(1_000_000),
  () => '\ud800',
  () => '\0',
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -0,
  () => 1.5,
  () => -1,
  () => 2 ** 53,
  () => 12345678901234567890n,
  () => true,
  () => [],
  () => Array(50_000).fill(0),
  () => new Array(1_000_000),
  () => ({}),
  () => member('__proto__', { polluted: true }),
  () => member('constructor', { prototype: { polluted: true } }),
  () => member('then', 'not a function'),
  () => Object.create(null),
  () => nested(10_000),
  () => circle(),
  () => new Date(0),
  () => new Map([['id', 'x']]),
  () => new Set([1]),
  () => new Uint8Array(100_000),
  () => new ArrayBuffer(8),
  () => /x/,
  () => new Error('x'),
  () => ({ toString: 'x', valueOf: 1, length: -1 }),
];

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'then',
  'length',
  'by',
  'role',
  'at',
  '\ud800',
  '',
  'x'.repeat(10_000),
];

/** One thing in a well-formed input made wrong: a member more, one less, or a value of another kind, at whatever depth. */
export function broken(input: unknown): fc.Arbitrary<unknown> {
  return fc
    .record({
      place: fc.nat(),
      how: fc.constantFrom('replace', 'replace', 'add', 'drop', 'whole'),
      value: fc.constantFrom(...values),
      name: fc.constantFrom(...names),
    })
    .map(({ place, how, value, name }) => {
      if (how === 'whole') return value();
      const copy = structuredClone(input);
      const objects = objectsIn(copy);
      const target = objects[place % Math.max(1, objects.length)];
      if (!target) return value();
      const keys = Object.keys(target);
      const key = keys[place % Math.max(1, keys.length)];
      if (Array.isArray(target)) target.push(value());
      else if (how === 'drop' && key !== undefined) delete target[key];
      else if (how === 'add' || key === undefined)
        Object.defineProperty(target, name, { value: value(), enumerable: true, configurable: true });
      else target[key] = value();
      return copy;
    });
}

function objectsIn(value: unknown): Record<string, unknown>[] {
  if (value === null || typeof value !== 'object') return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}
