import type { Input } from '../../shared/contract.ts';
import type { Counter } from './counter.ts';
import { dateAt } from './shop-days.ts';
import { firstRun, type Person, personOf } from './store.ts';

type Terms = Input<'makePromise'>['terms'];
type Template = Terms['template'];

/**
 * When, as shares of the whole story: the promises and their posters, the posters with the store's new phone
 * (store-changes.ts), and the longer no-reason promise.
 */
const shares = { first: 0.02, phone: 0.32, longer: 0.6, trained: 0.85 } as const;

/** What hangs of each template, by the number of its poster. */
const hanging = new WeakMap<Counter, Map<Template, number>>();

const first: readonly Readonly<{ terms: Terms; text: string }>[] = [
  { terms: { template: 'returns', refundDays: 7, exchangeDays: 15 }, text: '' },
  { terms: noReason(7), text: '商品完好、凭小票到服务台办理' },
  { terms: { template: 'advance-payment', limit: 50_000, minutes: 60 }, text: '' },
  { terms: { template: 'three-tiers' }, text: '' },
  { terms: { template: 'rapid-response', minutes: 30, days: 3 }, text: '' },
  { terms: { template: 'ways-12315' }, text: '' },
  { terms: { template: 'complaint-ledger' }, text: '' },
  { terms: { template: 'training', timesAYear: 4 }, text: '' },
];

function noReason(days: number): Terms {
  const kinds = ['prepackaged-food', 'daily', 'clothing'] as const;
  return { template: 'no-reason', days, kinds: [...kinds], opened: false, gives: 'refund' };
}

/** What the store promises in public, what hangs on its wall, and one poster that hangs there too long (C1, D3). */
export async function promiseDay(
  counter: Counter,
  { day, days, now }: Readonly<{ day: number; days: number; now: number }>,
): Promise<void> {
  const on = (share: keyof typeof shares) => day === Math.max(1, Math.floor(days * shares[share]));
  if (on('first'))
    for (const { terms, text } of first) {
      await promise(counter, terms, text, now);
      await hang(counter, terms.template, 1, now);
    }
  if (on('phone')) for (const { terms } of first) await hang(counter, terms.template, 1, now);
  if (on('longer')) await promise(counter, noReason(15), '商品完好、凭小票到服务台办理', now);
  // The longer promise hangs at once; of the training's new version nobody has changed the poster yet.
  if (on('longer')) await hang(counter, 'no-reason', 2, now);
  if (on('trained')) await promise(counter, { template: 'training', timesAYear: 6 }, '', now);
}

const tiers: readonly Readonly<{ tier: 1 | 2 | 3; who: Person; extension: string }>[] = [
  { tier: 1, who: 'li', extension: '801' },
  { tier: 1, who: 'fang', extension: '801' },
  { tier: 2, who: 'head', extension: '802' },
  { tier: 3, who: 'owner', extension: '808' },
];

async function promise(counter: Counter, terms: Terms, text: string, now: number): Promise<void> {
  const people = tiers.map(({ tier, who, extension }) => ({
    tier,
    operator: personOf(who).operator,
    phone: `${firstRun.store.phone} 转 ${extension}`,
  }));
  await counter.ask('owner', 'makePromise', {
    ...asked(counter, `promise-${terms.template}`),
    terms,
    // Who buys today buys under what hangs today.
    from: dateAt(now, 1),
    text,
    people: terms.template === 'three-tiers' ? people : null,
    pin: personOf('owner').pin,
  });
}

async function hang(counter: Counter, template: Template, version: number, now: number): Promise<void> {
  const poster = { template, version };
  await counter.ask('head', 'printPoster', {
    ...asked(counter, `poster-${template}`),
    ...poster,
    paper: 'A3',
  });
  const hung = await counter.ask('head', 'hangPoster', {
    ...asked(counter, `hung-${template}`),
    ...poster,
    place: '一楼服务台左侧公示栏',
    day: dateAt(now),
  });
  const hangs = hanging.get(counter) ?? new Map<Template, number>();
  hanging.set(counter, hangs);
  const before = hangs.get(template);
  if (before !== undefined)
    await counter.ask('head', 'takeDownPoster', {
      ...asked(counter, `down-${template}`),
      poster: before,
      day: dateAt(now),
    });
  hangs.set(template, hung.poster);
}

function asked(counter: Counter, name: string): { id: string; size: number } {
  return { id: `demo-${name}-${counter.size()}`, size: counter.size() };
}
