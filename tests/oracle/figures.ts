import { openMinutes } from './clock-rules.ts';
import { isEnded } from './complaint-rules.ts';
import { wallDate } from './day.ts';
import { type History, last, said } from './fact.ts';
import { goodsOf } from './goods-rules.ts';
import { isImported } from './import-rules.ts';
import { legsOf } from './money-rules.ts';
import { toldSinceTheEnd } from './satisfaction-rules.ts';

type Figures = Record<string, Record<string, number>>;

const edges = [5, 10, 15, 30, 60, 120, 240, 480, 1440, 4320];

/**
 * The figures (K1–K3) of every day, asked of all entries again: how many of what; of all complaints, or of these alone.
 */
export function figuresOf(history: History, only?: ReadonlySet<string>): Figures {
  const figures: Figures = {};
  const abouts = new Set(
    [...openings(history), ...said(history, 'ComplaintImported')].map(({ index }) => history[index]?.about),
  );
  for (const about of abouts)
    if (about !== undefined && (only?.has(about) ?? true)) count(history, about, figures);
  for (const [day, counts] of Object.entries(figures)) {
    for (const [key, number] of Object.entries(counts)) if (number === 0) delete counts[key];
    if (Object.keys(counts).length === 0) delete figures[day];
  }
  return figures;
}

const openings = (history: History) => said(history, 'ComplaintOpened');

function count(history: History, about: string, figures: Figures): void {
  const opened = openings(history).find((one) => history[one.index]?.about === about);
  const first = opened ?? said(history, 'ComplaintImported', about)[0];
  if (!first) return;
  const zone = last(said(history.slice(0, first.index), 'StoreSettingsSet'))?.data.settings.zone ?? 'UTC';
  const add = (at: number, key: string, number = 1) => {
    const day = wallDate(at, zone);
    figures[day] ??= {};
    figures[day][key] = (figures[day][key] ?? 0) + number;
  };
  const took = (kind: string, from: number, to: number) => {
    const minutes = openMinutes(history, from, to);
    const upTo = edges.filter((edge) => edge < minutes).length;
    add(to, `${kind}.b${upTo}`);
    add(to, `${kind}.minutes`, minutes);
  };
  const end = endOf(history, about);
  if (end?.how === 'imported') return;
  if (end?.how === 'duplicate') {
    add(end.at, 'end.duplicate');
    return;
  }
  if (opened) subject(history, about, opened.at, opened.by.operator, (key) => add(opened.at, key));
  for (const { data } of said(history, 'TicketNamed', about)) {
    figures[data.day] ??= {};
    const waits = figures[data.day] ?? {};
    const span = `wait.b${edges.filter((edge) => edge < data.waited).length}`;
    waits[span] = (waits[span] ?? 0) + 1;
    waits['wait.minutes'] = (waits['wait.minutes'] ?? 0) + data.waited;
  }
  for (const tier of [1, 2, 3] as const) {
    const received = said(history, 'Received', about).find((one) => one.data.tier === tier);
    if (!received) continue;
    const rise = said(history, 'Escalated', about).find((one) => one.data.to === tier);
    const came = tier === 1 ? opened?.at : rise?.at;
    if (came !== undefined) took(`reception.${tier}`, came, received.at);
    const decided = said(history, 'RemedyDecided', about).find((one) => one.data.tier === tier);
    if (decided) took(`decision.${tier}`, received.at, decided.at);
  }
  for (const { at, data } of said(history, 'RemedyDecided', about)) {
    const arrived = legsOf(history, about).filter(
      (leg) => leg.succeeded && data.lines.some((line) => line.line === leg.line),
    );
    if (arrived.length > 0) add(at, 'paid');
    for (const leg of arrived) {
      add(at, 'fen', leg.amount);
      add(at, `fen.${data.lines.find((line) => line.line === leg.line)?.kind}`, leg.amount);
    }
  }
  if (!end) return;
  if (opened) took('handling', opened.at, end.at);
  add(end.at, `end.${end.how}`);
  const helped = said(history, 'OutsideEnded', about).some((one) =>
    ['mediated', 'judged'].includes(one.data.outcome),
  );
  if (end.how === 'settled' && helped) add(end.at, 'settled-outside');
  if (end.how === 'settled' || end.how === 'unsettled')
    for (const key of consumersWord(history, about, end.how)) add(end.at, key);
}

/** K2: what the consumer said last since the end, or why there is nothing. */
function consumersWord(history: History, about: string, how: string): readonly string[] {
  const told = last(toldSinceTheEnd(history, about));
  if (!told) {
    const clerks = how === 'settled' ? last(said(history, 'Settled', about))?.data.satisfaction : 'not-asked';
    return [clerks === 'not-asked' ? 'answer.unasked' : 'answer.entered'];
  }
  if (told.how === 'own-screen') return ['answer.entered'];
  if (told.how === 'not-asked') return [`not-asked.${told.answer}`];
  return [`answer.${told.answer}`, `asked.${told.how}`];
}

/** What it is about, as corrected since. */
function subject(history: History, about: string, at: number, by: string, add: (key: string) => void): void {
  const first = openings(history).find((one) => one.at === at && history[one.index]?.about === about)?.data;
  const now = (field: 'cause' | 'channel' | 'responsible') =>
    last(said(history, 'Amended', about).filter((one) => one.data.item === null && one.data.field === field))
      ?.data.to ?? first?.[field];
  add('opened');
  for (const field of ['cause', 'channel', 'responsible'] as const) add(`${field}.${now(field)}`);
  const goods = said(history, 'ItemAdded', about).map((one) => goodsOf(history, about, one.data.item));
  for (const kind of new Set(goods.map((one) => one?.kind))) add(`kind.${kind}`);
  for (const key of new Set(goods.map((one) => `goods|${now('cause')}|${one?.kind}|${one?.product}`)))
    add(key);
  if (said(history, 'MarkedLate', about).length > 0 || isRisenLate(history, about)) add('late');
  const same = (type: 'ComplaintLinked' | 'ComplaintUnlinked') =>
    said(history, type, about).filter((one) => one.data.kind === 'same-matter').length;
  if (said(history, 'Reopened', about).length > 0 || same('ComplaintLinked') > same('ComplaintUnlinked'))
    add('repeat');
  const named = last(said(history, 'PartyNamed', about));
  const another = last(said(history, 'Amended', about).filter((one) => one.data.field === 'responsible'));
  if (named?.data.party && (another?.index ?? -1) < named.index) add(`party|${named.data.party}`);
  add(`staff|${by}`);
}

function isRisenLate(history: History, about: string): boolean {
  return said(history, 'Escalated', about).some((one) => one.data.reason === 'out-of-time');
}

/** How it ended last, if it is not open. */
function endOf(history: History, about: string): { how: string; at: number } | null {
  if (!isEnded(history, about)) return null;
  const ends = [
    ...said(history, 'Settled', about).map(({ at, index }) => ({ how: 'settled', at, index })),
    ...said(history, 'Withdrawn', about).map(({ at, index }) => ({ how: 'withdrawn', at, index })),
    ...said(history, 'Ended', about).map(({ at, index, data }) => ({ how: data.end as string, at, index })),
  ].sort((a, b) => a.index - b.index);
  const end = last(ends);
  if (!end) return isImported(history, about) ? { how: 'imported', at: 0 } : null;
  return end;
}
