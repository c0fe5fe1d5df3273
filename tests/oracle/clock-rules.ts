import { wallDate, wallMinutes } from './day.ts';
import { type Fact, type History, last, type SpecialDay, type StoreSettings, said } from './fact.ts';
import { isDanger } from './goods-rules.ts';
import { standingDecision } from './money-rules.ts';
import { tierOf } from './tier-rules.ts';

const minute = 60_000;

/** Has the clock been doubted and not confirmed since? */
export function isDoubted(history: History): boolean {
  const doubted = last(said(history, 'ClockDoubted'))?.index ?? -1;
  const confirmed = last(said(history, 'ClockConfirmed'))?.index ?? -1;
  return doubted > confirmed;
}

/** The newest rules that any complaint was opened under. */
export function newestRules(history: History): number {
  const opened = [...said(history, 'ComplaintOpened'), ...said(history, 'ComplaintImported')];
  return Math.max(0, ...opened.map((one) => one.data.rules));
}

/** L5: no entry lies before the last one, unless the clock is doubted. */
export function clockBreach(before: History, fact: Fact): string | null {
  if (newestRules(before) < 2 || isDoubted(before) || fact.event.type === 'ClockDoubted') return null;
  return fact.at < (last(before)?.at ?? 0) ? 'L5' : null;
}

type Hours = Readonly<{ at: number; settings: StoreSettings; days: readonly SpecialDay[] }>;

/** Settings and special days after each change of either, in the order in which they were said. */
function hoursOf(history: History): readonly Hours[] {
  const all = history.flatMap(({ event, at }, index) => {
    if (event.type !== 'StoreSettingsSet' && event.type !== 'CalendarSet') return [];
    const upTo = history.slice(0, index + 1);
    const settings = last(said(upTo, 'StoreSettingsSet'))?.data.settings;
    return settings ? [{ at, settings, days: last(said(upTo, 'CalendarSet'))?.data.days ?? [] }] : [];
  });
  // Who says again what was said last has changed no hours, whatever the clock showed then.
  return all.filter((one, index) => index === 0 || opens(one) !== opens(all[index - 1]));
}

function opens(one: Hours | undefined): string {
  return JSON.stringify([one?.settings.zone, one?.settings.hours, one?.days]);
}

const weekdays = [7, 1, 2, 3, 4, 5, 6];

const quarter = 15 * minute;

/** The spans of the day that a moment falls into, and the minute of that day on the wall. */
function onTheWall(all: readonly Hours[], at: number) {
  // A clock set back may show a time before any hours were said: then the first hold, of two at one moment the later said.
  const first = Math.min(...all.map((one) => one.at));
  const now = last(all.filter((one) => one.at <= Math.max(at, first)));
  if (!now) return { spans: [], minutes: 0 };
  const { settings, days } = now;
  const date = wallDate(at, settings.zone);
  const weekday = weekdays[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? 0;
  const spans =
    days.find((one) => one.date === date)?.spans ??
    settings.hours.filter((one) => one.days.includes(weekday));
  return { spans, minutes: wallMinutes(at, settings.zone) };
}

/** Whole minutes between two moments at which the wall shows an hour of opening, quarter by quarter. */
export function openMinutes(history: History, from: number, to: number): number {
  const all = hoursOf(history);
  let open = 0;
  for (let at = from; at < to; ) {
    const quarterEnds = (Math.floor(at / quarter) + 1) * quarter;
    const next = Math.min(to, quarterEnds, ...all.map((one) => one.at).filter((one) => one > at));
    const wall = onTheWall(all, at);
    const begin = wall.minutes * minute + (at % minute);
    for (const span of wall.spans)
      open += Math.max(
        0,
        Math.min(begin + next - at, span.to * minute) - Math.max(begin, span.from * minute),
      );
    at = next;
  }
  return Math.floor(open / minute);
}

/** Is the store open at a moment, by the hours in force then? */
export function isOpenAt(history: History, at: number): boolean {
  const { spans, minutes } = onTheWall(hoursOf(history), at);
  return spans.some((span) => span.from <= minutes && minutes < span.to);
}

const counted = new Map<string, number | null>();

/** Counted minute by minute, by whoever looks at the wall; null after sixty days. */
function minutesLater(history: History, from: number, minutes: number): number | null {
  const all = hoursOf(history);
  const key = JSON.stringify([all, from, minutes]);
  const known = counted.get(key);
  if (known !== undefined) return known;
  let left = minutes;
  let answer: number | null = null;
  let wall = onTheWall(all, from);
  let read = from;
  for (let at = from; answer === null && at < from + 60 * 1440 * minute; at += minute) {
    // The wall is looked at anew each quarter, as clocks turn only there, and when the hours have changed.
    const turned = Math.floor(at / quarter) > Math.floor(read / quarter);
    if (turned || all.some((one) => read < one.at && one.at <= at)) [wall, read] = [onTheWall(all, at), at];
    const now = wall.minutes + Math.floor((at - read) / minute);
    if (wall.spans.some((span) => span.from <= now && now < span.to) && --left === 0) answer = at + minute;
  }
  counted.set(key, answer);
  return answer;
}

/** What somebody has to do at the present tier, and until when; null when no time runs (T5). */
export function deadlineOf(
  history: History,
  about: string,
): { what: 'receive' | 'decide'; at: number } | null {
  const first = said(history, 'ComplaintOpened', about)[0] ?? said(history, 'ComplaintImported', about)[0];
  if (!first || first.data.rules < 2) return null;
  const tier = tierOf(history, about);
  const table = last(
    said(history, 'AuthoritySet').filter((one) => one.data.version === first.data.authority),
  );
  const times = table?.data.authority[tier as 1 | 2 | 3];
  if (!times) return null;
  const back = last(said(history, 'Reopened', about))?.at ?? Number.NEGATIVE_INFINITY;
  const arrived = last(said(history, 'Escalated', about))?.at ?? first.at;
  const reception = said(history, 'Received', about).find((one) => one.data.tier === tier);
  const until = (what: 'receive' | 'decide', from: number, minutes: number) => {
    const at = minutesLater(history, Math.max(from, back), minutes);
    return at === null ? null : { what, at };
  };
  const standing = standingDecision(history, about);
  const accepted = standing?.accepted === true;
  if (accepted && !isDanger(history, about)) return null;
  if (!reception) return until('receive', arrived, times.receiveMinutes);
  // Danger is heard at tier 3; what was accepted before needs no second decision.
  if (accepted) return null;
  if (!standing || standing.decision.data.tier !== tier)
    return until('decide', reception.at, times.decideMinutes);
  if (standing.accepted !== false) return null;
  const no = last(said(history, 'ConsumerAnswered', about));
  return until('decide', no?.at ?? reception.at, times.decideMinutes);
}

/** Has this deadline been answered for by a mark already? Only tier 3 has marks. */
export function isMarked(history: History, about: string, what: string, due: number): boolean {
  return said(history, 'MarkedLate', about).some((one) => one.data.what === what && one.data.due === due);
}

/** T5: what ran out is sealed before anybody else goes on, by the desk alone, with the deadline that ran out. */
export function timeBreach(before: History, fact: Fact): string | null {
  const { event, about, by, at } = fact;
  const timed =
    event.type === 'MarkedLate' || (event.type === 'Escalated' && event.data.reason === 'out-of-time');
  if (!timed && by.role === 'system') return null;
  const first = said(before, 'ComplaintOpened', about)[0] ?? said(before, 'ComplaintImported', about)[0];
  if ((first?.data.rules ?? 0) < 2) return event.type === 'MarkedLate' ? 'T5' : null;
  const doubted = isDoubted(before);
  const deadline = deadlineOf(before, about);
  const tier = tierOf(before, about);
  const ranOut =
    deadline !== null &&
    deadline.at <= at &&
    !(tier === 3 && isMarked(before, about, deadline.what, deadline.at));
  if (!timed) return ranOut && !doubted ? 'T5' : null;
  if (by.role !== 'system' || doubted || !ranOut || event.data.due !== deadline.at) return 'T5';
  if (event.type === 'MarkedLate') return tier === 3 && event.data.what === deadline.what ? null : 'T5';
  return tier < 3 ? null : 'T5';
}

/** The calendar and the doubts, said by who may and as they are. */
export function clockStoreBreach(before: History, fact: Fact): string | null {
  const { event, by, at } = fact;
  const founded = said(before, 'StoreFounded').length > 0;
  switch (event.type) {
    case 'CalendarSet': {
      if (by.role !== 'enterprise-head' || !founded) return 'T7';
      const { version, days } = event.data;
      if (version !== said(before, 'CalendarSet').length + 1) return 'L2';
      const dates = days.map((one) => one.date);
      if (dates.join() !== [...new Set(dates)].sort().join()) return 'T5';
      return days.some((one) => overlap(one.spans)) ? 'T5' : null;
    }
    case 'ClockDoubted': {
      if (by.role !== 'system' || !founded || isDoubted(before)) return 'L5';
      const behind = at < (last(before)?.at ?? 0);
      return behind === (event.data.cause === 'behind') ? null : 'L5';
    }
    case 'ClockConfirmed':
      return by.role === 'enterprise-head' && isDoubted(before) ? null : 'L5';
    default:
      return null;
  }
}

function overlap(spans: readonly { from: number; to: number }[]): boolean {
  const open = new Uint8Array(1440);
  for (const span of spans) {
    if (span.to <= span.from) return true;
    for (let now = span.from; now < span.to; now++) open[now] = (open[now] ?? 0) + 1;
  }
  return open.some((count) => count > 1);
}
