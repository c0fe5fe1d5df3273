import { isEnded } from '../complaint-rules.ts';
import { wallDate } from '../day.ts';
import { type History, last, said } from '../fact.ts';
import { isDanger } from '../goods-rules.ts';
import { rankOfRole, roleOf } from '../people.ts';
import { settingsOf } from '../store-rules.ts';
import { nameOf, stoodInAt } from './people-told.ts';
import * as words from './table-words.ts';

/** The last column: what else is to be known of a complaint, joined by ；. */
export function remarksOf(history: History, about: string): string {
  const mark = said(history, 'LedgerOpened')[0]?.data.mark ?? 'none';
  return [
    ...(words.marks[mark] ? [words.marks[mark]] : []),
    ...importedRemarks(history, about),
    ...(isDanger(history, about) ? ['涉及人身伤害或危险'] : []),
    ...weighingRemarks(history, about),
    ...riseRemarks(history, about),
    ...deputyRemarks(history, about),
    ...courseRemarks(history, about),
    ...outsideRemarks(history, about),
  ].join('；');
}

function importedRemarks(history: History, about: string): string[] {
  const row = history.find((fact) => fact.about === about && fact.event.type === 'ComplaintImported');
  if (row?.event.type !== 'ComplaintImported') return [];
  const { serial, remark, other } = row.event.words ?? {};
  return [
    `导入（非本系统见证），原表第${row.event.data.row}行`,
    ...(serial ? [`原序号${serial}`] : []),
    ...(row.event.data.inferred.includes('year') ? ['日期年份为推断'] : []),
    ...(remark ? [`原备注：${remark}`] : []),
    ...(other ? [other] : []),
  ];
}

function riseRemarks(history: History, about: string): string[] {
  const rises = said(history, 'Escalated', about);
  const highest = last(rises)?.data.to;
  const late = said(history, 'MarkedLate', about).length;
  return [
    ...(highest ? [`升级至${words.levels[highest]}`] : []),
    ...(rises.some((one) => one.data.reason === 'out-of-time') ? ['超时升级'] : []),
    ...(late > 0 ? [`第三级超时${late}次`] : []),
    ...(said(history, 'Received', about).some((one) => one.data.twoTiers) ? ['一人接待两级'] : []),
  ];
}

/** What the fair scale showed, and whether its verification had run out that day. */
function weighingRemarks(history: History, about: string): string[] {
  return said(history, 'Reweighed', about).map(({ data, at }) => {
    const short = data.said - (data.gross - data.tare);
    const kilograms = String(Math.abs(short) / 1000);
    const showed = short === 0 ? '复秤相符' : short > 0 ? `复秤少${kilograms}kg` : `复秤多${kilograms}kg`;
    const over = wallDate(at, settingsOf(history)?.zone ?? 'UTC') > data.verifiedUntil;
    return over ? `${showed}（秤检定过期，不作依据）` : showed;
  });
}

/** Who received, decided or authorised at a tier above their role, as a deputy. */
function deputyRemarks(history: History, about: string): string[] {
  const acts = history.flatMap(({ event, about: subject, by, at }, index) => {
    if (subject !== about) return [];
    if (event.type === 'Received') return [{ who: event.data.receiver, tier: event.data.tier, index, at }];
    if (event.type === 'RemedyDecided' || event.type === 'Authorised')
      return [{ who: by.operator, tier: event.data.tier, index, at }];
    return [];
  });
  const told = acts.flatMap(({ who, tier, index, at }) => {
    const own = rankOfRole(roleOf(history.slice(0, index), who) ?? '');
    const stood = stoodInAt(history, index, who, at);
    if (stood === null || own >= tier) return [];
    return [`${words.levels[tier]}：${nameOf(history, who)}（${words.deputies[stood]}）`];
  });
  return [...new Set(told)];
}

function courseRemarks(history: History, about: string): string[] {
  const corrections = said(history, 'Amended', about).length;
  const reopened = said(history, 'Reopened', about).length;
  const ended = isEnded(history, about) ? last(said(history, 'Ended', about)) : undefined;
  const duplicate =
    ended?.data.end === 'duplicate' && lastEndIs(history, about, ended.index) ? ended : undefined;
  return [
    ...(corrections > 0 ? [`更正${corrections}次`] : []),
    ...(reopened > 0 ? [`重新受理${reopened}次`] : []),
    ...(duplicate?.data.duplicateOf ? [`与${numberOf(history, duplicate.data.duplicateOf)}重复`] : []),
    ...(said(history, 'WaysOnGiven', about).length > 0 ? ['已告知维权途径'] : []),
  ];
}

function lastEndIs(history: History, about: string, index: number): boolean {
  const ends = (['Settled', 'Withdrawn'] as const).flatMap((type) => said(history, type, about));
  return ends.every((one) => one.index < index);
}

function numberOf(history: History, about: string): string {
  const begun = said(history, 'ComplaintOpened', about)[0] ?? said(history, 'ComplaintImported', about)[0];
  return begun?.data.number ?? about;
}

function outsideRemarks(history: History, about: string): string[] {
  const spokesperson = said(history, 'SpokespersonNamed', about).length > 0;
  return [
    ...said(history, 'TransferNoted', about).map((one) => transferRemark(history, about, one.index)),
    ...said(history, 'OutsideEnded', about).map(
      ({ data }) => `${words.outsideOutcomes[data.outcome]}（${data.day}）`,
    ),
    ...standingLinks(history, about),
    ...(spokesperson ? ['由代表人代为处理'] : []),
  ];
}

function transferRemark(history: History, about: string, index: number): string {
  const noted = history[index]?.event;
  if (noted?.type !== 'TransferNoted') throw new Error('a transfer was expected');
  const { transfer, source } = noted.data;
  const amended = history.flatMap(({ event, about: subject }) =>
    subject === about && event.type === 'TransferAmended' && event.data.transfer === transfer ? [event] : [],
  );
  const number =
    last(amended.filter((one) => one.data.field === 'number'))?.words?.to ?? noted.words?.number ?? '';
  const moved = last(amended.filter((one) => one.data.field === 'deadline'));
  const deadline = moved ? moved.data.to : noted.data.deadline;
  const reply = said(history, 'TransferAnswered', about).find((one) => one.data.transfer === transfer);
  const late = reply && deadline !== null && reply.data.day > deadline ? '（逾期）' : '';
  return `${words.sources[source]}：${[
    ...(number === '' ? [] : [`编号${number}`]),
    deadline === null ? '未定期限' : `期限${deadline}`,
    reply ? `${reply.data.day}已回复${late}` : '未回复',
  ].join('，')}`;
}

function standingLinks(history: History, about: string): string[] {
  const standing = new Map<string, string>();
  for (const { event, about: subject } of history) {
    if (subject !== about) continue;
    if (event.type === 'ComplaintLinked') {
      const { other, kind } = event.data;
      standing.set(`${other} ${kind}`, `与${numberOf(history, other)}${words.links[kind]}`);
    }
    if (event.type === 'ComplaintUnlinked') standing.delete(`${event.data.other} ${event.data.kind}`);
  }
  return [...standing.values()];
}
