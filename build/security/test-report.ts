/** The part of Vitest's JSON report that is read here. */
export type TestReport = Readonly<{
  testResults: readonly Readonly<{
    message?: string;
    assertionResults: readonly Readonly<{ fullName: string; status: string }>[];
  }>[];
}>;

/** How the tests with this title came out; `none` where there is no such test, or its file did not get so far. */
export type Result = 'passed' | 'failed' | 'none';

/** A title as it is written in a test's file, as a pattern for its name: what is filled in stands for anything. */
export function titlePattern(title: string): string {
  return title
    .split(/%[sj]/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
}

export function resultOf(report: TestReport, title: string): Result {
  const pattern = new RegExp(titlePattern(title));
  const found = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ fullName, status }) => pattern.test(fullName) && (status === 'passed' || status === 'failed'));
  if (found.length === 0) return 'none';
  return found.some(({ status }) => status === 'failed') ? 'failed' : 'passed';
}
