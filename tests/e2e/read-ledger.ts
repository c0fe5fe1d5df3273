import type { Page } from '@playwright/test';
import type { Output } from '../../shared/contract.ts';
import { type Entry, parseEntry } from '../../shared/ledger/entry.ts';
import type { Outcome } from '../../shared/refusals.ts';

/** Every entry of the sealed log, as the desk gives them to whoever is signed in on the page. */
export async function entriesOf(page: Page): Promise<readonly Entry[]> {
  const outcome = (await page.evaluate(() => window.desk?.entriesFrom({ from: 0, limit: 2000 }))) as Outcome<
    Output<'entriesFrom'>
  >;
  if (!outcome.ok) throw new Error(`entriesOf: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value.entries.map(({ entry }) => {
    const parsed = parseEntry(entry);
    if (!parsed) throw new Error(`entriesOf: expected an entry, got ${entry}`);
    return parsed;
  });
}
