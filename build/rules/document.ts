import { domain as domainEn } from '../../renderer/locales/en/domain.ts';
import { rules as rulesEn } from '../../renderer/locales/en/rules.ts';
import type { RuleWords } from '../../renderer/locales/rule-words.ts';
import { domain as domainZh } from '../../renderer/locales/zh-CN/domain.ts';
import { rules as rulesZh } from '../../renderer/locales/zh-CN/rules.ts';
import { tiers } from '../../shared/codes.ts';
import {
  moments,
  type Row,
  ruleTable,
  type Situation,
  type Step,
  stepTimes,
} from '../../shared/complaint/rule-table.ts';
import { cellOf } from '../../shared/complaint/tiers.ts';
import type { EventType } from '../../shared/events.ts';

const head = `# The rules of the three tiers 三级接待的规则

Printed by \`npm run rules\` from \`shared/complaint/rule-table.ts\`, which is what decides at the desk, in the verifier and
on the screens; a test fails when this page says something else. How long the times of a tier are, which remedies it may
give and up to what amount are the store's own settings. Every situation but reopening, and what the second list names,
needs a complaint that has not ended; whoever acts is signed in and active.
`;

type Words = Readonly<{ rules: RuleWords; event: Readonly<Record<EventType, string>> }>;
const languages: readonly Words[] = [
  { rules: rulesZh, event: domainZh.event },
  { rules: rulesEn, event: domainEn.event },
];

/** The page docs/rules.md: the whole table, in Chinese and in English. */
export function rulesDocument(): string {
  return [head, ...languages.map(inWords)].join('\n');
}

function inWords({ rules, event }: Words): string {
  const { head: name } = rules;
  const situations = Object.keys(ruleTable) as Situation[];
  const steps = Object.keys(stepTimes) as Step[];
  const parts = [
    `## ${rules.title}\n`,
    `${rules.rank}\n`,
    table(
      [name.situation, name.tier1, name.tier2, name.tier3, name.needs, name.next],
      situations.map((situation) => rowOf(situation, rules)),
    ),
    table(
      [name.step, name.time],
      steps.map((step) => [rules.step[step], rules.time[stepTimes[step] ?? 'none']]),
    ),
    ...(['afterTheEnd', 'besideDanger', 'byTheDesk'] as const).map(
      (moment) => `${rules.moment[moment]}: ${[...moments[moment]].map((type) => event[type]).join(' · ')}\n`,
    ),
  ];
  return parts.join('\n');
}

function rowOf(situation: Situation, words: RuleWords): string[] {
  const { needs, next }: Row = ruleTable[situation];
  const cells = tiers.map((tier) => {
    const cell = cellOf(situation, tier);
    if (cell === null) return words.who.nobody;
    return cell.to === undefined ? words.who[cell.who] : `${words.who[cell.who]} → ${words.rise[cell.to]}`;
  });
  return [
    words.situation[situation],
    ...cells,
    needs.map((need) => words.need[need]).join('; '),
    next === undefined ? '' : words.step[next],
  ];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `${[line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
