import axe from 'axe-core';
import type { Page } from 'playwright';

/**
 * What axe finds on a page, all of it or what is serious or critical, each as 'rule: where'. It looks in the page itself
 * and for violations alone, and fetches no style sheet again: only frames of other origins and turned displays, which we
 * have not, would be seen besides, at ten times the cost. Deque's bindings for Playwright take twice as long.
 */
export async function problemsOn(page: Page, which: 'all' | 'serious'): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const look = (globalThis as unknown as { axe: typeof axe }).axe;
    return (await look.run(document, { resultTypes: ['violations'], preload: false })).violations;
  });
  return violations
    .filter(({ impact }) => which === 'all' || impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
