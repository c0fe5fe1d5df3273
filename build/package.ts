import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { ensureFreshBuild } from './fresh-build.ts';
import { builderConfig } from './packaging/builder-config.ts';
import { buildDeb } from './packaging/deb.ts';
import { type PackageOptions, parsePackageOptions } from './packaging/options.ts';
import { stageApp } from './packaging/stage-app.ts';
import { say } from './say.ts';
import { electronBinary } from './start/electron-binary.ts';
import { inProject } from './step.ts';

const platforms = { linux: Platform.LINUX, win: Platform.WINDOWS, mac: Platform.MAC } as const;
/** How Debian calls the machine that this runs on, and that electron-builder packages for. */
const debianNames: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };
const own = { linux: 'linux', win32: 'win', darwin: 'mac' } as const;

async function pack({ platform, folderOnly, electron, output, deb }: PackageOptions): Promise<void> {
  await ensureFreshBuild();
  const app = mkdtempSync(join(tmpdir(), 'fangxin-desk-package-'));
  try {
    stageApp(app);
    const config = builderConfig({
      icons: inProject('build/icons'),
      output,
      electron: electron ?? downloadedElectron(platform),
      electronVersion: versionIn('node_modules/electron/package.json'),
    });
    const targets = platforms[platform].createTarget(folderOnly || deb !== undefined ? 'dir' : []);
    // The staged folder is the whole project to electron-builder, so that no package of the source tree comes along.
    await build({ projectDir: app, targets, publish: 'never', config });
    if (deb !== undefined)
      buildDeb({
        app: join(output, 'linux-unpacked'),
        icons: inProject('build/icons'),
        output,
        version: versionIn('package.json'),
        architecture: debianNames[process.arch] ?? process.arch,
        maintainer: deb,
      });
  } finally {
    rmSync(app, { recursive: true, force: true });
  }
  say(`已打包到 ${output}。`, `Packaged into ${output}.`);
}

function versionIn(manifest: string): string {
  return (JSON.parse(readFileSync(inProject(manifest), 'utf8')) as { version: string }).version;
}

/** The Electron that `npm start` runs, where it is of the wanted platform: then nothing is fetched a second time. */
function downloadedElectron(platform: PackageOptions['platform']): string | undefined {
  if (own[process.platform as keyof typeof own] !== platform || platform === 'mac') return undefined;
  const program = electronBinary();
  return program && dirname(program);
}

try {
  await pack(parsePackageOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
