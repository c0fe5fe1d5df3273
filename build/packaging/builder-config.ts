import type { Configuration } from 'electron-builder';

/** What a packaged desk may still be told from outside, and how its own code is held: burnt into the program (docs/packaging.md). */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} as const;

/** The screens speak Chinese and English; Chromium's other languages only weigh. macOS writes the same two otherwise. */
const languages = { mac: ['zh_CN', 'en'], others: ['zh-CN', 'en-US'] };

export type Folders = Readonly<{
  icons: string;
  output: string;
  /** An unpacked Electron of the platform; undefined lets electron-builder fetch one. */
  electron: string | undefined;
  electronVersion: string;
}>;

/** How the desk is packaged. Signing is whoever releases it's to add: nothing here names a certificate. */
export function builderConfig({ icons, output, electron, electronVersion }: Folders): Configuration {
  return {
    appId: 'org.fangxin-desk.desk',
    productName: 'Fangxin Desk',
    copyright: 'Apache-2.0',
    electronVersion,
    ...(electron === undefined ? {} : { electronDist: electron }),
    electronFuses: fuses,
    electronLanguages: languages.others,
    directories: { output, buildResources: icons },
    files: ['package.json', 'LICENSE', 'dist/**', '!node_modules/**'],
    asar: true,
    npmRebuild: false,
    nodeGypRebuild: false,
    buildDependenciesFromSource: false,
    removePackageScripts: true,
    publish: null,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
    artifactName: 'fangxin-desk-${version}-${os}-${arch}.${ext}',
    win: { target: ['nsis'], icon: 'icon.ico' },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
    },
    mac: {
      electronLanguages: languages.mac,
      target: ['dmg', 'zip'],
      icon: 'icon.icns',
      category: 'public.app-category.business',
    },
    linux: {
      target: ['AppImage'],
      icon: icons,
      category: 'Office',
      executableName: 'fangxin-desk',
      synopsis: "The complaint-and-returns ledger of a store's service desk",
      desktop: { entry: { 'Name[zh_CN]': '放心服务台', 'Comment[zh_CN]': '商场服务台的消费投诉记录台账' } },
    },
  };
}
