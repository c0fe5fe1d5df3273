import type { Need, Rise, Situation, Step, Who } from '../../shared/complaint/rule-table.ts';

type Words<Code extends string> = Readonly<Record<Code, string>>;

/** The rules of the three tiers in words: what is added to the table in shared/ does not compile without its word here. */
export type RuleWords = {
  readonly title: string;
  /** By what somebody stands for a tier. */
  readonly rank: string;
  readonly situation: Words<Situation>;
  readonly need: Words<Need>;
  readonly who: Words<Who | 'nobody'>;
  readonly step: Words<Step>;
  readonly rise: Words<`${Rise}`>;
  readonly time: Words<'receiveMinutes' | 'decideMinutes' | 'none'>;
  readonly moment: Words<'afterTheEnd' | 'besideDanger' | 'byTheDesk'>;
  readonly head: Words<
    'situation' | 'tier1' | 'tier2' | 'tier3' | 'needs' | 'next' | 'step' | 'time' | 'events'
  >;
};
