import { isEnded } from '../complaint-rules.ts';
import { wallDate, wallMinutes } from '../day.ts';
import { type History, last, said } from '../fact.ts';
import { disposedOf, goodsOf, thousandths } from '../goods-rules.ts';
import { isImported } from '../import-rules.ts';
import { standingDecision } from '../money-rules.ts';
import { toldSinceTheEnd } from '../satisfaction-rules.ts';
import { settingsOf } from '../store-rules.ts';
import { receptionsOf } from '../tier-rules.ts';
import { personNow, wordsNow } from '../words-now.ts';
import { nameOf } from './people-told.ts';
import { remarksOf } from './remarks.ts';
import * as words from './table-words.ts';

/** A cell: a text, or what a spreadsheet takes for a number, a day or a moment. */
export type Cell =
  | string
  | Readonly<{ number: string; decimals: number }>
  | Readonly<{ day: string }>
  | Readonly<{ day: string; minutes: number }>;

export type Row = Readonly<{ seq: number; cells: readonly Cell[] }>;

/** How a complaint is told in this package: its texts whole, its person withheld, or all its texts gone. */
export type Telling = Readonly<{ withheld: (about: string) => boolean; erased: (about: string) => boolean }>;

/** The rows of the complaints of `abouts`, in the order given. */
export function rowsOf(history: History, abouts: readonly string[], telling: Telling): Row[] {
  return abouts.flatMap((about) => {
    const seq = history.findIndex((fact) => fact.about === about);
    const items = said(history, 'ItemAdded', about).map((one) => one.data.item);
    const whole = complaintCells(history, about, telling);
    return (items.length > 0 ? items : [null]).map((item) => ({
      seq,
      cells: [...whole.before, ...goodsCells(history, about, item, telling), ...whole.after(item)],
    }));
  });
}

const zoneOf = (history: History) => settingsOf(history)?.zone ?? 'UTC';

function complaintCells(history: History, about: string, telling: Telling) {
  const opened = said(history, 'ComplaintOpened', about)[0] ?? said(history, 'ComplaintImported', about)[0];
  if (!opened) throw new Error(`a complaint was expected, ${about} came`);
  const zone = zoneOf(history);
  const imported = said(history, 'ComplaintImported', about)[0];
  const day: Cell = imported
    ? imported.data.day !== null
      ? { day: imported.data.day }
      : sheet(history, about, 'date')
    : { day: wallDate(opened.at, zone), minutes: wallMinutes(opened.at, zone) };
  const erased = telling.erased(about);
  const person = (field: 'name' | 'phone') => {
    const standing = told(history, about, field);
    if (standing === 'declined') return '消费者不愿提供';
    if (erased) return '已依法删除';
    if (standing === 'missing') return '';
    return telling.withheld(about) ? '未随附' : personNow(history, about, field);
  };
  const content = erased ? '已依法删除' : wordsNow(history, about, null, 'content');
  return {
    before: [opened.data.number, day, person('name'), person('phone'), content],
    after: (item: string | null): Cell[] => [
      responsibleCell(history, about),
      outcomeCell(history, about, item),
      levelCell(history, about),
      handlersCell(history, about),
      endCell(history, about),
      satisfactionCell(history, about),
      remarksOf(history, about),
    ],
  };
}

/** What the old sheet says in a column; empty where it says nothing, or where it is gone. */
function sheet(history: History, about: string, column: string): string {
  const row = history.find((fact) => fact.about === about && fact.event.type === 'ComplaintImported');
  return row?.event.words?.[column] ?? '';
}

/** Whether name or phone are given, declined or missing, as corrected. */
function told(history: History, about: string, field: 'name' | 'phone'): string {
  const corrected = last(
    said(history, 'Amended', about).filter((one) => one.data.item === null && one.data.field === field),
  );
  const opened = said(history, 'ComplaintOpened', about)[0] ?? said(history, 'ComplaintImported', about)[0];
  return corrected?.data.to ?? opened?.data[field] ?? 'missing';
}

function goodsCells(history: History, about: string, item: string | null, telling: Telling): Cell[] {
  const erased = telling.erased(about);
  if (item === null) {
    const granted = grantedCell(history, about, null);
    if (!isImported(history, about)) return ['无商品', '', '', '', granted, ''];
    const columns = ['price', 'quantity', 'unit'].map((one) => sheet(history, about, one));
    const name = erased ? '已依法删除' : sheet(history, about, 'goods');
    return [name, ...columns, granted, sheet(history, about, 'disposition')];
  }
  const goods = goodsOf(history, about, item);
  if (!goods) throw new Error(`goods were expected, ${item} came`);
  const { price, quantity, unit } = goods as typeof goods & { price: number | null };
  return [
    erased ? '已依法删除' : wordsNow(history, about, item, 'name'),
    price === null ? '不详' : { number: yuan(price), decimals: 2 },
    { number: quantity, decimals: 3 },
    words.units[unit] ?? '',
    grantedCell(history, about, item),
    dispositionCell(history, about, item),
  ];
}

const yuan = (fen: number) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

function linesFor(history: History, about: string, item: string | null) {
  const standing = standingDecision(history, about);
  const lines = standing?.decision.data.lines ?? [];
  return { standing, lines: lines.filter((one) => one.item === null || one.item === item) };
}

function grantedCell(history: History, about: string, item: string | null): string {
  const { standing, lines } = linesFor(history, about, item);
  if (!standing) {
    if (isImported(history, about)) return sheet(history, about, 'granted');
    return isEnded(history, about) ? '否' : '待处理';
  }
  const granted = [
    ['refund', '退货'],
    ['exchange', '换货'],
  ].flatMap(([kind, word]) => (lines.some((one) => one.kind === kind) ? [word] : []));
  if (granted.length === 0) return '否';
  const doubt = standing.accepted === null ? '（待消费者答复）' : standing.accepted ? '' : '（消费者不接受）';
  return granted.join('、') + doubt;
}

function dispositionCell(history: History, about: string, item: string): string {
  const goods = goodsOf(history, about, item);
  if (!goods) return '';
  if (goods.taking !== 'taken-back') return `商品未收回：${words.notTaken[goods.taking]}`;
  const unit = words.units[goods.unit];
  const all = said(history, 'Disposed', about).filter((one) => one.data.item === item);
  const parts = all.map(({ data }) => {
    const off = said(history, 'LabelStruckOff', about).find(
      (one) => one.data.disposition === data.disposition,
    );
    const why = off ? `（${words.struckOff[off.data.cause]}）` : '';
    return `${words.ways[data.way]} ${data.quantity}${unit}${why}`;
  });
  const held = all
    .filter((one) => one.data.way === 'hold-for-test')
    .reduce((sum, one) => sum + thousandths(one.data.quantity), 0n);
  const left = thousandths(goods.quantity) - disposedOf(history, about, item) - held;
  if (left > 0n) parts.push(`待处理 ${decimal(left)}${unit}`);
  return parts.join('；');
}

function decimal(count: bigint): string {
  const digits = String(count).padStart(4, '0');
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`.replace(/\.?0+$/, '');
}

function responsibleCell(history: History, about: string): string {
  if (isImported(history, about)) return sheet(history, about, 'responsible');
  const corrected = last(
    said(history, 'Amended', about).filter(
      (one) => one.data.item === null && one.data.field === 'responsible',
    ),
  );
  const kind = corrected?.data.to ?? said(history, 'ComplaintOpened', about)[0]?.data.responsible ?? '';
  const name = wordsNow(history, about, null, 'responsibleName');
  return `${words.responsible[kind]}${name === '' ? '' : `：${name}`}`;
}

type End = Readonly<{ end: string; at: number; satisfaction: string | null }>;

/** How it ended last, if it has ended; of an imported one that was never reopened, null. */
function endOf(history: History, about: string): End | null {
  if (!isEnded(history, about)) return null;
  return (
    last(
      history.flatMap(({ event, about: subject, at }): End[] => {
        if (subject !== about) return [];
        if (event.type === 'Settled') return [{ end: 'settled', at, satisfaction: event.data.satisfaction }];
        if (event.type === 'Withdrawn') return [{ end: 'withdrawn', at, satisfaction: null }];
        return event.type === 'Ended' ? [{ end: event.data.end, at, satisfaction: null }] : [];
      }),
    ) ?? null
  );
}

/** Does the sheet's word on how it came out still stand? */
function standsAsImported(history: History, about: string): boolean {
  return isImported(history, about) && said(history, 'Reopened', about).length === 0;
}

function outcomeCell(history: History, about: string, item: string | null): string {
  if (standsAsImported(history, about)) return sheet(history, about, 'outcome');
  const { lines } = linesFor(history, about, item);
  const parts = lines.map(({ kind, amount, reason }) => {
    const money = amount > 0 ? ` ${yuan(amount)}元` : '';
    return `${words.remedies[kind]}${money}${reason === null ? '' : `（${words.refusals[reason]}）`}`;
  });
  const end = endOf(history, about);
  if (end) parts.push(words.endings[end.end] ?? '');
  return parts.length === 0 ? '待处理' : parts.join('；');
}

function levelCell(history: History, about: string): string {
  const receptions = said(history, 'Received', about);
  if (receptions.length === 0 && isImported(history, about)) return sheet(history, about, 'tier');
  const known = receptionsOf(history, about);
  const told = receptions.map(({ data }, index) => {
    const how = [
      ...(data.manner === 'phone' ? ['电话'] : []),
      ...(known[index]?.confirmed ? [] : ['待确认']),
    ];
    return `${words.levels[data.tier]}${how.length > 0 ? `（${how.join('，')}）` : ''}`;
  });
  return [...new Set(told)].join('、');
}

function handlersCell(history: History, about: string): string {
  const received = said(history, 'Received', about).map((one) => one.data.receiver);
  const decided = said(history, 'RemedyDecided', about).map((one) => one.by.operator);
  if (isImported(history, about)) {
    if (received.length + decided.length === 0) return sheet(history, about, 'handler');
    return [...new Set([...received, ...decided])].map((one) => nameOf(history, one)).join('、');
  }
  const opened = said(history, 'ComplaintOpened', about).map((one) => one.by.operator);
  return [...new Set([...opened, ...received, ...decided])].map((one) => nameOf(history, one)).join('、');
}

function endCell(history: History, about: string): Cell {
  if (standsAsImported(history, about)) return sheet(history, about, 'ended');
  const end = endOf(history, about);
  return end ? { day: wallDate(end.at, zoneOf(history)) } : '未办结';
}

function satisfactionCell(history: History, about: string): string {
  if (standsAsImported(history, about)) return sheet(history, about, 'satisfaction');
  // Whoever is heard again is asked again.
  if (!isEnded(history, about)) return '';
  const told = last(toldSinceTheEnd(history, about));
  if (told?.how === 'not-asked') return words.satisfactions['not-asked'] ?? '';
  if (told) return (words.told[told.answer] ?? '') + (words.askedBy[told.how] ?? '');
  const satisfaction = endOf(history, about)?.satisfaction;
  return satisfaction ? (words.satisfactions[satisfaction] ?? '') : '';
}
