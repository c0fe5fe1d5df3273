import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { drawPage, openPdf, pageText } from './pdf-pages.ts';
import type { RenderedPdf } from './render-pdf.ts';
import { saveFile } from './save-file.ts';
import { withhold } from './withhold.ts';

export interface PdfPreviewProps {
  readonly pdf: RenderedPdf;
  /** Under which name the save button saves; without one there is no button. */
  readonly fileName?: string;
  /** Width of a page on the screen, in CSS pixels. */
  readonly width: number;
  readonly texts: PdfPreviewTexts;
  /** Stands on the paper, and must not stand in the page: the picture shows it, its text does not (X4). */
  readonly withheld?: readonly string[] | undefined;
  /** Called when the file was handed to the browser to save. */
  readonly onSaved?: () => void;
}

export interface PdfPreviewTexts {
  readonly save?: string;
  readonly page: (page: number, pages: number) => string;
  /** The warning, given the characters that the font lacks; none where the screen has said it already. */
  readonly missing?: (characters: readonly string[]) => string;
  readonly unreadable: string;
}

interface DrawnPage {
  readonly canvas: HTMLCanvasElement;
  readonly text: string;
}

type Drawing =
  | { readonly state: 'drawing' }
  | { readonly state: 'drawn'; readonly pages: readonly DrawnPage[] }
  | { readonly state: 'unreadable' };

/** Shows a document as it will print, warns of characters that the font lacks, and saves it. */
export function PdfPreview({ pdf, fileName, width, texts, withheld, onSaved }: PdfPreviewProps) {
  const drawing = useDrawnPages(pdf.bytes, width);
  const save = (name: string) => {
    saveFile(pdf.bytes, name, 'application/pdf');
    onSaved?.();
  };
  return (
    <Stack gap="sm" aria-busy={drawing.state === 'drawing'}>
      {pdf.missing.length > 0 && texts.missing ? (
        <Alert color="orange" role="alert">
          {texts.missing(pdf.missing)}
        </Alert>
      ) : null}
      {drawing.state === 'unreadable' && <Text role="alert">{texts.unreadable}</Text>}
      {drawing.state === 'drawn' &&
        drawing.pages.map((page, index) => (
          <PagePicture
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place in the document
            key={index}
            page={{ ...page, text: withhold(page.text, withheld ?? []) }}
            width={width}
            label={texts.page(index + 1, drawing.pages.length)}
          />
        ))}
      {fileName === undefined ? null : (
        <Group>
          <Button onClick={() => save(fileName)}>{texts.save}</Button>
        </Group>
      )}
    </Stack>
  );
}

function PagePicture({ page, width, label }: { page: DrawnPage; width: number; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    page.canvas.style.width = `${width}px`;
    page.canvas.style.border = '1px solid #868e96';
    place.current?.replaceChildren(page.canvas);
  }, [page.canvas, width]);
  return <div ref={place} role="img" aria-label={`${label}\n${page.text}`} />;
}

function useDrawnPages(bytes: Uint8Array, width: number): Drawing {
  const [drawing, setDrawing] = useState<Drawing>({ state: 'drawing' });
  useEffect(() => {
    let wanted = true;
    setDrawing({ state: 'drawing' });
    drawPages(bytes, width * window.devicePixelRatio).then(
      (pages) => {
        if (wanted) setDrawing({ state: 'drawn', pages });
      },
      () => {
        if (wanted) setDrawing({ state: 'unreadable' });
      },
    );
    return () => {
      wanted = false;
    };
  }, [bytes, width]);
  return drawing;
}

async function drawPages(bytes: Uint8Array, widthInPixels: number): Promise<DrawnPage[]> {
  const opened = await openPdf(bytes);
  try {
    const pages: DrawnPage[] = [];
    for (let number = 1; number <= opened.document.numPages; number += 1) {
      const page = await opened.document.getPage(number);
      const canvas = document.createElement('canvas');
      await drawPage(page, canvas, widthInPixels / page.getViewport({ scale: 1 }).width);
      pages.push({ canvas, text: await pageText(page) });
    }
    return pages;
  } finally {
    await opened.close();
  }
}
