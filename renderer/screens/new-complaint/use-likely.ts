import type { CalendarDate } from '../../../shared/calendar.ts';
import { digitsOf } from '../../ledger/search/fold-text.ts';
import { useHistory, useOutsideNumber } from '../../ledger/search/use-search.ts';
import type { Answers, PastComplaint } from '../../workers/search-messages.ts';
import { sourceOf } from '../origin/transfer-form.ts';
import type { ComplaintForm } from './complaint-form.ts';

/** A complaint that this one may repeat, and by what it is known (L1c). */
export type LikelyComplaint = PastComplaint & Readonly<{ by: 'phone' | 'number' }>;

/** The phone's history, and what may be this very matter: same phone, goods and day, or the same outside number. */
export function useLikely(
  form: ComplaintForm,
  today: CalendarDate,
): { readonly history: Answers['history'] | undefined; readonly likely: readonly LikelyComplaint[] } {
  const digits = digitsOf(form.phone);
  const whose = form.sameAs
    ? { sameAs: form.sameAs.complaint }
    : digits.length >= 7 && !form.phoneDeclined
      ? { phone: digits }
      : null;
  const lines = form.noGoods ? [] : form.lines;
  const history = useHistory(whose, {
    day: today,
    codes: lines.flatMap((line) => line.barcode ?? []),
    goods: lines.map((line) => line.name),
  });
  const numbered = useOutsideNumber(sourceOf(form.channel) ? form.transfer.number : '')?.found ?? [];
  const byNumber = numbered.map((one): LikelyComplaint => ({ ...one, by: 'number' }));
  const known = new Set(byNumber.map((one) => one.id));
  const byPhone = (history?.latest ?? [])
    .filter((one) => one.duplicate && !known.has(one.id))
    .map((one): LikelyComplaint => ({ ...one, by: 'phone' }));
  return { history, likely: [...byNumber, ...byPhone] };
}
