import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/**
 * What axe finds on a page, all of it or what is serious or critical, each as 'rule: where'. It looks in the page itself
 * and for violations alone, and fetches no style sheet again: with all that the same look takes ten times as long, and
 * only frames of other origins and turned displays, which we have not, would be seen besides.
 */
export async function problemsOn(page: Page, which: 'all' | 'serious'): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], preload: false })
    .setLegacyMode();
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => which === 'all' || impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
