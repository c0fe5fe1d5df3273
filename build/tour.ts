import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { startBrowserShell } from '../electron/browser-shell.ts';
import { openDesk } from '../electron/desk/desk.ts';
import { fileKeyStore } from '../electron/desk/file-key-store.ts';
import { fillFolder } from './demo/fill-folder.ts';
import { storyPrinters } from './demo/story-printers.ts';
import { chromiumTestArguments, findChromium } from './find-chromium.ts';
import { ensureFreshBuild } from './fresh-build.ts';
import { giveUp, say } from './say.ts';
import { inProject } from './step.ts';
import { type Language, takePictures } from './tour/pictures.ts';

/** Thursday 26 November 2026, 17:20 in the store: the same pictures whenever they are taken. */
const then = Date.UTC(2026, 10, 26, 9, 20);
const languages: readonly Language[] = ['zh', 'en'];

const executablePath = findChromium();
if (!executablePath) giveUp('找不到 Chromium、Chrome 或 Edge。', 'No Chromium, Chrome or Edge is found.');
await ensureFreshBuild();
const folder = mkdtempSync(join(tmpdir(), 'fangxin-desk-tour-'));
const dataDir = join(folder, 'data');
const out = inProject('docs/tour');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
try {
  await fillFolder({ dataDir, seed: 'anhe', complaints: 340, now: then, onProgress: () => undefined });
  for (const language of languages) await tour(language);
  say(`图片在 ${out}。`, 'The pictures are there.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** One language's pictures, at a desk and in a browser whose clocks stand a minute after the story's end and go on. */
async function tour(language: Language): Promise<void> {
  const started = Date.now();
  const clock = { now: () => then + 60_000 + (Date.now() - started) };
  const keyStore = await fileKeyStore(dataDir);
  const desk = await openDesk({ dataDir, shell: 'browser', keyStore, clock, printers: storyPrinters() });
  const folders = { clientDir: inProject('dist/client'), browserDir: inProject('dist/browser') };
  const shell = await startBrowserShell({ desk, dataDir, ...folders });
  const browser = await chromium.launch({
    args: chromiumTestArguments(),
    ...(executablePath && { executablePath }),
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      locale: language === 'zh' ? 'zh-CN' : 'en',
      timezoneId: 'Asia/Shanghai',
    });
    await page.clock.install({ time: clock.now() });
    await page.goto(shell.url);
    await takePictures(page, language, out);
  } finally {
    await browser.close();
    await shell.close();
    await desk.close();
  }
}
