import type { TFunction } from 'i18next';
import { type Tier, tiers } from '../../shared/codes.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { zhCN } from '../locales/zh-CN.ts';
import { durationWords, money } from './format.ts';

/** Words of every area a refusal may speak of. */
export type RefusalWords = TFunction<['refusals', 'domain', 'common', 'newComplaint', 'frame', 'claims']>;

/** What stands in a blank of the exact sentence; null when the refusal does not tell it. */
type Blanks = Readonly<Record<string, string | number | null>>;
type Reader = (refusal: Refusal, t: RefusalWords) => Blanks;
type ExactCode = keyof typeof zhCN.refusals.exact;

const { domain, refusals, newComplaint, frame } = zhCN;

const count = (value: unknown): number | null => (Number.isSafeInteger(value) ? Number(value) : null);
const some = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const known = (words: object, value: unknown): value is string =>
  typeof value === 'string' && Object.hasOwn(words, value);

function fen(value: unknown): string | null {
  const amount = count(value);
  return amount === null ? null : money(Math.max(0, amount));
}

function coded(area: keyof typeof domain, value: unknown, t: RefusalWords): string | null {
  // The word is there: it was looked for in the words themselves.
  return known(domain[area], value) ? t(`domain:${area}.${value}` as 'domain:cause.other') : null;
}

const isTier = (value: unknown): value is Tier => tiers.some((tier) => tier === value);
const tierIn = (value: unknown, t: RefusalWords): string | null =>
  isTier(value) ? t(`domain:tier.${value}`) : null;

function listed(values: unknown, t: RefusalWords, one: (value: unknown) => string | null): string | null {
  const words = Array.isArray(values) ? values.map(one) : [];
  return words.length > 0 && words.every((word) => word !== null) ? words.join(t('list')) : null;
}

const barsIn = (found: unknown, t: RefusalWords): string | null =>
  listed(found, t, (reason) =>
    known(newComplaint.bar, reason) ? t(`newComplaint:bar.${reason as 'unknown'}`) : null,
  );

/** Whom to turn to when a tier's authority is not enough: nobody is above tier 3. */
const nextAfter = (tier: unknown, t: RefusalWords): string | null =>
  isTier(tier) ? t(tier === 3 ? 'next.top' : 'next.above') : null;

/** A path through a command (`commands.0.item.price`) as the word of its field. */
function fieldIn(path: unknown, t: RefusalWords): string | null {
  const name = some(path)
    ?.split('.')
    .findLast((step) => !/^\d+$/.test(step));
  return known(refusals.field, name) ? t(`field.${name as 'name'}`) : null;
}

function waitIn(ms: unknown, t: RefusalWords): string | null {
  const wait = count(ms);
  if (wait === null) return null;
  if (wait < 60_000) return t('common:duration.seconds', { seconds: Math.ceil(wait / 1000) });
  const { key, ...parts } = durationWords(Math.ceil(wait / 60_000) * 60_000);
  return t(`common:duration.${key}`, parts);
}

/** How each exact sentence reads its blanks from a refusal. */
const readers: Readonly<Record<ExactCode, Reader>> = {
  'bad-input': ({ field }, t) => ({ field: fieldIn(field, t) }),
  'read-only': ({ reason }, t) => ({
    why: known(frame.notice.why, reason) ? t(`frame:notice.why.${reason as 'key-differs'}`) : null,
  }),
  'wrong-pin': ({ left }) => ({ left: count(left) }),
  'recovery-code-wrong': ({ left }) => ({ left: count(left) }),
  'locked-out': ({ wait }, t) => ({ time: waitIn(wait, t) }),
  'hours-invalid': ({ day }, t) => ({
    day: known(zhCN.common.weekdays, String(Number(day) - 1))
      ? t(`common:weekdays.${(Number(day) - 1) as 0}`)
      : null,
  }),
  'scale-barcode-invalid': ({ prefix }) => ({
    prefix: typeof prefix === 'string' && /^2\d$/.test(prefix) ? prefix : null,
  }),
  'authority-invalid': ({ tier }, t) => ({ tier: tierIn(tier, t) }),
  'danger-first': ({ demand }, t) => ({
    demand: known(refusals.demand, demand) ? t(`demand.${demand as 'hold'}`) : null,
  }),
  'wrong-tier': ({ tier }, t) => ({ tier: tierIn(tier, t) }),
  'tier-too-low': ({ tier }, t) => ({ tier: tierIn(tier, t) }),
  'step-by-step': ({ to }, t) => ({ to: tierIn(to, t) }),
  'reason-not-true': ({ reason }, t) => ({ reason: coded('escalationReason', reason, t) }),
  'not-received': ({ tier }, t) => ({ tier: tierIn(tier, t) }),
  'remedy-beyond-authority': ({ kind, tier }, t) => ({
    kind: coded('remedy', kind, t),
    tier: tierIn(tier, t),
    next: nextAfter(tier, t),
  }),
  'amount-beyond-authority': ({ total, limit, tier }, t) => ({
    total: fen(total),
    limit: fen(limit),
    tier: tierIn(tier, t),
    next: nextAfter(tier, t),
  }),
  'consumer-day-limit': ({ given, total, limit, tier, complaints, beyond }, t) => ({
    given: fen(given),
    complaints: listed(complaints, t, some) ?? t('next.onlyThis'),
    total: fen(total),
    limit: fen(limit),
    tier: tierIn(tier, t),
    beyond: isTier(beyond) ? t('next.day', { tier: t(`domain:tier.${beyond}`) }) : t('next.dayTop'),
  }),
  'refund-over-price': ({ most }) => ({ most: fen(most) }),
  'leg-over-amount': ({ most }) => ({ most: fen(most) }),
  'leg-over-paid': ({ channel, most }, t) => ({
    channel: coded('payingChannel', channel, t),
    most: fen(most),
  }),
  'advance-over': ({ most }) => ({ most: fen(most) }),
  'advance-evidence': ({ kind }, t) => ({
    kind: known(zhCN.claims.code.evidence, kind) ? t(`claims:code.evidence.${kind as 'photo'}`) : null,
  }),
  'claim-over': ({ most }) => ({ most: fen(most) }),
  'credit-over': ({ most }) => ({ most: fen(most) }),
  'transaction-missing': ({ channel }, t) => ({ channel: coded('payingChannel', channel, t) }),
  'quantity-over': ({ most }) => ({ most: some(most) }),
  'way-not-allowed': ({ ways }, t) => ({ ways: listed(ways, t, (way) => coded('dispositionWay', way, t)) }),
  'label-size-differs': ({ sealed, paper }, t) => ({
    sealed: coded('labelSize', sealed, t),
    paper: coded('paper', paper, t),
  }),
  'barred-from-resale': ({ reasons, rule }, t) => ({ reasons: barsIn(reasons, t), rule: some(rule) }),
  'second-person-needed': ({ reasons }, t) => ({ reasons: barsIn(reasons, t) }),
  'promise-open': ({ kind }, t) => ({ kind: coded('remedy', kind, t) }),
  'attempts-missing': ({ days }) => ({ days: count(days) }),
  'erasure-too-soon': ({ hours }) => ({ hours: count(hours) }),
  'file-too-large': ({ most }) => {
    const bytes = count(most);
    return { most: bytes === null ? null : Math.floor(bytes / 1_000_000) };
  },
};

function isExact(code: string): code is ExactCode {
  return Object.hasOwn(readers, code);
}

/** The sentence for a refusal, with its limits, tiers and names; where a detail is missing, the plain one. */
export function sentenceFor(refusal: Refusal, t: RefusalWords): string {
  const { code } = refusal;
  if (!isExact(code)) return t(code);
  const blanks = readers[code](refusal, t);
  if (Object.values(blanks).includes(null)) return t(code);
  // That each sentence's blanks are those its reader fills is tested, not typed.
  return t(`exact.${code}` as 'exact.wrong-pin', blanks as { left: number });
}
