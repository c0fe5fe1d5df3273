import type { Cause, GoodsKind } from '../codes.ts';
import { type Counts, countOf } from './counts.ts';
import { goodsKey, readGoodsKey } from './figure-keys.ts';
import { paretoOf } from './pareto.ts';
import { percent, type Rate, selfResolution, selfResolutionTarget } from './rates.ts';

/** From so many on a number carries a sentence; fewer are chance as much as a change. */
export const fewestForChange = 8;
/** At least so many times as often as before. */
export const timesForChange = 2;
/** One supplier or product stands out with at least such a share, of at least so many. */
export const shareForOne = 0.6;
export const fewestForOne = 6;
/** A rate is said to miss its target from so many that ended. */
export const fewestForRate = 20;

export type Subject =
  | Readonly<{ by: 'kind'; kind: GoodsKind }>
  | Readonly<{ by: 'cause'; cause: Cause }>
  | Readonly<{ by: 'product'; product: string }>;

/** Something that the numbers carry, for a sentence in plain words. `keys` are the counters of what it is about. */
export type Finding = Readonly<{ keys: readonly string[] }> &
  (
    | Readonly<{
        kind: 'rose';
        subject: Subject;
        now: number;
        before: number;
        /** Whose goods most of them were: so many of so many whose supplier is known. */
        from: Readonly<{ supplier: string; count: number; of: number }> | null;
      }>
    | Readonly<{ kind: 'missed'; rate: Rate }>
  );

type Period = Readonly<{ few: Counts; many: Counts }>;

/**
 * What has changed from one period to the next, as far as the numbers carry it: the most first. `supplierOf` says whose
 * goods a product is; null where nobody knows.
 */
export function findingsOf(
  now: Period,
  past: Period,
  supplierOf: (product: string) => string | null,
): readonly Finding[] {
  const rate = selfResolution(now.few);
  const missed = rate.whole >= fewestForRate && (percent(rate) ?? 100) < selfResolutionTarget;
  const rose = subjectsOf(now)
    .map((subject) => ({ subject, ...countsOf(subject, now, past) }))
    .filter(({ now, before }) => now >= fewestForChange && before > 0 && now >= timesForChange * before)
    .sort((one, other) => other.now - one.now)
    .map(({ subject, now: count, before }): Finding => {
      const keys = keysOf(subject, now);
      return { kind: 'rose', subject, now: count, before, from: oneSupplier(keys, now, supplierOf), keys };
    });
  return [
    ...(missed ? [{ kind: 'missed', rate, keys: ['end.unsettled', 'settled-outside'] } as const] : []),
    ...rose,
  ];
}

function subjectsOf({ few, many }: Period): readonly Subject[] {
  const under = (prefix: string) =>
    Object.keys(few)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  const products = new Set(Object.keys(many).flatMap((key) => readGoodsKey(key)?.product ?? []));
  return [
    ...under('kind.').map((kind): Subject => ({ by: 'kind', kind: kind as GoodsKind })),
    ...under('cause.').map((cause): Subject => ({ by: 'cause', cause: cause as Cause })),
    ...[...products].map((product): Subject => ({ by: 'product', product })),
  ];
}

function countsOf(subject: Subject, now: Period, past: Period): { now: number; before: number } {
  if (subject.by === 'product') {
    const sum = (period: Period) =>
      keysOf(subject, period).reduce((total, key) => total + countOf(period.many, key), 0);
    return { now: sum(now), before: sum(past) };
  }
  const key = subject.by === 'kind' ? `kind.${subject.kind}` : `cause.${subject.cause}`;
  return { now: countOf(now.few, key), before: countOf(past.few, key) };
}

/** The counters of the goods that a finding is about. */
function keysOf(subject: Subject, { many }: Period): readonly string[] {
  const goods = Object.keys(many).filter((key) => {
    const read = readGoodsKey(key);
    if (!read) return false;
    if (subject.by === 'kind') return read.kind === subject.kind;
    return subject.by === 'cause' ? read.cause === subject.cause : read.product === subject.product;
  });
  return subject.by === 'cause' ? [`cause.${subject.cause}`, ...goods] : goods;
}

function oneSupplier(
  keys: readonly string[],
  { many }: Period,
  supplierOf: (product: string) => string | null,
): { supplier: string; count: number; of: number } | null {
  const sums: Record<string, number> = {};
  for (const key of keys) {
    const goods = readGoodsKey(key);
    const supplier = goods && supplierOf(goods.product);
    if (goods && supplier) sums[supplier] = (sums[supplier] ?? 0) + countOf(many, goodsKey(goods));
  }
  const { bars, total } = paretoOf(sums, 1);
  const [first] = bars;
  if (!first || total < fewestForOne || first.count < shareForOne * total) return null;
  return { supplier: first.of, count: first.count, of: total };
}
