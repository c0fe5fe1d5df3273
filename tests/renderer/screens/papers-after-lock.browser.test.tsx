import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { DeskContext, SessionContext } from '../../../renderer/app-context.ts';
import { startWords } from '../../../renderer/locales/i18n.ts';
import {
  type MadePaper,
  MadePapersProvider,
  useMadePapers,
} from '../../../renderer/printing/made-papers.tsx';
import { labelDefinition } from '../../../shared/documents/label.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { createFakeDesk } from '../../support/fake-desk.ts';

let root: Root | null = null;
beforeAll(async () => {
  await page.viewport(1280, 800);
  await startWords();
});
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

const patience = { timeout: 60_000, interval: 50 };
const definition = labelDefinition(
  {
    product: '保温杯',
    returnDate: '2026-11-26',
    reasonWord: '质量问题',
    ledgerNumber: '01-000001-2',
    line: null,
    ledgerKind: null,
    madeAt: 0,
    shelfLifeEnd: null,
  },
  wordsZhCN,
  '60x40',
);

test('what was printed is in the strip again after a lock, for the same person alone, and nothing drawn was kept', async () => {
  const { desk } = await createFakeDesk();
  const seen: { papers: readonly MadePaper[]; make: ReturnType<typeof useMadePapers>['make'] | null } = {
    papers: [],
    make: null,
  };
  function Probe() {
    const { papers, make } = useMadePapers();
    Object.assign(seen, { papers, make });
    return null;
  }
  const signIn = (operator: string) => {
    root = createRoot(document.body.appendChild(document.createElement('div')));
    const session = { operator, role: 'clerk', name: '李娜', provisional: false, failed: null } as const;
    root.render(
      <DeskContext value={desk}>
        <SessionContext value={session}>
          <MadePapersProvider>
            <Probe />
          </MadePapersProvider>
        </SessionContext>
      </DeskContext>,
    );
  };
  signIn('op-1');
  await vi.waitFor(() => expect(seen.make).not.toBeNull(), patience);
  seen.make?.('01-000001-2', [
    { kind: 'label', prints: [{ about: 'c-1', print: 7 }], paper: '60x40', sheet: null, definition },
  ]);
  await vi.waitFor(() => expect(seen.papers).toHaveLength(1), patience);
  root?.unmount();
  Object.assign(seen, { papers: [], make: null });
  signIn('op-2');
  await vi.waitFor(() => expect(seen.make).not.toBeNull(), patience);
  expect(seen.papers).toEqual([]);
  root?.unmount();
  signIn('op-1');
  await vi.waitFor(() => expect(seen.papers).toHaveLength(1), patience);
  expect(seen.papers[0]).toMatchObject({ number: '01-000001-2', kind: 'label', pdf: null });
}, 200_000);
