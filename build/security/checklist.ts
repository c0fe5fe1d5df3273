/** One line of the table in docs/security.md. */
export type Row = Readonly<{
  /** Electron's own number (docs/tutorial/security.md of Electron), or a letter for what is ours beyond it. */
  item: string;
  asked: string;
  done: string;
  files: readonly string[];
}>;

/** Electron's twenty recommendations in its order, then our own; the settings behind them are in flips.ts. */
export const checklist: readonly Row[] = [
  {
    item: '1',
    asked: 'Only load secure content',
    done: 'Nothing is loaded from any network. The window opens `app://desk/`; every other request is stopped at the session, whoever makes it.',
    files: ['electron/shell/window.ts', 'electron/shell/request-guard.ts'],
  },
  {
    item: '2',
    asked: 'No Node.js integration',
    done: 'Off in pages, workers and frames, in both windows (the desk’s own and the hidden one that prints on Windows).',
    files: ['electron/shell/web-preferences.ts', 'electron/shell/printing.ts'],
  },
  { item: '3', asked: 'Context isolation', done: 'On.', files: ['electron/shell/web-preferences.ts'] },
  {
    item: '4',
    asked: 'Process sandboxing',
    done: 'On for each window, and for every process before Electron is ready.',
    files: ['electron/shell/web-preferences.ts', 'electron/main.ts'],
  },
  {
    item: '5',
    asked: 'Handle permission requests',
    done: 'Only notifications, only for the desk’s own page; no device.',
    files: ['electron/shell/permission-guard.ts'],
  },
  {
    item: '6',
    asked: 'Do not disable webSecurity',
    done: 'On.',
    files: ['electron/shell/web-preferences.ts'],
  },
  {
    item: '7',
    asked: 'Content Security Policy',
    done: "`default-src 'none'` and `'self'` for each kind that is needed; nothing `unsafe-`, no other host; sent with every answer, refusals included.",
    files: ['electron/page-headers.ts', 'electron/shell/app-protocol.ts'],
  },
  {
    item: '8',
    asked: 'No allowRunningInsecureContent',
    done: 'Off.',
    files: ['electron/shell/web-preferences.ts'],
  },
  {
    item: '9',
    asked: 'No experimental features',
    done: 'Off.',
    files: ['electron/shell/web-preferences.ts'],
  },
  {
    item: '10',
    asked: 'No enableBlinkFeatures',
    done: 'Not set: a window’s settings are held against a whole list, so that none can be added unseen.',
    files: ['electron/shell/web-preferences.ts'],
  },
  {
    item: '11',
    asked: '<webview>: no allowpopups',
    done: 'There is no `<webview>`, and no page of any kind may open a window.',
    files: ['electron/shell/web-preferences.ts', 'electron/shell/navigation-guard.ts'],
  },
  {
    item: '12',
    asked: '<webview>: verify options',
    done: 'Every attachment is stopped, whatever its options.',
    files: ['electron/shell/navigation-guard.ts'],
  },
  {
    item: '13',
    asked: 'Limit navigation',
    done: 'The page stays on `app://desk/`; no redirection; no frame but that of Chromium’s PDF viewer.',
    files: ['electron/shell/navigation-guard.ts', 'electron/shell/own-page.ts'],
  },
  {
    item: '14',
    asked: 'Limit new windows',
    done: 'None.',
    files: ['electron/shell/navigation-guard.ts'],
  },
  {
    item: '15',
    asked: 'No shell.openExternal with untrusted content',
    done: 'Not used at all; addresses on papers and in QR codes are text.',
    files: ['electron/shell/navigation-guard.ts'],
  },
  {
    item: '16',
    asked: 'A current version of Electron',
    done: 'One exact version, the same in package.json, in the lock and installed. That it is a supported one, whoever releases looks at: a test without a network cannot know.',
    files: ['package.json'],
  },
  {
    item: '17',
    asked: 'Validate the sender of IPC messages',
    done: 'One door; the sender must be the desk’s window, its main frame, on its own page. Anyone else gets an error, aloud.',
    files: ['electron/shell/ipc-door.ts'],
  },
  {
    item: '18',
    asked: 'No file://, custom protocols instead',
    done: '`app://desk/` from one folder, plain names only. One exception: on Windows the hidden window loads the one PDF that is being printed, as Chromium’s PDF viewer reads no other scheme; no other file can be requested, and files have no privileges (19).',
    files: ['electron/shell/app-protocol.ts', 'electron/page-files.ts', 'electron/shell/shown-papers.ts'],
  },
  {
    item: '19',
    asked: 'Fuses',
    done: 'All eight decided, set in the program before it could be signed ([packaging.md](packaging.md)); the archive’s integrity is checked on macOS and Windows, Linux has no such check.',
    files: ['build/packaging/builder-config.ts'],
  },
  {
    item: '20',
    asked: 'Do not expose Electron’s APIs to pages',
    done: 'The page gets one function a verb and the pushes; no channel, no event, nothing of Electron.',
    files: ['electron/preload.ts', 'electron/desk-api.ts'],
  },
  {
    item: 'A',
    asked: 'What comes through the door is distrusted',
    done: 'Known verb, admitted caller, a schema without room for more, no depth without end.',
    files: ['electron/desk/door.ts'],
  },
  {
    item: 'B',
    asked: 'Downloads',
    done: 'Only what the page itself has made in memory.',
    files: ['electron/shell/download-guard.ts'],
  },
  {
    item: 'C',
    asked: 'One desk on a folder, closed to other accounts',
    done: 'A second start brings the first to the front and ends; the folder is its owner’s alone.',
    files: ['electron/shell/single-instance.ts', 'electron/shell/data-folder.ts'],
  },
  {
    item: 'D',
    asked: 'A packaged desk cannot be looked into',
    done: 'No developer tools.',
    files: ['electron/shell/window.ts'],
  },
  {
    item: 'E',
    asked: 'Nothing is fetched behind the back',
    done: 'No spell checker, whose dictionaries come from the internet; a file dropped on the window opens nothing.',
    files: ['electron/shell/web-preferences.ts'],
  },
  {
    item: 'F',
    asked: 'Keys',
    done: 'The platform’s key store, and not Linux’ `basic_text`, which wraps with a key that everybody knows; a packaged desk takes no file instead.',
    files: ['electron/shell/safe-storage-key-store.ts', 'electron/shell/key-store.ts'],
  },
];

/** The browser shell, a server on loopback: what is tried against it, and what stops it. */
export const browserShell: readonly Row[] = [
  {
    item: 'a',
    asked: 'A name made to point here (DNS rebinding), a valid cookie with it',
    done: 'The host must be `127.0.0.1` with this port, given once.',
    files: ['electron/browser-shell/request-guard.ts'],
  },
  {
    item: 'b',
    asked: 'Another page’s form, fetch, beacon, script, frame, window or socket',
    done: 'A call needs the own origin; whatever a browser says comes from another site, another port included, is turned away. No header ever allows another origin, no page may frame it, no socket is opened.',
    files: ['electron/browser-shell/request-guard.ts', 'electron/page-headers.ts'],
  },
  {
    item: 'c',
    asked: 'Guessing or using again the address or the cookie',
    done: 'Two secrets of 32 random bytes, in memory only, compared in the same time wherever they differ; the address lets one in, once; the cookie is read by no script and sent to no other site.',
    files: ['electron/browser-shell/admission.ts', 'electron/browser-shell.ts'],
  },
  {
    item: 'd',
    asked: 'Climbing out of the page’s folder',
    done: 'Plain names only, whatever the encoding; links are followed and must end inside; no device names.',
    files: ['electron/page-files.ts'],
  },
  {
    item: 'e',
    asked: 'Bodies too large, too slow, of another kind',
    done: 'At most 24 MB, counted as it comes; headers within 10 s, all of it within 30 s; JSON in UTF-8 by its name.',
    files: ['electron/browser-shell/desk-door.ts', 'electron/browser-shell.ts'],
  },
  {
    item: 'f',
    asked: 'Many connections; a listener that does not read',
    done: 'At most 128 lines; what is not read is not kept.',
    files: ['electron/browser-shell.ts', 'electron/browser-shell/push-stream.ts'],
  },
  {
    item: 'g',
    asked: 'A request hidden in or behind another',
    done: 'Node’s strict parser; one request at a time on a line, and none after one that was turned away.',
    files: ['electron/browser-shell/one-at-a-time.ts', 'electron/browser-shell/answer.ts'],
  },
  {
    item: 'h',
    asked: 'Pages kept by the browser',
    done: 'Nothing is kept but files that carry their content’s hash in their name.',
    files: ['electron/browser-shell/page-door.ts'],
  },
];
