import { createRoot } from 'react-dom/client';
import { beforeAll, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../../renderer/app.tsx';
import { startWords } from '../../../renderer/locales/i18n.ts';
import type { DeskApi } from '../../../shared/contract.ts';
import { createFakeDesk } from '../../support/fake-desk.ts';

const patience = { timeout: 45_000, interval: 20 };

beforeAll(async () => {
  await page.viewport(1280, 800);
  localStorage.clear();
  await startWords();
});

test('N1: whoever leaves the ledger while it is being made for paper gives it up', async () => {
  const fake = await createFakeDesk();
  const cancelled: string[] = [];
  const running = {
    ok: true,
    value: {
      job: 'job-1',
      state: 'running',
      done: 1,
      total: 3,
      fileName: 'ledger.pdf',
      bytes: 0,
      refusal: null,
    },
  } as const;
  const desk: DeskApi = {
    ...fake.desk,
    startLedgerPrint: async () => ({ ok: true, value: { job: 'job-1' } }),
    ledgerPrintStatus: async () => running,
    cancelLedgerPrint: async ({ job }) => {
      cancelled.push(job);
      return running;
    },
  };
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<App desk={desk} />);
  await vi.waitFor(() => expect(document.querySelector('footer')).not.toBeNull(), patience);
  [...document.querySelectorAll('button')].find((one) => one.textContent?.endsWith('台账'))?.click();
  await vi.waitFor(() => expect(document.querySelector('footer')?.textContent).toContain('F9'), patience);
  await userEvent.keyboard('{F9}');
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'), patience);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText('正在排版 33 %')).toBeVisible();
  expect(cancelled).toEqual([]);
  await userEvent.keyboard('{F4}');
  await vi.waitFor(() => expect(cancelled).toEqual(['job-1']), patience);
  root.unmount();
}, 120_000);
