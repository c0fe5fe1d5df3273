import { MantineProvider } from '@mantine/core';
import { createRoot, type Root } from 'react-dom/client';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PdfPreview } from '../../../renderer/documents/PdfPreview.tsx';
import { createPdfRenderer, type RenderedPdf } from '../../../renderer/documents/render-pdf.ts';
import { labelDefinition } from '../../../shared/documents/label.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { oilLabel } from '../../shared/documents/sample-documents.ts';

const texts = {
  save: 'Save',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  missing: (characters: readonly string[]) => `Would print as boxes: ${characters.join(' ')}`,
  unreadable: 'Cannot be shown',
};
const renderer = createPdfRenderer();
afterAll(() => renderer.close());

let root: Root;
beforeEach(() => {
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

function show(pdf: RenderedPdf, onSaved?: () => void) {
  root.render(
    <MantineProvider>
      <PdfPreview
        pdf={pdf}
        fileName="label.pdf"
        width={480}
        texts={texts}
        {...(onSaved ? { onSaved } : {})}
      />
    </MantineProvider>,
  );
}

test('shows the page as it prints and reads it out', async () => {
  show(await renderer.render(labelDefinition(oilLabel, wordsZhCN, '60x40')));
  const picture = await vi.waitUntil(() => document.querySelector('[role="img"]'), { timeout: 50_000 });
  expect(picture.getAttribute('aria-label')).toMatch(/^Page 1 of 1[\s\S]*01-000123-4/);
  const canvas = await vi.waitUntil(() => picture.querySelector('canvas'), { timeout: 50_000 });
  expect(canvas.width / canvas.height).toBeCloseTo(1.5, 1);
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  expect(pixels.some((value, index) => index % 4 === 0 && value < 40)).toBe(true);
  expect(document.querySelector('[role="alert"]')).toBeNull();
});

test('warns of characters that would print as boxes', async () => {
  show(await renderer.render(labelDefinition({ ...oilLabel, product: '𠮷祥面' }, wordsZhCN, '60x40')));
  const warning = await vi.waitUntil(() => document.querySelector('[role="alert"]'), { timeout: 50_000 });
  expect(warning.textContent).toContain('Would print as boxes: 𠮷');
});

test('saves the very bytes under the name', async () => {
  const pdf = await renderer.render(labelDefinition(oilLabel, wordsZhCN, '60x40'));
  const saved: { name: string; blob: Promise<ArrayBuffer> }[] = [];
  const onSaved = vi.fn();
  const catchDownload = (event: MouseEvent) => {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    saved.push({
      name: event.target.download,
      blob: fetch(event.target.href).then((answer) => answer.arrayBuffer()),
    });
  };
  document.addEventListener('click', catchDownload, true);
  show(pdf, onSaved);
  const button = await vi.waitUntil(() => document.querySelector('button'), { timeout: 50_000 });
  button.click();
  document.removeEventListener('click', catchDownload, true);
  expect(saved.map(({ name }) => name)).toEqual(['label.pdf']);
  expect(new Uint8Array((await saved[0]?.blob) ?? new ArrayBuffer(0))).toEqual(pdf.bytes);
  expect(onSaved).toHaveBeenCalledOnce();
});

test('says so when the bytes are no PDF', async () => {
  show({ bytes: new Uint8Array([1, 2, 3]), missing: [] });
  const warning = await vi.waitUntil(() => document.querySelector('[role="alert"]'), { timeout: 50_000 });
  expect(warning.textContent).toBe('Cannot be shown');
});
