import { rmSync, statSync } from 'node:fs';
import { demonstrationFile } from '../../electron/desk/demonstration.ts';
import { inProject } from '../step.ts';
import { fillLargeFolder } from './fill-large-folder.ts';

const cache = inProject('node_modules/.cache/fangxin-desk-bench');
const dayMs = 86_400_000;

/**
 * The data folder of a ledger of so many complaints, and a browser profile beside it; both are kept for the next run of
 * the day, because they take minutes to make.
 */
export async function largeFolder(
  complaints: number,
  tell: (what: string) => void,
): Promise<{ dataDir: string; profile: string }> {
  const dataDir = `${cache}/ledger-${complaints}`;
  const profile = `${cache}/profile-${complaints}`;
  // Written once, when the folder is whole; everything else in it changes with each run.
  const made = statSync(`${dataDir}/${demonstrationFile}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - made > dayMs) {
    for (const folder of [dataDir, profile]) rmSync(folder, { recursive: true, force: true });
    // The sizes that goals are set for: eight entries a complaint up to 100,000, four beyond.
    const entriesPerComplaint = complaints > 100_000 ? 4 : 8;
    tell(`ledger of ${complaints} complaints: making it`);
    let told = 0;
    await fillLargeFolder({
      ...{ dataDir, complaints, entriesPerComplaint, seed: 'bench', now: Date.now() },
      onProgress(opened) {
        if (opened < told) return;
        tell(`ledger of ${complaints} complaints: ${opened}`);
        told += complaints / 10;
      },
    });
  }
  return { dataDir, profile };
}
