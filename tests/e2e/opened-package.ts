import { readFile, writeFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { opened } from '../support/package-of.ts';

/**
 * The zip in a package that was just saved, opened with the passphrase that the screen shows once (X5); its path. The
 * passphrase is then put away, as the person does who has written it down.
 */
export async function openedPackage(page: Page, path: string): Promise<string> {
  const shown = page.locator('[data-passphrase]');
  await expect(shown).toHaveText(/^\d{5}(-\d{5}){4}$/);
  const passphrase = (await shown.textContent()) ?? '';
  await page.getByRole('button', { name: '已抄下' }).click();
  await expect(shown).toHaveCount(0);
  const zip = `${path}.zip`;
  await writeFile(zip, await opened(new Uint8Array(await readFile(path)), passphrase));
  return zip;
}
