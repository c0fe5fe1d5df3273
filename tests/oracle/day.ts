const dates = new Map<string, string>();
const formats = new Map<string, Intl.DateTimeFormat>();

/** The date on the wall of a store in `zone` at `at` (UTC milliseconds), as YYYY-MM-DD, by the platform's own calendar. */
export function wallDate(at: number, zone: string): string {
  const quarter = Math.floor(at / 900_000) * 900_000;
  const key = `${zone} ${quarter}`;
  const known = dates.get(key);
  if (known !== undefined) return known;
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  formats.set(zone, format);
  const date = format.format(quarter);
  dates.set(key, date);
  return date;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
const read = new Map<string, number>();

/** Minutes after midnight on the wall of a store in `zone`. Clocks turn on the quarter of an hour at the earliest. */
export function wallMinutes(at: number, zone: string): number {
  const quarter = Math.floor(at / 900_000) * 900_000;
  const key = `${zone} ${quarter}`;
  let minutes = read.get(key);
  if (minutes === undefined) {
    const clock =
      clocks.get(zone) ??
      new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      });
    clocks.set(zone, clock);
    const [hour, minute] = clock.format(quarter).split(':').map(Number);
    minutes = (hour ?? 0) * 60 + (minute ?? 0);
    read.set(key, minutes);
  }
  return minutes + Math.floor((at - quarter) / 60_000);
}
