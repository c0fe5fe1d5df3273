import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { openDesk } from './desk/desk.ts';
import { declareAppProtocol, serveAppProtocol } from './shell/app-protocol.ts';
import { chooseDataFolder } from './shell/data-folder.ts';
import { guardDownloads } from './shell/download-guard.ts';
import { openIpcDoor } from './shell/ipc-door.ts';
import { openKeyStore } from './shell/key-store.ts';
import { guardNavigation } from './shell/navigation-guard.ts';
import { guardPermissions } from './shell/permission-guard.ts';
import { shellPrinters } from './shell/printing.ts';
import { closeDeskOnQuit } from './shell/quit.ts';
import { guardRequests } from './shell/request-guard.ts';
import { isFirstInstance } from './shell/single-instance.ts';
import { failToStart } from './shell/start-failure.ts';
import { makeWindow, showPage } from './shell/window.ts';

const clientDir = fileURLToPath(new URL('../client', import.meta.url));
const dataDir = chooseDataFolder();

app.enableSandbox();
declareAppProtocol();
guardNavigation();
if (isFirstInstance())
  app
    .whenReady()
    .then(open)
    .catch((error: unknown) => failToStart(error, dataDir));
else app.exit(0);

async function open(): Promise<void> {
  guardPermissions();
  guardRequests();
  guardDownloads();
  serveAppProtocol(clientDir);
  const keyStore = await openKeyStore(dataDir);
  const window = makeWindow();
  const desk = await openDesk({ dataDir, shell: 'electron', keyStore, printers: shellPrinters(window) });
  closeDeskOnQuit(desk);
  openIpcDoor(desk, window);
  await showPage(window);
}
