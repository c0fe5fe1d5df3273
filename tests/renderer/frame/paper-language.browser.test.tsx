import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../../renderer/app.tsx';
import { StandingContext } from '../../../renderer/app-context.ts';
import { LedgerProvider } from '../../../renderer/ledger/LedgerProvider.tsx';
import { speak, startWords } from '../../../renderer/locales/i18n.ts';
import { paperLanguage } from '../../../renderer/printing/paper-language.ts';
import { useReceiptData } from '../../../renderer/screens/complaint/print-facts.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { ReceiptData } from '../../../shared/documents/receipt.ts';
import { open, receive } from '../../support/commands.ts';
import { createFakeDesk } from '../../support/fake-desk.ts';
import { freshFamily } from '../ledger/mirror-cases.ts';

let root: Root | null = null;
beforeAll(async () => {
  await page.viewport(1280, 800);
  localStorage.clear();
  await startWords();
});
afterEach(async () => {
  root?.unmount();
  document.body.replaceChildren();
  localStorage.removeItem('fangxin-desk.paper-language');
  await speak('zh-CN');
});

const patience = { timeout: 45_000, interval: 20 };

test('4.7: papers are in Chinese whatever the screen speaks, until this counter chooses otherwise', async () => {
  const fake = await createFakeDesk();
  const sealed = await fake.desk.submit({
    id: crypto.randomUUID(),
    size: fake.log().lines.length,
    about: null,
    commands: [open(), receive],
  });
  if (!sealed.ok) throw new Error('expected a complaint');
  const complaint = fake.log().complaints.get(sealed.value.about) as Complaint;
  const status = await fake.desk.status({});
  if (!status.ok) throw new Error('expected a status');
  const made: { data: ReceiptData | null } = { data: null };
  function Probe() {
    made.data = useReceiptData(complaint)('');
    return null;
  }
  await speak('en');
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(
    <StandingContext value={{ status: status.value, refresh: async () => undefined }}>
      <LedgerProvider desk={fake.desk} operator="op-1" family={freshFamily()}>
        <Probe />
      </LedgerProvider>
    </StandingContext>,
  );
  await vi.waitFor(() => expect(made.data?.wish).toBe('退'), patience);
  expect(made.data?.items[0]?.quantity).toBe('3 件');
});

test('4.7: the choice is made under printers, is remembered, and changes what is printed, not the screen', async () => {
  const fake = await createFakeDesk();
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<App desk={fake.desk} />);
  await vi.waitFor(() => expect(document.querySelector('footer')).not.toBeNull(), patience);
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await page.getByRole('tab', { name: '打印机与提醒' }).click();
  await expect.element(page.getByRole('heading', { name: '文书语言' })).toBeVisible();
  expect(paperLanguage()).toBe('zh-CN');
  (page.getByRole('group', { name: '文书语言' }).getByRole('radio').first().element() as HTMLElement).focus();
  await userEvent.keyboard('2');
  await vi.waitFor(() => expect(paperLanguage()).toBe('en'), patience);
  await expect.element(page.getByRole('heading', { name: '文书语言' })).toBeVisible();
});
