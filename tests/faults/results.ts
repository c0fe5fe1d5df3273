import { appendFileSync } from 'node:fs';

/** How often each fault is made: FAULT_ROUNDS, otherwise a few, enough to see that the test itself works. */
export function rounds(most = Number.POSITIVE_INFINITY): number {
  return Math.min(most, Number(process.env.FAULT_ROUNDS ?? 6));
}

/** Says what came out, and writes it where `npm run test:faults` gathers it (a line of JSON for each fault). */
export function report(fault: string, figures: Readonly<Record<string, number | string>>): void {
  console.info(`${fault}: ${JSON.stringify(figures)}`);
  const file = process.env.FAULT_RESULTS;
  if (file) appendFileSync(file, `${JSON.stringify({ fault, ...figures })}\n`);
}
