import type { Page } from '@playwright/test';

/** Between two keys of a hand scanner, in seconds. */
const gap = 0.005;

/**
 * One unbroken burst of keys, then Enter, each stamped with when the scanner sent it, as an operating system stamps what
 * it reads from a device: so the gaps are the scanner's, however busy the machine is that takes the keys up.
 */
export async function scan(page: Page, code: string): Promise<void> {
  const keys = [...code].map((key) => ({ key, code: key === '-' ? 'Minus' : `Digit${key}`, text: key }));
  const device = await page.context().newCDPSession(page);
  const start = Date.now() / 1000;
  const burst = [...keys, { key: 'Enter', code: 'Enter', text: '\r' }].flatMap(({ text, ...key }, index) => {
    const timestamp = start + index * gap;
    const windowsVirtualKeyCode = text.charCodeAt(0);
    const one = { ...key, windowsVirtualKeyCode };
    return [
      device.send('Input.dispatchKeyEvent', { ...one, type: 'keyDown', text, timestamp }),
      device.send('Input.dispatchKeyEvent', { ...one, type: 'keyUp', timestamp: timestamp + gap / 2 }),
    ];
  });
  await Promise.all(burst);
  await device.detach();
}
