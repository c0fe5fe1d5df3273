import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { controlFile, copyright, desktopEntry } from './deb-texts.ts';

export type Deb = Readonly<{
  /** The unpacked app: `linux-unpacked`. */
  app: string;
  /** With `16x16.png` … `512x512.png`; what is larger has no place in Debian's theme. */
  icons: string;
  /** Where the package goes. */
  output: string;
  version: string;
  /** Debian's name: amd64, arm64. */
  architecture: string;
  maintainer: string;
}>;

const home = 'opt/fangxin-desk';

/**
 * Makes a .deb of the unpacked app with the system's dpkg-deb, and returns its path. Nothing of it runs when it is
 * installed or removed; the ledger lies in the person's own folder and stays.
 * @throws Error where dpkg-deb is missing, or with what it says.
 */
export function buildDeb(deb: Deb): string {
  const root = mkdtempSync(join(tmpdir(), 'fangxin-desk-deb-'));
  try {
    layOut(root, deb);
    const file = join(deb.output, `fangxin-desk_${deb.version}_${deb.architecture}.deb`);
    run('dpkg-deb', ['--root-owner-group', '-Zxz', '--build', root, file]);
    return file;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What it printed. Throws an Error with what it complained of. */
function run(program: string, parameters: readonly string[], cwd?: string): string {
  const { error, status, stdout, stderr } = spawnSync(program, parameters, { encoding: 'utf8', cwd });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

function layOut(root: string, { app, icons, version, architecture, maintainer }: Deb): void {
  chmodSync(root, 0o755);
  const put = (path: string, content: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  mkdirSync(join(root, 'opt'));
  cpSync(app, join(root, home), { recursive: true });
  mkdirSync(join(root, 'usr/bin'), { recursive: true });
  symlinkSync(`/${home}/fangxin-desk`, join(root, 'usr/bin/fangxin-desk'));
  put('usr/share/applications/fangxin-desk.desktop', desktopEntry);
  put('usr/share/doc/fangxin-desk/copyright', copyright);
  for (const name of readdirSync(icons).filter((one) => /^\d{2,3}x\d{2,3}\.png$/.test(one))) {
    const folder = join(root, 'usr/share/icons/hicolor', name.replace('.png', ''), 'apps');
    mkdirSync(folder, { recursive: true });
    cpSync(join(icons, name), join(folder, 'fangxin-desk.png'));
  }
  settleModes(join(root, 'opt'));
  settleModes(join(root, 'usr'));
  const files = filesBelow(root);
  const kib = Math.ceil(files.reduce((sum, path) => sum + statSync(path).size, 0) / 1024);
  put('DEBIAN/control', controlFile({ version, architecture, maintainer, kib }));
  put(
    'DEBIAN/md5sums',
    run(
      'md5sum',
      files.map((path) => relative(root, path)),
      root,
    ),
  );
}

/** As everything under /opt and /usr is: read by all, written by root, whatever the mask of whoever built it. */
function settleModes(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) settleModes(path);
    else if (entry.isFile()) chmodSync(path, modeOf(path, entry.name));
  }
}

/** Chromium's sandbox helper has to be root's where the kernel gives programs no namespaces of their own. */
function modeOf(path: string, name: string): number {
  if (name === 'chrome-sandbox') return 0o4755;
  return statSync(path).mode & 0o100 ? 0o755 : 0o644;
}

function filesBelow(root: string): string[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(existsSync)
    .sort();
}
