import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../step.ts';

/** Of the built parts, those of the Electron shell; the browser shell's is for evaluation and stays out. */
const parts = ['main', 'preload', 'client'] as const;

/** The members of package.json that the program itself is read by; scripts and tools are the source tree's. */
const kept = ['name', 'version', 'description', 'license', 'private', 'type', 'main'] as const;

/** Lays out in a folder exactly what goes into the packaged app. */
export function stageApp(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const whole = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as Record<string, unknown>;
  const cut = {
    ...Object.fromEntries(kept.map((name) => [name, whole[name]])),
    productName: 'Fangxin Desk',
    author: 'Fangxin Desk',
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(cut, null, 2)}\n`);
  cpSync(inProject('LICENSE'), join(folder, 'LICENSE'));
  for (const part of parts)
    cpSync(inProject(`dist/${part}`), join(folder, 'dist', part), { recursive: true });
}
