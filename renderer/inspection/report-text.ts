import type { useTranslation } from 'react-i18next';
import type { BrokenWords, ReportWords } from './report-words.ts';

type Words = ReturnType<typeof useTranslation<'inspection'>>['t'];

/** The report as a text to keep, with the line ends that every editor shows. */
export function reportText(report: ReportWords, t: Words): string {
  const marks = { held: '✓', failed: '✕', unsure: '·' } as const;
  const broken = ({ what, where }: BrokenWords): string[] => [
    `  ✕ ${what}`,
    ...(where === '' ? [] : [`    ${where}`]),
  ];
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...lines];
  return [
    `${t('report.title')}  ${report.sign} ${report.title}`,
    report.meaning,
    ...(report.mark === null ? [] : [`⚠ ${report.mark}`]),
    ...part(t('report.first'), report.first ? broken(report.first) : []),
    ...part(t('report.others', { count: report.others.length }), report.others.flatMap(broken)),
    ...part(
      t('report.checked'),
      report.checked.map(
        ({ words, outcome }) =>
          `  ${marks[outcome]} ${words}${outcome === 'failed' ? ` ${t('report.doesNotHold')}` : ''}`,
      ),
    ),
    ...part(
      t('report.notChecked'),
      report.notChecked.map((words) => `  ○ ${words}`),
    ),
    '',
    ...report.facts.map(([name, value]) => `${name}${t('report.colon')}${value}`),
    '',
    t('report.claim'),
    '',
  ].join('\r\n');
}
