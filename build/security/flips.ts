import { browserShellFlips } from './browser-shell-flips.ts';
import type { Flip } from './flip.ts';

const shell = 'electron/shell';
const tests = 'tests/electron/shell';
const preferences = `${shell}/web-preferences.ts`;
const window = `${tests}/window.unit.test.ts`;
const noPowers = 'the window is sandboxed, isolated and without Node, and has no other powers';
const guards = `${tests}/guards.unit.test.ts`;
const headers = 'tests/electron/page-headers.unit.test.ts';
const policy = 'the policy allows nothing but what stands here, and each directive once';
const start = `${tests}/main.unit.test.ts`;
const guarded = 'permissions, requests and downloads are guarded before any page is loaded';
const door = `${tests}/ipc-door.unit.test.ts`;
const packaging = 'build/packaging/builder-config.ts';
const switches = 'tests/build/package-options.unit.test.ts';

/** One of a window's settings, turned around. */
function preference(item: string, name: string, now: boolean): Flip {
  const [from, to] = [`${name}: ${now},`, `${name}: ${!now},`];
  return { item, file: preferences, from, to, test: window, title: noPowers };
}

/** A line of the start left out. */
function leftOut(item: string, line: string, title: string): Flip {
  return { item, file: 'electron/main.ts', from: line, to: '', test: start, title };
}

function inPolicy(from: string, to: string): Flip {
  return { item: '7', file: 'electron/page-headers.ts', from, to, test: headers, title: policy };
}

function fuse(name: string, now: boolean): Flip {
  const [from, to] = [`${name}: ${now},`, `${name}: ${!now},`];
  return {
    item: '19',
    file: packaging,
    from,
    to,
    test: switches,
    title: 'every switch of the program is decided',
  };
}

function inGuard(item: string, from: string, to: string, title: string): Flip {
  return { item, file: `${shell}/navigation-guard.ts`, from, to, test: guards, title };
}

function atDoor(from: string, to: string, title = 'rejects %s aloud'): Flip {
  return { item: '17', file: `${shell}/ipc-door.ts`, from, to, test: door, title };
}

const electronFlips: readonly Flip[] = [
  {
    item: '1',
    file: `${shell}/window.ts`,
    from: 'loadURL(pageUrl)',
    to: "loadURL('https://desk.example/')",
    test: window,
    title: 'loads the desk’s own page and nothing else',
  },
  {
    item: '1',
    file: `${shell}/request-guard.ts`,
    from: 'cancel: !isOurs(url)',
    to: 'cancel: false',
    test: guards,
    title: 'a request for %s: stopped %s',
  },
  leftOut('1', '  guardRequests();\n', guarded),
  preference('2', 'nodeIntegration', false),
  preference('2', 'nodeIntegrationInWorker', false),
  preference('2', 'nodeIntegrationInSubFrames', false),
  {
    item: '2',
    file: `${shell}/printing.ts`,
    from: '...lockedDown, devTools',
    to: '...lockedDown, nodeIntegration: true, devTools',
    test: `${tests}/printing.int.test.ts`,
    title: 'Windows: the hidden window that draws the paper has no more powers than the desk’s own',
  },
  preference('3', 'contextIsolation', true),
  preference('4', 'sandbox', true),
  leftOut(
    '4',
    'app.enableSandbox();\n',
    'every process is sandboxed and app:// is known before Electron is ready',
  ),
  {
    item: '5',
    file: `${shell}/permission-guard.ts`,
    from: "permission === 'notifications' && isOwnPage(address ?? '')",
    to: "isOwnPage(address ?? '')",
    test: guards,
    title: 'permission %s asked from %j: %s',
  },
  {
    item: '5',
    file: `${shell}/permission-guard.ts`,
    from: "permission === 'notifications' && isOwnPage(address ?? '')",
    to: "permission === 'notifications'",
    test: guards,
    title: 'permission %s asked from %j: %s',
  },
  {
    item: '5',
    file: `${shell}/permission-guard.ts`,
    from: 'setDevicePermissionHandler(() => false)',
    to: 'setDevicePermissionHandler(() => true)',
    test: guards,
    title: 'rejects every device',
  },
  leftOut('5', '  guardPermissions();\n', guarded),
  preference('6', 'webSecurity', true),
  inPolicy('"script-src \'self\'"', "\"script-src 'self' 'unsafe-inline'\""),
  inPolicy('"style-src \'self\'"', "\"style-src 'self' 'unsafe-inline'\""),
  inPolicy('"default-src \'none\'"', '"default-src \'self\'"'),
  inPolicy('policyFor("\'self\'")', "policyFor('*')"),
  inPolicy('"form-action \'none\'"', '"form-action \'self\'"'),
  inPolicy('  "frame-ancestors \'none\'",\n', ''),
  {
    item: '7',
    file: `${shell}/app-protocol.ts`,
    from: "{ ...pageHeaders, 'Content-Type': file.type }",
    to: "{ 'Content-Type': file.type }",
    test: `${tests}/app-protocol.int.test.ts`,
    title: 'gives the page under the strict CSP',
  },
  preference('8', 'allowRunningInsecureContent', false),
  preference('9', 'experimentalFeatures', false),
  {
    item: '10',
    file: preferences,
    from: '  webviewTag: false,\n',
    to: "  webviewTag: false,\n  enableBlinkFeatures: 'TrustedTypes',\n",
    test: window,
    title: noPowers,
  },
  preference('11', 'webviewTag', false),
  inGuard(
    '12',
    "will-attach-webview', (event) => event.preventDefault()",
    "will-attach-webview', () => undefined",
    'rejects every webview, whatever its parameters',
  ),
  inGuard('13', 'if (!isOwnPage(event.url)) event.preventDefault();', '', 'rejects a navigation to %j'),
  inGuard(
    '13',
    "will-redirect', (event) => event.preventDefault()",
    "will-redirect', () => undefined",
    'rejects redirects, wherever they lead',
  ),
  inGuard(
    '13',
    '!event.isMainFrame && !isPdfViewer(event.url)',
    'event.url === undefined',
    'rejects frames, but for the PDF viewer’s own',
  ),
  leftOut('13', 'guardNavigation();\n', 'windows are watched before there is one'),
  {
    item: '13',
    file: `${shell}/own-page.ts`,
    from: ' && url.host === host',
    to: '',
    test: `${tests}/own-page.unit.test.ts`,
    title: 'rejects %j',
  },
  inGuard('14', "{ action: 'deny' }", "{ action: 'allow' }", 'rejects every second window'),
  {
    item: '15',
    file: `${shell}/navigation-guard.ts`,
    from: "contents.setWindowOpenHandler(() => ({ action: 'deny' }));",
    to: "contents.setWindowOpenHandler(({ url }) => (void shell.openExternal(url), { action: 'deny' }));",
    test: 'tests/electron/never-used.unit.test.ts',
    title: 'the Electron shell never has %s',
  },
  {
    item: '16',
    file: 'package.json',
    from: '"electron": "',
    to: '"electron": "^',
    test: 'tests/electron/never-used.unit.test.ts',
    title: 'Electron is one exact version, the same in package.json, the lock and what is installed',
  },
  atDoor('    sender === webContents &&\n', ''),
  atDoor('    senderFrame === webContents.mainFrame &&\n', ''),
  atDoor('    isOwnPage(address)\n', '    address !== undefined\n'),
  atDoor("typeof verb !== 'string') throw", 'verb === null) throw', 'rejects %j as a verb'),
  {
    item: '18',
    file: `${shell}/window.ts`,
    from: 'loadURL(pageUrl)',
    to: "loadURL('file:///index.html')",
    test: window,
    title: 'loads the desk’s own page and nothing else',
  },
  {
    item: '18',
    file: `${shell}/shown-papers.ts`,
    from: 'shown.has(address)',
    to: "address.startsWith('file://')",
    test: `${tests}/printing.int.test.ts`,
    title: 'Windows: of all files only the paper may be loaded, and only while it is printed',
  },
  {
    item: '18',
    file: `${shell}/app-protocol.ts`,
    from: ' || !isOwnPage(request.url)',
    to: '',
    test: `${tests}/app-protocol.int.test.ts`,
    title: 'rejects another host and another method',
  },
  {
    item: '18',
    file: `${shell}/app-protocol.ts`,
    from: 'codeCache: true',
    to: 'codeCache: true, bypassCSP: true',
    test: `${tests}/app-protocol.int.test.ts`,
    title: 'declares app:// as a secure origin that does not bypass the CSP',
  },
  {
    item: '18',
    file: 'electron/page-files.ts',
    from: 'if (!path.startsWith((await realpath(folder)) + sep)) return undefined;',
    to: '',
    test: 'tests/electron/browser-shell/page.int.test.ts',
    title: 'rejects a symbolic link that leads out of the page',
  },
  {
    item: '18',
    file: 'electron/page-files.ts',
    from: 'segments.every(isPlain)',
    to: 'isPlain !== undefined',
    test: 'tests/electron/browser-shell/page.int.test.ts',
    title: 'rejects the path %s',
  },
  fuse('runAsNode', false),
  fuse('enableCookieEncryption', true),
  fuse('enableNodeOptionsEnvironmentVariable', false),
  fuse('enableNodeCliInspectArguments', false),
  fuse('enableEmbeddedAsarIntegrityValidation', true),
  fuse('onlyLoadAppFromAsar', true),
  fuse('loadBrowserProcessSpecificV8Snapshot', false),
  fuse('grantFileProtocolExtraPrivileges', false),
  {
    item: '19',
    file: packaging,
    from: '    electronFuses: fuses,\n',
    to: '',
    test: 'tests/build/package.int.test.ts',
    title: 'its switches are set: no Node behind the back, cookies encrypted, only the sealed archive loaded',
  },
  {
    item: '20',
    file: 'electron/preload.ts',
    from: "exposeInMainWorld('desk', desk)",
    to: "exposeInMainWorld('desk', { ...desk, ipcRenderer })",
    test: `${tests}/preload.unit.test.ts`,
    title: 'exposes one function for each verb and the pushes, no channel and nothing else',
  },
  {
    item: '20',
    file: 'electron/preload.ts',
    from: 'listener(push);\n',
    to: 'listener(_event as Push);\n',
    test: `${tests}/preload.unit.test.ts`,
    title: 'exposes one function for each verb and the pushes, no channel and nothing else',
  },
  {
    item: 'A',
    file: 'electron/desk/door.ts',
    from: 'v.safeParse(verbs[verb], normalised(input)',
    to: 'v.safeParse(v.any(), normalised(input)',
    test: 'tests/electron/desk/no-room-for-who.unit.test.ts',
    title: 'refuses %s',
  },
  {
    item: 'A',
    file: 'electron/desk/door.ts',
    from: 'if (fault) return { ok: false, refusal: fault };',
    to: '',
    test: 'tests/electron/desk/admission.int.test.ts',
    title: 'called by %s',
  },
  {
    item: 'A',
    file: 'electron/desk/door.ts',
    from: 'const mostDeep = 16;',
    to: 'const mostDeep = 1e9;',
    test: 'tests/electron/desk/hostile-screen.int.test.ts',
    title: 'input nested without end, or in a circle, to %s',
  },
  {
    item: 'B',
    file: `${shell}/download-guard.ts`,
    from: '.every(isOwnBlob)',
    to: '.some(isOwnBlob)',
    test: guards,
    title: 'a download of %s: stopped %s',
  },
  leftOut('B', '  guardDownloads();\n', guarded),
  {
    item: 'C',
    file: `${shell}/single-instance.ts`,
    from: 'if (!app.requestSingleInstanceLock()) return false;',
    to: '',
    test: window,
    title: 'rejects a second start and brings the first window to the front',
  },
  {
    item: 'C',
    file: 'electron/main.ts',
    from: 'if (isFirstInstance())',
    to: 'if (isFirstInstance !== undefined)',
    test: start,
    title: 'a second start opens no desk and no window',
  },
  {
    item: 'C',
    file: `${shell}/data-folder.ts`,
    from: '0o700',
    to: '0o755',
    test: window,
    title: 'takes the data folder that the start names, and keeps Chromium’s files inside',
  },
  {
    item: 'D',
    file: `${shell}/window.ts`,
    from: 'devTools: !app.isPackaged',
    to: 'devTools: true',
    test: window,
    title: noPowers,
  },
  preference('E', 'spellcheck', false),
  preference('E', 'navigateOnDragDrop', false),
  {
    item: 'F',
    file: `${shell}/safe-storage-key-store.ts`,
    from: "backend !== 'basic_text' && ",
    to: '',
    test: `${tests}/key-store.unit.test.ts`,
    title: "rejects Linux' %s, which protects nothing",
  },
  {
    item: 'F',
    file: `${shell}/key-store.ts`,
    from: 'app.isPackaged || !isMissingKeyStore(error)',
    to: '!isMissingKeyStore(error)',
    test: `${tests}/key-store.unit.test.ts`,
    title:
      'a packaged desk rejects going on without one; one run from its sources says that a file does not protect',
  },
];

export const flips: readonly Flip[] = [...electronFlips, ...browserShellFlips];
