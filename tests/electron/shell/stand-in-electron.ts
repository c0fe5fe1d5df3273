import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/** Stands in for the `electron` module: remembers what it was told, and lets a test play Electron's part. */
export function standInElectron() {
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    requestSingleInstanceLock: vi.fn(() => true),
    setPath: vi.fn(),
    enableSandbox: vi.fn(),
    whenReady: vi.fn(async () => undefined),
    getPath: vi.fn(() => ''),
    exit: vi.fn(),
  });
  const ipcMain = { handle: vi.fn(), removeHandler: vi.fn() };
  const protocol = { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() };
  const safeStorage = {
    getSelectedStorageBackend: vi.fn(() => 'gnome_libsecret'),
    isAsyncEncryptionAvailable: vi.fn(async () => true),
    encryptStringAsync: vi.fn(async (text: string) => Buffer.from(`wrapped:${text}`)),
    decryptStringAsync: vi.fn(async (bytes: Buffer) => ({
      result: bytes.toString().replace(/^wrapped:/, ''),
      shouldReEncrypt: false,
    })),
  };
  const defaultSession = Object.assign(new EventEmitter(), {
    webRequest: { onBeforeRequest: vi.fn() },
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
  });
  class BrowserWindow extends EventEmitter {
    static all: BrowserWindow[] = [];
    static getAllWindows = () => BrowserWindow.all;
    options: Record<string, unknown>;
    show = vi.fn();
    focus = vi.fn();
    restore = vi.fn();
    isMinimized = vi.fn(() => true);
    loadURL = vi.fn(async (_url: string) => undefined);
    destroy = vi.fn();
    webContents = {
      id: 1,
      mainFrame: { url: 'app://desk/' },
      isDestroyed: vi.fn(() => false),
      send: vi.fn(),
      on: vi.fn(),
      setWindowOpenHandler: vi.fn(),
      getPrintersAsync: vi.fn(async (): Promise<object[]> => []),
      print: vi.fn((_options: object, done: (taken: boolean, why: string) => void) => done(true, '')),
    };
    constructor(options: Record<string, unknown> = {}) {
      super();
      this.options = options;
      BrowserWindow.all.push(this);
    }
  }
  return {
    app,
    ipcMain,
    protocol,
    safeStorage,
    BrowserWindow,
    session: { defaultSession },
    Menu: { setApplicationMenu: vi.fn() },
    dialog: { showErrorBox: vi.fn() },
    contextBridge: { exposeInMainWorld: vi.fn() },
    ipcRenderer: Object.assign(new EventEmitter(), { invoke: vi.fn() }),
  };
}

export type StandInElectron = ReturnType<typeof standInElectron>;

/** The stand-in that `vi.mock('electron', …)` put in Electron's place. */
export async function standIn(): Promise<StandInElectron> {
  return (await import('electron')) as unknown as StandInElectron;
}
