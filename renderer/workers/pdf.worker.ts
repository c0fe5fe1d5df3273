import normalUrl from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url';
import boldUrl from '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url';
import pdfmake from 'pdfmake';
import { encodeQR } from 'qr';
import type { DocumentDefinition } from '../../shared/documents/definition.ts';
import { missingInDocument } from '../../shared/documents/missing-characters.ts';
import { documentFontFamily, toPdfmake } from '../../shared/documents/to-pdfmake.ts';
import type { PdfAnswer, PdfRequest } from './pdf-messages.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
let fonts: Promise<void> | undefined;

scope.onmessage = async ({ data }: MessageEvent<PdfRequest>) => {
  if (data.kind === 'warm') {
    // A failure is told with the first document, which tries again.
    await loadFonts().catch(() => undefined);
    return;
  }
  const { job } = data;
  try {
    const bytes = await render(data.definition, (fraction) => answer({ kind: 'progress', job, fraction }));
    answer({ kind: 'done', job, bytes, missing: missingInDocument(data.definition) }, [bytes.buffer]);
  } catch (error) {
    answer({ kind: 'failed', job, message: error instanceof Error ? error.message : String(error) });
  }
};

function answer(message: PdfAnswer, transfer: Transferable[] = []): void {
  scope.postMessage(message, transfer);
}

async function render(
  definition: DocumentDefinition,
  onProgress: (fraction: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  await loadFonts();
  pdfmake.setProgressCallback(onProgress);
  const drawn = toPdfmake(definition, (text, options) => encodeQR(text, 'raw', options));
  // A copy of its own, as pdfmake's buffer may be a view into a larger one.
  return Uint8Array.from(await pdfmake.createPdf(drawn).getBuffer());
}

function loadFonts(): Promise<void> {
  fonts ??= readFonts().catch((error: unknown) => {
    fonts = undefined;
    throw error;
  });
  return fonts;
}

async function readFonts(): Promise<void> {
  const [normal, bold] = await Promise.all([readFont(normalUrl), readFont(boldUrl)]);
  pdfmake.virtualfs.writeFileSync('normal.ttf', normal);
  pdfmake.virtualfs.writeFileSync('bold.ttf', bold);
  pdfmake.setFonts({ [documentFontFamily]: { normal: 'normal.ttf', bold: 'bold.ttf' } });
  // A document is made of what it is given; it fetches nothing.
  pdfmake.setUrlAccessPolicy(() => false);
}

async function readFont(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`document font: expected status 200, got ${response.status} for ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}
