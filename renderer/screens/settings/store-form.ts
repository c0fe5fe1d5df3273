import { ruleNumbers } from '../../../shared/complaint/rule-table.ts';
import type { OpeningSpan, StoreSettings } from '../../../shared/event-parts.ts';
import type { StoreWords } from '../../../shared/store/store-words.ts';
import { clock, minutesFromText } from '../../parts/format.ts';

/** The store as typed. `hours` has one text for each day of the week, Monday first. */
export type StoreForm = {
  name: string;
  address: string;
  phone: string;
  area: string;
  employs: string;
  twoTiers: boolean;
  zone: string;
  council: StoreSettings['council'];
  hours: { text: string }[];
};

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export const newStore: StoreForm = {
  name: '',
  address: '',
  phone: '',
  area: '',
  employs: '',
  twoTiers: false,
  zone: 'Asia/Shanghai',
  council: 'xiaowei',
  hours: weekdays.map(() => ({ text: '09:00-21:00' })),
};

type Span = { readonly from: number; readonly to: number };

/** One day's hours as typed, such as `09:00-12:00 13:30-21:00`; none for an empty text, null when unreadable. */
export function spansFromText(typed: string): readonly Span[] | null {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/\s*[-–—~]\s*/g, '-');
  if (text === '') return [];
  const spans: Span[] = [];
  for (const part of text.split(/[\s,;]+/)) {
    const [from, to, ...more] = part.split('-').map(minutesFromText);
    if (from == null || to == null || more.length > 0 || to <= from) return null;
    if ((spans.at(-1)?.to ?? 0) > from) return null;
    spans.push({ from, to });
  }
  return spans;
}

/** The week's spans: days with the same span share one. Expects texts that {@link spansFromText} can read. */
export function weekFromTexts(texts: readonly string[]): OpeningSpan[] {
  const days = new Map<string, OpeningSpan>();
  for (const [index, text] of texts.entries()) {
    for (const { from, to } of spansFromText(text) ?? []) {
      const key = `${from}-${to}`;
      const before = days.get(key)?.days ?? [];
      days.set(key, { days: [...before, index + 1], from, to });
    }
  }
  return [...days.values()];
}

/** A day's hours as they are typed; empty where there are none. */
export function textOfDay(day: number, hours: readonly OpeningSpan[]): string {
  return hours
    .filter((span) => span.days.includes(day))
    .sort((one, other) => one.from - other.from)
    .map((span) => `${clock(span.from)}-${clock(span.to)}`)
    .join(' ');
}

/** What the desk takes, from a form that has passed its own checks. */
export function settingsOf(form: StoreForm): { store: StoreWords; settings: StoreSettings } {
  const employs = Number(form.employs);
  return {
    store: { name: form.name.trim(), address: form.address.trim(), phone: form.phone.trim() },
    settings: {
      zone: form.zone,
      areaSquareMetres: Number(form.area),
      hours: weekFromTexts(form.hours.map((day) => day.text)),
      council: form.council,
      employs,
      twoTiers: form.twoTiers && employs < ruleNumbers.staffForThreeTiers,
    },
  };
}

export function formOf(store: StoreWords, settings: StoreSettings): StoreForm {
  return {
    ...store,
    area: String(settings.areaSquareMetres),
    employs: String(settings.employs),
    twoTiers: settings.twoTiers,
    zone: settings.zone,
    council: settings.council,
    hours: weekdays.map((day) => ({ text: textOfDay(day, settings.hours) })),
  };
}
