import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BrowserWindow } from 'electron';
import { type Printers, SpoolerError, type SpoolJob } from '../desk/ports.ts';
import { cupsPrinters } from '../desk/printing/cups-printers.ts';
import { whileShown } from './shown-papers.ts';
import { lockedDown } from './web-preferences.ts';

/** Chromium's PDF viewer says nothing when it has drawn a page; a print before that is of a blank one. In ms. */
const drawingMs = 1_000;
const micronsPerMm = 1_000;

/** Linux and macOS print through CUPS, Windows through Chromium. */
export function shellPrinters(window: BrowserWindow, platform = process.platform): Printers {
  return platform === 'win32' ? windowsPrinters(window) : cupsPrinters();
}

/**
 * Windows: a hidden window shows the PDF and prints it silently. Electron tells whether the Windows queue took the job,
 * and no more: whether paper came out nobody here knows, so the end of such a print is 'unknown', and a printer's state
 * too (docs/decisions/0011).
 */
function windowsPrinters(window: BrowserWindow): Printers {
  let last = 0;
  return {
    service: 'windows',
    async list() {
      const found = await window.webContents.getPrintersAsync();
      return found.map(({ name, displayName, options }) => ({
        printer: name,
        name: displayName || name,
        state: 'unknown',
        trouble: null,
        isDefault: (options as { isDefault?: unknown }).isDefault === true,
      }));
    },
    async print(job) {
      last += 1;
      await printHidden(job);
      return String(last);
    },
    status: async () => ({ state: 'unknown' }),
    cancel: async () => undefined,
  };
}

async function printHidden({ printer, pdf, sheet, copies }: SpoolJob): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fangxin-print-'));
  const file = join(folder, 'paper.pdf');
  const hidden = new BrowserWindow({
    show: false,
    // The PDF viewer counts as a plugin; whatever a PDF could ask of it, no developer tools and no preload are there.
    webPreferences: { ...lockedDown, devTools: false, plugins: true },
  });
  try {
    await writeFile(file, pdf, { mode: 0o600 });
    const address = pathToFileURL(file).href;
    await whileShown(address, async () => {
      await hidden.loadURL(address);
      await new Promise((resolve) => setTimeout(resolve, drawingMs));
      await printWindow(hidden, { printer, sheet, copies });
    });
  } finally {
    hidden.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}

function printWindow(
  { webContents }: BrowserWindow,
  { printer, sheet, copies }: Pick<SpoolJob, 'printer' | 'sheet' | 'copies'>,
): Promise<void> {
  const options = {
    silent: true,
    deviceName: printer,
    copies,
    margins: { marginType: 'none' },
    scaleFactor: 100,
    pageSize: { width: sheet.widthMm * micronsPerMm, height: sheet.heightMm * micronsPerMm },
  } as const;
  return new Promise((resolve, reject) => {
    webContents.print(options, (taken, why) =>
      taken ? resolve() : reject(new SpoolerError(causeOf(why), `printHidden: ${why || 'not taken'}`)),
    );
  });
}

/** Electron's words for a print that was not taken (shell/browser/api/electron_api_web_contents.cc). */
function causeOf(why: string): 'printer-gone' | 'rejected' {
  return /deviceName|Invalid/i.test(why) ? 'printer-gone' : 'rejected';
}
