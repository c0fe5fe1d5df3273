import type { Page } from 'playwright';
import { build, type Rolldown } from 'vite';
import { inProject } from '../step.ts';

/** Brings `inPage` (in-page/index.ts) into a desk's page, from the desk's own address, as its policy asks. */
export async function addInPage(page: Page): Promise<void> {
  const built = (await build({
    root: inProject('build/bench/in-page'),
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome140',
      lib: { entry: 'index.ts', formats: ['es'], fileName: 'in-page' },
    },
  })) as Rolldown.RolldownOutput[];
  const body = built[0]?.output[0].code ?? '';
  await page.route('**/assets/bench-in-page.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body }),
  );
  await page.addScriptTag({ type: 'module', url: '/assets/bench-in-page.js' });
  await page.waitForFunction(() => 'inPage' in globalThis);
}
