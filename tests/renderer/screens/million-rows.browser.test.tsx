import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { startWords } from '../../../renderer/locales/i18n.ts';
import { LedgerTable } from '../../../renderer/screens/ledger/LedgerTable.tsx';

let total = 1_000_000;

// The rows of a ledger of that size, without the ledger: what is looked at is the list.
vi.mock('../../../renderer/ledger/queries.ts', () => ({
  useListedRows: (_list: unknown, first: number, last: number) => {
    const count = Math.max(0, Math.min(last + 1, total) - first);
    const rows = Array.from({ length: count }, (_, at) => [first + at, { id: `c-${first + at}` }] as const);
    return { total, rows: new Map(rows) };
  },
}));
vi.mock('../../../renderer/ledger/search/use-search.ts', () => ({ useHits: () => new Map() }));
vi.mock('../../../renderer/app-context.ts', () => ({ useGo: () => () => undefined }));
vi.mock('../../../renderer/screens/ledger/LedgerCells.tsx', () => ({
  ledgerColumns: [],
  LedgerCells: ({ row }: { row: { id: string } }) => <td>{row.id}</td>,
}));

test('L6: of a million complaints each can be scrolled to, by keys and by the bar', async () => {
  await startWords();
  const grid = createRef<HTMLTableElement>();
  // As high as a screen has room for from the first drawing on: without a bound every row would be in view.
  const room = document.body.appendChild(document.createElement('div'));
  Object.assign(room.style, { display: 'flex', flexDirection: 'column', height: '600px' });
  const root = createRoot(room);
  const render = () =>
    root.render(
      <LedgerTable
        ref={grid}
        list={{ total, positions: null }}
        words=""
        narrowed={false}
        onClear={() => undefined}
      />,
    );
  render();
  await vi.waitFor(() => expect(grid.current).not.toBeNull());
  const list = grid.current!.parentElement!;
  const isShown = (row: number): boolean => {
    const at = document.getElementById(`ledger-row-${row}`);
    const [shown, box] = [at?.getBoundingClientRect(), list.getBoundingClientRect()];
    const isInside = shown && shown.top >= box.top && shown.bottom <= box.bottom + 1;
    return Boolean(isInside && at?.textContent === `c-${row}`);
  };
  const shows = (row: number) => vi.waitFor(() => expect(isShown(row)).toBe(true), { timeout: 10_000 });

  await vi.waitFor(() => expect(document.activeElement).toBe(grid.current));
  await shows(0);
  await userEvent.keyboard('{End}');
  await shows(total - 1);
  expect(grid.current?.getAttribute('aria-activedescendant')).toBe(`ledger-row-${total - 1}`);
  await userEvent.keyboard('{ArrowUp}');
  await shows(total - 2);
  await userEvent.keyboard('{Home}');
  await shows(0);
  await userEvent.keyboard('{PageDown}');
  await shows(10);

  // The bar pulled to its end, as often as it takes; and back.
  const pulled = async (top: () => number, row: number) => {
    for (let pull = 0; pull < 4 && !isShown(row); pull++) {
      list.scrollTop = top();
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    await shows(row);
  };
  await pulled(() => list.scrollHeight, total - 1);
  await pulled(() => 0, 0);

  // Narrowed to few, while others than the first were laid out.
  await userEvent.keyboard('{End}');
  await shows(total - 1);
  total = 40;
  render();
  await vi.waitFor(() => expect(grid.current?.getAttribute('aria-rowcount')).toBe('41'));
  await userEvent.keyboard('{Home}');
  await shows(0);
  root.unmount();
}, 60_000);
