import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { PdfPreview } from '../../../../renderer/documents/PdfPreview.tsx';
import { renderPdf } from '../../../../renderer/documents/render-pdf.ts';
import { receiptDefinition } from '../../../../shared/documents/receipt.ts';
import { wordsZhCN } from '../../../../shared/documents/words-zh-CN.ts';
import { oilReceipt } from '../../../shared/documents/sample-documents.ts';

const texts = {
  save: 'Save',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  missing: (characters: readonly string[]) => characters.join(' '),
  unreadable: 'unreadable',
};

const pdf = await renderPdf(receiptDefinition(oilReceipt, wordsZhCN));
const place = document.getElementById('root');
if (!place) throw new Error('index.html: expected an element #root, found none');
createRoot(place).render(
  <MantineProvider withCssVariables={false} withGlobalClasses={false} deduplicateCssVariables={false}>
    <PdfPreview pdf={pdf} fileName="receipt.pdf" width={560} texts={texts} />
  </MantineProvider>,
);
