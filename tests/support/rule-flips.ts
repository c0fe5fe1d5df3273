import { complaintEventData } from '../../shared/complaint/complaint-events.ts';
import {
  type Cell,
  moments,
  type Need,
  type Row,
  ruleNumbers,
  ruleTable,
  type Situation,
  type Step,
  stepTimes,
  type Who,
} from '../../shared/complaint/rule-table.ts';
import type { EventType } from '../../shared/events.ts';

/** One cell of the table with another value in it: `alter` puts it there, and gives back how to put it right again. */
export type Flip = Readonly<{ name: string; alter: () => () => void }>;

/** Puts a value where another stands, in the very table that decides. */
function set(holder: object, key: string | number, value: unknown): () => void {
  const record = holder as Record<string | number, unknown>;
  const before = record[key];
  record[key] = value;
  return () => {
    record[key] = before;
  };
}

const everyWho: readonly Who[] = ['desk', 'clerk', 'department-head', 'enterprise-head'];
const steps: readonly Step[] = ['receive', 'decide', 'answer', 'carry-out'];
const leads = new Set(['beyond-authority', 'not-accepted', 'complex', 'out-of-time', 'danger']);

function otherCells(situation: Situation, cell: Cell, tier: number): Cell[] {
  const rises = leads.has(situation);
  if (cell === null)
    return everyWho.filter((who) => who !== 'desk').map((who) => (rises ? { who, to: 3 as const } : { who }));
  const whos = everyWho.filter((who) => who !== cell.who).map((who) => ({ ...cell, who }));
  const tos = rises
    ? ([1, 2, 3, 'late'] as const)
        .filter((to) => to !== cell.to && to !== tier)
        .map((to) => ({ ...cell, to }))
    : [];
  return [null, ...whos, ...tos];
}

function cellFlips(situation: Situation): Flip[] {
  const row: Row = ruleTable[situation];
  const { at } = row;
  if (!Array.isArray(at))
    return otherCells(situation, at as Cell, 0).map((cell) => ({
      name: `${situation}: ${JSON.stringify(cell)}`,
      alter: () => set(row, 'at', cell),
    }));
  return (at as readonly Cell[]).flatMap((was, index) =>
    otherCells(situation, was, index + 1).map((cell) => ({
      name: `${situation} at tier ${index + 1}: ${JSON.stringify(cell)}`,
      alter: () => set(row, 'at', (at as readonly Cell[]).with(index, cell)),
    })),
  );
}

function needFlips(situation: Situation): Flip[] {
  const row: Row = ruleTable[situation];
  return row.needs.map((need: Need) => ({
    name: `${situation} without ${need}`,
    alter: () =>
      set(
        row,
        'needs',
        row.needs.filter((one) => one !== need),
      ),
  }));
}

function nextFlips(situation: Situation): Flip[] {
  const row: Row = ruleTable[situation];
  if (row.next === undefined) return [];
  return steps
    .filter((step) => step !== row.next)
    .map((step) => ({ name: `${situation}, then ${step}`, alter: () => set(row, 'next', step) }));
}

function timeFlips(): Flip[] {
  return steps.flatMap((step) =>
    (['receiveMinutes', 'decideMinutes', null] as const)
      .filter((time) => time !== stepTimes[step])
      .map((time) => ({ name: `${step} within ${time}`, alter: () => set(stepTimes, step, time) })),
  );
}

function numberFlips(): Flip[] {
  return (Object.keys(ruleNumbers) as (keyof typeof ruleNumbers)[]).flatMap((key) =>
    [-1, 1].map((by) => ({
      name: `${key} ${by > 0 ? 'more' : 'less'} by one`,
      alter: () => set(ruleNumbers, key, ruleNumbers[key] + by),
    })),
  );
}

const about = (Object.keys(complaintEventData) as EventType[]).filter(
  (type) => type !== 'ComplaintOpened' && type !== 'ComplaintImported',
);

function momentFlips(): Flip[] {
  return (Object.keys(moments) as (keyof typeof moments)[]).flatMap((moment) =>
    about.map((type) => ({
      name: `${moment}: ${moments[moment].has(type) ? 'without' : 'with'} ${type}`,
      alter: () => {
        const turned = new Set(moments[moment]);
        if (!turned.delete(type)) turned.add(type);
        return set(moments, moment, turned);
      },
    })),
  );
}

/** Every cell of shared/complaint/rule-table.ts, with every other value that it could have or without one of its needs. */
export function everyFlip(): readonly Flip[] {
  const situations = Object.keys(ruleTable) as Situation[];
  return [
    ...situations.flatMap((one) => [...cellFlips(one), ...needFlips(one), ...nextFlips(one)]),
    ...timeFlips(),
    ...numberFlips(),
    ...momentFlips(),
  ];
}
