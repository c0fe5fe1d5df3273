import { existsSync, renameSync, rmSync } from 'node:fs';
import { dateAt } from '../../demo/shop-days.ts';
import { takePackage } from '../../demo/take-package.ts';
import { openBenchDesk } from '../bench-desk.ts';
import type { Benchmark } from '../benchmark.ts';
import { largeFolder } from '../large-folder.ts';

const packageOf = (dataDir: string) => `${dataDir}.zip`;

/** The package of a whole large ledger through the desk's verbs; made where there is none of its folder yet. */
export async function largePackage(complaints: number, tell: (what: string) => void): Promise<string> {
  const { dataDir } = await largeFolder(complaints, tell);
  const path = packageOf(dataDir);
  if (!existsSync(path)) {
    tell(`package of ${complaints} complaints: making it`);
    await take(dataDir, path);
  }
  return path;
}

async function take(dataDir: string, path: string): Promise<void> {
  const { desk, ask, signIn } = await openBenchDesk(dataDir);
  try {
    await signIn('owner');
    const part = `${path}.part`;
    rmSync(part, { force: true });
    const today = dateAt(Date.now());
    await takePackage({ ask }, { from: '2000-01-01', to: today }, part);
    renameSync(part, path);
  } finally {
    await desk.close();
  }
}

export const packing: Benchmark = {
  id: 'packing',
  title: 'The inspection package of the whole ledger',
  of: ({ complaints }) =>
    `${complaints} complaints, all days: entries, private parts, spreadsheets, PDF, signed, and handed to a file`,
  goals: [
    {
      text: 'memory grows by at most 300 MB at 100,000 complaints',
      limit: 300,
      unit: 'MB',
      figure: (by, { complaints }) => (complaints >= 100_000 ? (by('ours')?.peakMb ?? null) : null),
    },
  ],
  contestants: [
    {
      name: 'ours',
      kind: 'ours',
      async ready({ complaints }) {
        const { dataDir } = await largeFolder(complaints, console.error);
        rmSync(packageOf(dataDir), { force: true });
        return { work: () => take(dataDir, packageOf(dataDir)) };
      },
    },
  ],
};
