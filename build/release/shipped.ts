import { readFileSync } from 'node:fs';
import { inProject } from '../step.ts';

/** Where a build leaves the list of what it was bundled from. */
export const bundledList = 'dist/packages.json';

/** What reaches a store, as `name@version`: the packages in the bundles, and Electron around them. Needs a build. */
export function shippedPackages(): ReadonlySet<string> {
  const bundled = JSON.parse(readFileSync(inProject(bundledList), 'utf8')) as string[];
  const { version } = JSON.parse(readFileSync(inProject('node_modules/electron/package.json'), 'utf8')) as {
    version: string;
  };
  return new Set([...bundled, `electron@${version}`]);
}
