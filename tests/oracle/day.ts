const formats = new Map<string, Intl.DateTimeFormat>();

/** The date on the wall of a store in `zone` at `at` (UTC milliseconds), as YYYY-MM-DD, by the platform's own calendar. */
export function wallDate(at: number, zone: string): string {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  formats.set(zone, format);
  return format.format(at);
}
