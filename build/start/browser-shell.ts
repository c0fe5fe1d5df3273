import { mkdir } from 'node:fs/promises';
import { type BrowserShell, startBrowserShell } from '../../electron/browser-shell.ts';
import { type Desk, openDesk } from '../../electron/desk/desk.ts';
import { fileKeyStore } from '../../electron/desk/file-key-store.ts';
import { cupsPrinters } from '../../electron/desk/printing/cups-printers.ts';
import { startFailureOf, startSentences } from '../../electron/start-failures.ts';
import { giveUp, say } from '../say.ts';
import { inProject } from '../step.ts';
import { openBrowserWindow } from './browser-window.ts';
import type { StartOptions } from './options.ts';

/** Runs the desk in a browser until the window is closed or a signal ends it; without a window the last line is the URL. */
export async function runInBrowser(options: StartOptions): Promise<void> {
  const { desk, shell } = await open(options);
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= shell.close().then(() => desk.close());
    return closing.then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close);
  const window = options.window ? await openBrowserWindow(shell.url, options.dataDir) : undefined;
  if (!window) {
    console.log(shell.url);
    return;
  }
  say(
    '服务台已在浏览器窗口中打开；关闭窗口即结束。',
    'The desk is open in a browser window; closing it ends the desk.',
  );
  await window.ended;
  await close();
}

async function open({ dataDir, port }: StartOptions): Promise<{ desk: Desk; shell: BrowserShell }> {
  let desk: Desk | undefined;
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    desk = await openDesk({
      dataDir,
      shell: 'browser',
      keyStore: await fileKeyStore(dataDir),
      // Windows has no CUPS: there the Electron shell prints, and the browser saves PDF.
      ...(process.platform !== 'win32' && { printers: cupsPrinters() }),
    });
    const shell = await startBrowserShell({
      desk,
      dataDir,
      clientDir: inProject('dist/client'),
      browserDir: inProject('dist/browser'),
      ...(port !== undefined && { port }),
    });
    return { desk, shell };
  } catch (error) {
    await desk?.close();
    return refuseToStart(error, dataDir);
  }
}

function refuseToStart(error: unknown, folder: string): never {
  const failure = startFailureOf(error);
  if (!failure) throw error;
  return giveUp(...startSentences(failure, { folder, port: (error as { port?: unknown }).port }));
}
