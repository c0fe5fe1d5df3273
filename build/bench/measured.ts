/** Many small things, each timed by itself, with what each answered. */
export class Each<Answer> {
  readonly ms: readonly number[];
  readonly answers: readonly Answer[];

  constructor(ms: readonly number[], answers: readonly Answer[]) {
    this.ms = ms;
    this.answers = answers;
  }
}

/** One run of one contestant. */
export type Run = Readonly<{
  /** What was waited for, in ms; for many small things, that of each. */
  ms: readonly number[];
  /** The most memory of the process, in MB, less what it had before the work; null where it was not its own process. */
  peakMb: number | null;
  /** A digest of what was made, where contestants must make the same. */
  made?: string;
  /** What else was measured, by name. */
  figures?: Readonly<Record<string, number>>;
}>;

export type Summary = Readonly<{
  name: string;
  kind: 'ours' | 'peer' | 'limit';
  /** Of all runs together, in ms. */
  median: number;
  p95: number;
  runs: number;
  peakMb: number | null;
  /** Of the last run. */
  figures?: Readonly<Record<string, number>>;
}>;

/** The value below which the given share of them lies; they need not be sorted. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function summary(name: string, kind: Summary['kind'], runs: readonly Run[]): Summary {
  const all = runs.flatMap((run) => run.ms);
  const peaks = runs.flatMap((run) => run.peakMb ?? []);
  return {
    name,
    kind,
    median: quantile(all, 0.5),
    p95: quantile(all, 0.95),
    runs: all.length,
    peakMb: peaks.length > 0 ? Math.max(...peaks) : null,
    ...figuresOf(runs.at(-1)),
  };
}

export function ratio(one: number | undefined, other: number | undefined): number | null {
  return one === undefined || other === undefined ? null : one / other;
}

function figuresOf(run: Run | undefined): Pick<Run, 'figures'> {
  return run?.figures ? { figures: run.figures } : {};
}
