import { type CalendarDate, dateIn, isZone } from '../calendar.ts';
import { isStoreEvent, storeSubject } from '../events.ts';
import type { Entry } from '../ledger/entry.ts';
import { type OpenPeriod, type Period, withinPeriod } from './period.ts';

/** What one pass over the log tells about every subject, without its private parts. */
export type Survey = {
  see(entry: Entry): void;
  /** The zone the table is written in and the period counts in: the one of the last settings. */
  zone(): string;
  /** The ledger number of a complaint, as it was opened. */
  numberOf(complaint: string): string | null;
  /** The complaint with a ledger number. */
  withNumber(number: string): string | null;
  /** How many entries a complaint has. */
  entriesOf(complaint: string): number;
  /** Complaints of which an entry says that their texts are gone (L5). */
  erased(): ReadonlySet<string>;
  /** Complaints with an entry in the period, or imported with a day in it, each with the seq that opened it, in that order. */
  complaintsIn(period: Period): ReadonlyMap<string, number>;
  /** Complaints of these days: opened then, or imported with a day of then (null: no bound). Seqs and order as above. */
  openedIn(period: OpenPeriod): ReadonlyMap<string, number>;
};

export function createSurvey(): Survey {
  let zone = 'UTC';
  const numbers = new Map<string, string>();
  const seen = new Map<string, { opened: number; moments: number[] }>();
  /** The day an old sheet gives a complaint, long before its first entry here. */
  const days = new Map<string, CalendarDate>();
  const erased = new Set<string>();
  return {
    see(entry) {
      const { type } = entry;
      if (type === 'StoreSettingsSet') zone = zoneOf(entry) ?? zone;
      if (entry.about === storeSubject || isStoreEvent(type)) return;
      if (type === 'ComplaintOpened' || type === 'ComplaintImported') {
        const { number, day } = entry.data;
        numbers.set(entry.about, String(number));
        if (type === 'ComplaintImported' && typeof day === 'string') days.set(entry.about, day);
      }
      if (type === 'Erased') erased.add(entry.about);
      const subject = seen.get(entry.about);
      if (subject) subject.moments.push(entry.at);
      else seen.set(entry.about, { opened: entry.seq, moments: [entry.at] });
    },
    zone: () => zone,
    withNumber: (number) => [...numbers].find(([, one]) => one === number)?.[0] ?? null,
    numberOf: (complaint) => numbers.get(complaint) ?? null,
    entriesOf: (complaint) => seen.get(complaint)?.moments.length ?? 0,
    erased: () => erased,
    complaintsIn(period) {
      const within = withinPeriod(period, zone);
      const wanted = [...seen].filter(([about, { moments }]) => {
        const day = days.get(about) ?? '';
        return (day >= period.from && day <= period.to) || moments.some(within);
      });
      return new Map(wanted.map(([about, { opened }]) => [about, opened]));
    },
    openedIn({ from, to }) {
      const within = (day: CalendarDate) => (from === null || day >= from) && (to === null || day <= to);
      const wanted = [...seen].filter(([about, { moments }]) =>
        within(days.get(about) ?? dateIn(moments[0] ?? 0, zone)),
      );
      return new Map(wanted.map(([about, { opened }]) => [about, opened]));
    },
  };
}

function zoneOf({ data }: Entry): string | null {
  const { settings } = data as { settings?: { zone?: unknown } };
  return typeof settings?.zone === 'string' && isZone(settings.zone) ? settings.zone : null;
}
