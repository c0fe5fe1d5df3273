import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

type Manifest = Readonly<{ name?: string; version?: string }>;

/**
 * Adds to a file which packages a part of the app was bundled from: what is shipped, and so what the bill of materials
 * names and an advisory would touch. A file, because each part is built by a configuration of its own.
 */
export function noteBundled(list: string): Plugin {
  return {
    name: 'note-bundled',
    generateBundle() {
      addBundled(list, [...this.getModuleIds()]);
    },
  };
}

/** Adds the packages that these files lie in, as `name@version`, to a sorted JSON list. */
export function addBundled(list: string, files: readonly string[]): void {
  const before = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : [];
  const folders = new Set(files.flatMap((file) => packageFolder(file) ?? []));
  const named = [...folders].map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    return `${name}@${version}`;
  });
  mkdirSync(dirname(list), { recursive: true });
  writeFileSync(list, `${JSON.stringify([...new Set([...before, ...named])].sort(), null, 2)}\n`);
}

/** The innermost package that a module lies in; null for our own. */
export function packageFolder(moduleId: string): string | null {
  const path = moduleId.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/@][^/]*(?=\/)/.exec(path)?.[0] ?? null;
}
