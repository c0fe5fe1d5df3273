const [begin, end] = ['<!-- results -->', '<!-- end of results -->'];

/** What one fault came to: its name, and the figures that its test reported. */
export type FaultResult = Readonly<{ fault: string } & Record<string, string | number>>;

/** The results of a run, a line of JSON each. */
export function linesOf(text: string): FaultResult[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as FaultResult);
}

/** The rows of the table: what came out now, and of faults that were not made this time what came out before. */
export function faultTable(results: readonly FaultResult[], document: string, day: string): string[] {
  const rows = new Map(
    tableIn(document)
      .slice(2)
      .map((row) => [row.split('|')[1]?.trim() ?? '', row]),
  );
  for (const { fault, ...figures } of results) {
    const said = Object.entries(figures).map(([name, figure]) => `${inWords(name)} ${figure}`);
    rows.set(fault, `| ${fault} | ${day} | ${said.join(' · ')} |`);
  }
  return ['| fault | last run | what came out |', '| --- | --- | --- |', ...rows.values()];
}

/** The document with these rows in place of its table. Throws an Error where it marks no place for them. */
export function inTable(document: string, rows: readonly string[]): string {
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error('docs/reliability.md: expected the marks of its results');
  return `${document.slice(0, from + begin.length)}\n${rows.join('\n')}\n${document.slice(to)}`;
}

function tableIn(document: string): string[] {
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  return document
    .slice(from + begin.length, to)
    .split('\n')
    .filter((row) => row.startsWith('|'));
}

/** `cutOffInside` → `cut off inside`; what is no name of a figure stays as it is. */
function inWords(name: string): string {
  return /^[a-zA-Z0-9]+$/.test(name) ? name.replace(/[A-Z]|\d+$/g, (part) => ` ${part.toLowerCase()}`) : name;
}
