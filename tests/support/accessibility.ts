import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/**
 * What axe finds on a page, all of it or what is serious or critical, each as 'rule: where'. In the page itself and for violations alone: with
 * what it passed, and with frames of other origins that we never have, the same look takes five times as long.
 */
export async function problemsOn(page: Page, which: 'all' | 'serious'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => which === 'all' || impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
