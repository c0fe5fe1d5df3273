import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type PackageOptions = Readonly<{
  platform: 'linux' | 'win' | 'mac';
  /** Only the unpacked app, without an installer around it. */
  folderOnly: boolean;
  /** Where an unpacked Electron lies; undefined: the one of `npm start`, or a download. */
  electron: string | undefined;
  output: string;
  /** Who answers for a .deb, 'Name <address>', where one is made instead of an AppImage. */
  deb: string | undefined;
}>;

const here = { linux: 'linux', win32: 'win', darwin: 'mac' } as const;

/** What `npm run package --` was asked. Throws an Error in both languages for what it does not understand. */
export function parsePackageOptions(
  parameters: readonly string[],
  platform: NodeJS.Platform = process.platform,
): PackageOptions {
  const { values } = parse(parameters);
  const chosen = (['linux', 'win', 'mac'] as const).filter((name) => values[name]);
  if (chosen.length > 1)
    throw new Error(`一次只能打包一个平台。 One platform at a time, got ${chosen.join(', ')}.`);
  const own = Object.hasOwn(here, platform) ? here[platform as keyof typeof here] : undefined;
  const target = chosen[0] ?? own;
  if (!target)
    throw new Error(`请用 --linux、--win 或 --mac 指明平台。 Name a platform: --linux, --win or --mac.`);
  const electron = values['electron-dist'];
  const deb = debBy(values.deb ?? false, values.maintainer);
  if (deb !== undefined && target !== 'linux')
    throw new Error('--deb 只能用于 Linux。 --deb: for Linux only.');
  return {
    platform: target,
    folderOnly: values.dir ?? false,
    electron: electron === undefined ? undefined : resolve(electron),
    output: resolve(values.out ?? 'release'),
    deb,
  };
}

function debBy(asked: boolean, maintainer: string | undefined): string | undefined {
  if (!asked && maintainer === undefined) return undefined;
  if (!asked) throw new Error('--maintainer 要和 --deb 一起用。 --maintainer: expected --deb with it.');
  if (/^[^<>]*\S\s<[^<>@\s]+@[^<>@\s]+>$/.test(maintainer ?? '')) return maintainer;
  throw new Error(
    `--deb 要有 --maintainer '姓名 <邮箱>'。 --deb: expected --maintainer 'Name <address>', got ${maintainer ?? 'none'}`,
  );
}

function parse(parameters: readonly string[]) {
  try {
    return parseArgs({
      args: [...parameters],
      options: {
        dir: { type: 'boolean' },
        deb: { type: 'boolean' },
        linux: { type: 'boolean' },
        win: { type: 'boolean' },
        mac: { type: 'boolean' },
        'electron-dist': { type: 'string' },
        out: { type: 'string' },
        maintainer: { type: 'string' },
      },
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${detail}\n用法 Usage: npm run package -- [--linux | --win | --mac] [--dir] [--electron-dist DIR] [--out DIR] [--deb --maintainer 'NAME <ADDRESS>']`,
    );
  }
}
