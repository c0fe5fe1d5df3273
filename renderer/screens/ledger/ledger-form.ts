import type { CalendarDate } from '../../../shared/calendar.ts';
import type { End, RemedyKind, Tier } from '../../../shared/codes.ts';
import { fenFromText } from '../../../shared/money.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import type { OutsideState } from '../../ledger/search/search-document.ts';
import type { SearchQuery } from '../../ledger/search/search-query.ts';

export const periods = ['all', 'today', 'week', 'month', 'own'] as const;

/** What is looked for, as it stands in the fields. */
export type LedgerForm = {
  words: string;
  period: (typeof periods)[number];
  from: string;
  to: string;
  least: string;
  most: string;
  result: RemedyKind | 'undecided' | '';
  tier: '1' | '2' | '3' | '';
  state: 'open' | End | '';
  outside: OutsideState | '';
};

export const emptyLedgerForm: LedgerForm = {
  words: '',
  period: 'all',
  from: '',
  to: '',
  least: '',
  most: '',
  result: '',
  tier: '',
  state: '',
  outside: '',
};

export type LedgerSearch = Readonly<{
  query: SearchQuery;
  /** Fields that cannot be read; they narrow nothing. */
  wrong: readonly ('from' | 'to' | 'least' | 'most')[];
  /** Does anything narrow the list, and is it more than days? */
  narrowed: boolean;
  beyondDays: boolean;
}>;

/** The fields as a query; `today` is the store's day. */
export function readLedgerForm(form: LedgerForm, today: CalendarDate): LedgerSearch {
  const wrong: LedgerSearch['wrong'][number][] = [];
  const read = <Value>(field: 'from' | 'to' | 'least' | 'most', parse: (text: string) => Value | null) => {
    const text = form[field].trim();
    const value = text === '' ? null : parse(text);
    if (text !== '' && value === null) wrong.push(field);
    return value;
  };
  const own = form.period === 'own';
  const from = own ? read('from', (text) => dateFromText(text, today)) : firstDay(form.period, today);
  const to = own ? read('to', (text) => dateFromText(text, today)) : null;
  const [least, most] = [read('least', fenFromText), read('most', fenFromText)];
  const words = form.words.trim();
  const query: SearchQuery = {
    words,
    ...(from && { from }),
    ...(to && { to }),
    ...(least !== null && { least }),
    ...(most !== null && { most }),
    ...(form.result && { result: form.result }),
    ...(form.tier && { tier: Number(form.tier) as Tier }),
    ...(form.state && { state: form.state }),
    ...(form.outside && { outside: form.outside }),
  };
  const { words: _, from: _from, to: _to, ...others } = query;
  const beyondDays = words !== '' || Object.keys(others).length > 0;
  return { query, wrong, beyondDays, narrowed: beyondDays || Boolean(from || to) };
}

/** Where a period begins; a week on Monday. */
function firstDay(period: LedgerForm['period'], today: CalendarDate): CalendarDate | null {
  if (period === 'today') return today;
  if (period === 'month') return `${today.slice(0, 8)}01`;
  if (period !== 'week') return null;
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/** The last search of each operator, in memory only: it may hold a name or phone. Coming back from a complaint it stands. */
const kept = new Map<string, Readonly<{ begunWith: string; form: LedgerForm }>>();

export function keptForm(operator: string, begunWith: string): LedgerForm {
  const last = kept.get(operator);
  return last?.begunWith === begunWith ? last.form : { ...emptyLedgerForm, words: begunWith };
}

export function keepForm(operator: string, begunWith: string, form: LedgerForm): void {
  kept.clear();
  kept.set(operator, { begunWith, form });
}
