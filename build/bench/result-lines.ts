import type { Benchmark, Size } from './benchmark.ts';
import { ratio, type Summary } from './measured.ts';

export type Result = Readonly<{
  id: string;
  title: string;
  of: string;
  summaries: readonly Summary[];
  goals: readonly Readonly<{
    text: string;
    limit: number;
    unit: string;
    figure: number | null;
    met: boolean | null;
  }>[];
}>;

export function resultOf(benchmark: Benchmark, size: Size, summaries: readonly Summary[]): Result {
  const by = (name: string) => summaries.find((one) => one.name === name);
  const goals = benchmark.goals.map(({ text, limit, unit, figure, atLeast = false }) => {
    const value = figure(by, size);
    const met = value === null ? null : atLeast ? value >= limit : value <= limit;
    return { text, limit, unit, figure: value, met };
  });
  return { id: benchmark.id, title: benchmark.title, of: benchmark.of(size), summaries, goals };
}

/** A table in Markdown, as it stands in docs/performance.md. */
export function resultLines({ title, of, summaries, goals }: Result): string[] {
  const first = summaries[0]?.median;
  return [
    `### ${title}`,
    '',
    `${of}.`,
    '',
    '| | median | p95 | runs | × ours | memory |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...summaries.map(({ name, kind, median, p95, runs, peakMb }) => {
      const times = ratio(median, first);
      const label = kind === 'ours' ? `**${name}**` : kind === 'limit' ? `${name} (limit)` : name;
      return `| ${label} | ${msText(median)} | ${msText(p95)} | ${runs} | ${times === null ? '' : figureText(times)} | ${peakMb === null ? '' : `${Math.round(peakMb)} MB`} |`;
    }),
    '',
    ...goals.map(
      ({ text, figure, unit, met }) =>
        `- ${met === null ? 'not measured' : met ? 'met' : 'NOT met'}: ${text}${figure === null ? '' : ` (${figureText(figure)} ${unit})`}`,
    ),
    ...(goals.length > 0 ? [''] : []),
  ];
}

function msText(ms: number): string {
  return ms >= 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${figureText(ms)} ms`;
}

/** Three digits that count. */
function figureText(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(value < 0.001 ? 1 : 3);
}
