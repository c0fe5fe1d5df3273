import { hasExactly, isRecord } from './canonical.ts';
import { codes } from './codes.ts';

/** A member's shape: a word of the language, a record of such, or a list of either. */
export type Shape = string | Readonly<{ [name: string]: Shape }> | Readonly<ListShape>;
type ListShape = { of: Shape; least: number; most: number };

const optional = new WeakSet<object>();

/** Null, or of this shape. */
export function maybe(shape: Shape): Shape {
  const either = { of: shape };
  optional.add(either);
  return either;
}

/** A list shape, told from a record by this mark. */
const lists = new WeakSet<object>();

export function list(of: Shape, least: number, most: number): Shape {
  const shape = { of, least, most };
  lists.add(shape);
  return shape as Shape;
}

/** One of several record shapes. */
const choices = new WeakSet<object>();

export function either(...of: readonly Shape[]): Shape {
  const shape = { of };
  choices.add(shape);
  return shape as unknown as Shape;
}

function whole(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}

const matching = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);

const words: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: matching(/^[a-z0-9][a-z0-9-]{0,63}$/),
  product: matching(/^([0-9]{6,14}|t:[0-9a-f]{20})$/),
  lot: matching(/^t:[0-9a-f]{20}$/),
  digest: matching(/^[0-9a-f]{64}$/),
  quantity: matching(/^(0|[1-9]\d{0,5})(\.\d{0,2}[1-9])?$/),
  number: matching(/^\d{2}-\d{6,}-\d$/),
  origin: matching(/^[a-z0-9/.-]{1,120}$/),
  key: matching(/^[!-~]{1,240}$/),
  signature: matching(/^[A-Za-z0-9+/]{86}==$/),
  ruleName: matching(/^G\d[a-z]?$/),
  field: matching(/^[a-z][A-Za-z]{0,30}$/),
  prefix: matching(/^2\d$/),
  zone: matching(/^(?=.{1,64}$)[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/),
  text: (value) => typeof value === 'string',
  flag: (value) => typeof value === 'boolean',
  date: isDate,
  tier: (value) => whole(value, 1, 3),
  fen: (value) => whole(value, 0, 999_999_999),
  money: (value) => whole(value, 1, 999_999_999),
  natural: (value) => whole(value, 0, Number.MAX_SAFE_INTEGER),
  count: (value) => whole(value, 1, Number.MAX_SAFE_INTEGER),
  integer: (value) => Number.isSafeInteger(value),
};

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
}

/**
 * Is `value` of this shape? Words: a name above; one of `codes` behind `@`; `least..most` for a whole number; `=n` for
 * exactly that one; a `?` behind any of them lets null pass.
 */
export function fits(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'string') return fitsWord(value, shape);
  if (optional.has(shape)) return value === null || fits(value, (shape as ListShape).of);
  if (choices.has(shape))
    return (shape as unknown as { of: readonly Shape[] }).of.some((one) => fits(value, one));
  if (lists.has(shape)) {
    const { of, least, most } = shape as ListShape;
    return (
      Array.isArray(value) &&
      value.length >= least &&
      value.length <= most &&
      value.every((one) => fits(one, of))
    );
  }
  const members = shape as Readonly<Record<string, Shape>>;
  if (!isRecord(value) || !hasExactly(value, Object.keys(members))) return false;
  return Object.entries(members).every(([name, one]) => fits(value[name], one));
}

function fitsWord(value: unknown, word: string): boolean {
  if (word.endsWith('?')) return value === null || fitsWord(value, word.slice(0, -1));
  if (word.startsWith('@')) return typeof value === 'string' && codeList(word.slice(1)).includes(value);
  if (word.startsWith('=')) return value === Number(word.slice(1));
  const [, least, most] = /^(\d+)\.\.(\d+)$/.exec(word) ?? [];
  if (least !== undefined) return whole(value, Number(least), Number(most));
  const test = words[word];
  if (!test) throw new Error(`a word of the language of shapes was expected, '${word}' came`);
  return test(value);
}

function codeList(name: string): readonly string[] {
  const known = codes[name];
  if (known === undefined) throw new Error(`a list of codes was expected, '${name}' came`);
  return known.split(' ');
}
