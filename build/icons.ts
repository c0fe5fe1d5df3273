// Draws build/icons from renderer/icon.svg with the system's Chromium. Run it when the picture changes: node build/icons.ts
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright';
import { chromiumTestArguments, findChromium } from './find-chromium.ts';
import { icnsOf, icoOf, type Picture } from './packaging/containers.ts';
import { inProject } from './step.ts';

const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];
const macSizes = [32, 64, 128, 256, 512, 1024];
/** Of a picture's side, what macOS leaves free on each side of an app's shape. */
const macMargin = 0.1;

const svg = readFileSync(inProject('renderer/icon.svg'), 'utf8');

async function draw(page: Page, size: number, margin: number): Promise<Picture> {
  const side = size * (1 - 2 * margin);
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0;display:grid;place-items:center;height:${size}px}svg{width:${side}px;height:${side}px}</style>${svg}`,
  );
  return { size, png: await page.screenshot({ omitBackground: true }) };
}

const executablePath = findChromium();
const browser = await chromium.launch({
  args: chromiumTestArguments(),
  ...(executablePath === undefined ? {} : { executablePath }),
});
const page = await browser.newPage();
const drawn = async (sizes: readonly number[], margin: number): Promise<Picture[]> => {
  const pictures: Picture[] = [];
  for (const size of sizes) pictures.push(await draw(page, size, margin));
  return pictures;
};
mkdirSync(inProject('build/icons'), { recursive: true });
for (const { size, png } of await drawn(linuxSizes, 0))
  writeFileSync(inProject(`build/icons/${size}x${size}.png`), png);
writeFileSync(inProject('build/icons/icon.ico'), icoOf(await drawn(windowsSizes, 0)));
writeFileSync(inProject('build/icons/icon.icns'), icnsOf(await drawn(macSizes, macMargin)));
await browser.close();
