import type { Run, Summary } from './measured.ts';

/** How much is measured with. */
export type Size = Readonly<{
  /** Complaints in the ledger, eight entries each up to 100,000, four beyond. */
  complaints: number;
  /** Rows of the spreadsheets and of the old ledger. */
  rows: number;
  /** Rows of the printed ledger. */
  printed: number;
}>;

export type Contestant = Readonly<{
  name: string;
  kind: Summary['kind'];
  /** What is made ready before the clock runs. */
  ready: (size: Size) => Promise<Work>;
}>;

/** The work is timed; what it made is looked at afterwards, and must be the same for all who make something. */
export type Work = Readonly<{
  work: () => Promise<unknown>;
  made?: (result: unknown) => string;
  /** What else is worth knowing, by name. */
  figures?: () => Record<string, number>;
  /** Is left as it was found. */
  after?: () => Promise<void>;
}>;

export type Goal = Readonly<{
  /** As it was set. */
  text: string;
  /** The figure that it is about, from the summaries by name; null where one is missing. */
  figure: (by: (name: string) => Summary | undefined, size: Size) => number | null;
  /** Met up to this, or from it on where `atLeast`. */
  limit: number;
  atLeast?: boolean;
  unit: string;
}>;

/** One question, and all that answer it side by side in one run. */
export type Benchmark = Readonly<{
  id: string;
  title: string;
  goals: readonly Goal[];
  /** Sizes that matter to it, said beside the figures. */
  of: (size: Size) => string;
}> &
  (
    | Readonly<{ /** Each in a process of its own, taking turns. */ contestants: readonly Contestant[] }>
    | Readonly<{
        /** All in one place, which lets them take turns itself: runs by name. */
        together: (
          size: Size,
          rounds: number,
          tell: (what: string) => void,
        ) => Promise<readonly Readonly<{ name: string; kind: Summary['kind']; runs: readonly Run[] }>[]>;
      }>
  );
