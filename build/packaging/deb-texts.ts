/** What Electron's program is linked to; the second names are those of releases with 64-bit time. */
const needs = [
  'libasound2 | libasound2t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libcups2 | libcups2t64',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnotify4',
  'libnss3',
  'libsecret-1-0',
  'libxtst6',
  'xdg-utils',
];
/** Chinese on the screen, a key store to wrap the desk's secret, printers. */
const better = ['fonts-noto-cjk', 'gnome-keyring | kwalletmanager', 'cups-client'];

export function controlFile(about: {
  version: string;
  architecture: string;
  maintainer: string;
  /** Installed, in units of 1024 bytes. */
  kib: number;
}): string {
  return [
    'Package: fangxin-desk',
    `Version: ${about.version}`,
    `Architecture: ${about.architecture}`,
    `Maintainer: ${about.maintainer}`,
    `Installed-Size: ${about.kib}`,
    `Depends: ${needs.join(', ')}`,
    `Recommends: ${better.join(', ')}`,
    'Section: misc',
    'Priority: optional',
    "Description: complaint-and-returns ledger of a store's service desk",
    ' Registers complaints and returned goods at the counter, in three tiers, and',
    ' keeps them in a sealed ledger that an inspector can take away and verify.',
    ' It needs no network. The ledger lies in the home folder of whoever starts it.',
    '',
  ].join('\n');
}

export const desktopEntry = [
  '[Desktop Entry]',
  'Type=Application',
  'Name=Fangxin Desk',
  'Name[zh_CN]=放心服务台',
  "Comment=The complaint-and-returns ledger of a store's service desk",
  'Comment[zh_CN]=商场服务台的消费投诉记录台账',
  'Exec=/usr/bin/fangxin-desk',
  'Icon=fangxin-desk',
  'Terminal=false',
  'Categories=Office;',
  'StartupWMClass=Fangxin Desk',
  '',
].join('\n');

/** Debian's machine-readable form. The licence's text is on every Debian system. */
export const copyright = [
  'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/',
  'Upstream-Name: fangxin-desk',
  'Comment: Electron and Chromium are under their own licences, beside the program in',
  ' LICENSE.electron.txt and LICENSES.chromium.html. The fonts of the papers are',
  ' Noto Sans SC, SIL Open Font License 1.1.',
  '',
  'Files: *',
  'Copyright: 2026 the authors of Fangxin Desk',
  'License: Apache-2.0',
  ' The whole text is in /usr/share/common-licenses/Apache-2.0.',
  '',
].join('\n');
