import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Reads of the ledger are answered from memory, and the screens that need a desk behind them stay empty. */
const memoryLedger: Plugin = {
  name: 'memory-ledger',
  enforce: 'pre',
  resolveId(source, importer) {
    const within = importer?.includes('/gallery/') ?? false;
    if (!within && /\/compliance-records\.ts$/.test(source)) return join(here, 'fake-compliance.ts');
    if (/\/(ledger-reads\.ts|LedgerProvider\.tsx)$/.test(source)) return join(here, 'fake-ledger-reads.ts');
    if (/\/(figures-queries|own-accord-reading)\.ts$/.test(source)) return join(here, 'fake-figures.ts');
    if (source.endsWith('/ledger/claims.ts')) return join(here, 'fake-claims.ts');
    const other = /\/(NewComplaint|Complaint|Ledger|Inspection|Approvals)\.tsx$/.test(source);
    return other ? join(here, 'other-screens.ts') : null;
  },
};

/** Builds the gallery into a folder, as strictly as the app's own client build. */
export async function buildGallery(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    plugins: [memoryLedger, react()],
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'chrome140',
    },
  });
}
