import './node-stand-ins/buffer.ts';
import normalUrl from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url';
import boldUrl from '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url';
import * as fontkit from 'fontkit';
import Printer from 'pdfmake/src/Printer.js';
import { encodeQR } from 'qr';
import { missingInDocument } from '../../shared/documents/missing-characters.ts';
import { createPdfMaker, type MakePdf } from '../../shared/documents/pdf-maker.ts';
import type { EncodeCode } from '../../shared/documents/to-pdfmake.ts';
import type { PdfAnswer, PdfRequest } from './pdf-messages.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
let maker: Promise<MakePdf> | undefined;

scope.onmessage = async ({ data }: MessageEvent<PdfRequest>) => {
  if (data.kind === 'warm') {
    // A failure is told with the first document, which tries again.
    await loadMaker().catch(() => undefined);
    return;
  }
  const { job } = data;
  try {
    const make = await loadMaker();
    const bytes = await make(data.definition, (fraction) => answer({ kind: 'progress', job, fraction }));
    answer({ kind: 'done', job, bytes, missing: missingInDocument(data.definition) }, [bytes.buffer]);
  } catch (error) {
    answer({ kind: 'failed', job, message: error instanceof Error ? error.message : String(error) });
  }
};

function answer(message: PdfAnswer, transfer: Transferable[] = []): void {
  scope.postMessage(message, transfer);
}

/** With the fonts opened, once: a failure is tried again with the next document. */
function loadMaker(): Promise<MakePdf> {
  maker ??= openMaker().catch((error: unknown) => {
    maker = undefined;
    throw error;
  });
  return maker;
}

async function openMaker(): Promise<MakePdf> {
  const [normal, bold] = await Promise.all([readFont(normalUrl), readFont(boldUrl)]);
  const encode: EncodeCode = (text, options) => encodeQR(text, 'raw', options);
  return createPdfMaker({ Printer, fontkit, encode }, { normal, bold });
}

async function readFont(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`document font: expected status 200, got ${response.status} for ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}
