import { createRequire } from 'node:module';
const { chromium } = createRequire('/work/wt/lead/package.json')('playwright');
import { readFileSync } from 'node:fs';
const url = readFileSync('/tmp/look.log','utf8').trim().split('\n').pop();
const b = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args:['--no-sandbox'] });
const c = await b.newContext({ viewport: { width: 1280, height: 800 } });
const p = await c.newPage();
p.setDefaultTimeout(15000);
p.on('pageerror', (e) => console.log('pageerror', e.message));
p.on('console', (m) => m.type()==='error' && console.log('console', m.text()));
await p.goto(url);
const shot = (n) => p.screenshot({ path: `/tmp/shots/${n}.png` });
await p.waitForTimeout(2500);
await p.getByRole('radio', { name: /沈国梁/ }).focus();
await p.keyboard.press('Space'); await p.keyboard.press('Enter');
await p.waitForTimeout(500);
await p.keyboard.type('720436'); await p.keyboard.press('Enter');
await p.waitForTimeout(9000);
const goto = async (n) => { await p.keyboard.press('F1'); await p.waitForTimeout(250); await p.keyboard.press(String(n)); await p.waitForTimeout(2500); };
for (const lang of ['zh', 'en']) {
  if (lang === 'en') { await p.getByRole('button', { name: 'English' }).click(); await p.waitForTimeout(900); }
  await goto(3); await shot(`suppliers-${lang}`);
  await p.getByRole('tab', { name: /追偿|Claims/ }).click().catch((e)=>console.log(e.message.slice(0,100))); await p.waitForTimeout(900); await shot(`claims-${lang}`);
  await goto(7); await shot(`figures-${lang}`);
  await goto(8); await shot(`promises-${lang}`);
  await goto(9); await shot(`compliance-${lang}`);
}
await p.setViewportSize({ width: 1920, height: 1080 }); await p.waitForTimeout(700);
await shot('compliance-en-1920');
await goto(8); await shot('promises-en-1920');
await goto(7); await shot('figures-en-1920');
await p.getByRole('button', { name: '中文' }).click(); await p.waitForTimeout(900);
await shot('figures-zh-1920');
await goto(9); await shot('compliance-zh-1920');
await b.close();
