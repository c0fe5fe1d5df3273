import { globSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { documentFonts } from './build/document-fonts.ts';
import { nodeStandIns } from './build/node-stand-ins.ts';
import { addBundled, noteBundled } from './build/release/bundled-packages.ts';
import { bundledList } from './build/release/shipped.ts';
import { oneFile } from './build/verifier/one-file.ts';
import { putBesideTheApp } from './build/verifier/put-beside-the-app.ts';

const path = (fromHere: string) => fileURLToPath(new URL(fromHere, import.meta.url));
// How long plugins took is nothing for a person who starts the desk for the first time to read.
const quiet = { pluginTimings: false };
const notBundled = ['electron', /^electron\//, /^node:/, ...builtinModules];

/**
 * One build, five parts. `client` is the page of both shells; `main` and `preload` are the Electron shell's;
 * `browser` is the browser shell's stand-in for the preload, in a folder of its own so that packaged builds leave it out.
 * `verifier` is one HTML file that checks packages with no desk at all.
 */
export default defineConfig({
  root: path('renderer'),
  plugins: [react(), oneFile(), noteBundled(path(bundledList))],
  worker: {
    format: 'es',
    plugins: () => [nodeStandIns(), noteBundled(path(bundledList))],
    rolldownOptions: { checks: quiet },
  },
  build: { rolldownOptions: { checks: quiet } },
  environments: {
    client: {
      build: {
        outDir: path('dist/client'),
        emptyOutDir: true,
        // The strict CSP allows neither inline scripts nor data: fonts.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        target: 'chrome140',
        chunkSizeWarningLimit: 4096,
        rolldownOptions: {
          input: { index: path('renderer/index.html'), queue: path('renderer/queue.html') },
        },
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true },
      build: {
        outDir: path('dist/main'),
        emptyOutDir: true,
        copyPublicDir: false,
        minify: false,
        target: 'node24',
        // The printed ledger is drawn at the desk, which needs the font as a file of its own.
        rolldownOptions: {
          plugins: [documentFont()],
          input: { main: path('electron/main.ts'), ...deskWorkers() },
          external: notBundled,
          // Flat, because a desk's worker is looked for beside the code that starts it.
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true },
      build: {
        outDir: path('dist/preload'),
        emptyOutDir: true,
        copyPublicDir: false,
        minify: false,
        target: 'chrome140',
        rolldownOptions: {
          input: path('electron/preload.ts'),
          external: notBundled,
          // A sandboxed preload is one CommonJS file.
          output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
        },
      },
    },
    browser: {
      consumer: 'client',
      build: {
        outDir: path('dist/browser'),
        emptyOutDir: true,
        copyPublicDir: false,
        modulePreload: { polyfill: false },
        target: 'chrome140',
        rolldownOptions: {
          input: path('electron/browser-preload.ts'),
          output: { format: 'es', entryFileNames: 'browser-desk.js', codeSplitting: false },
        },
      },
    },
    verifier: {
      consumer: 'client',
      build: {
        outDir: path('dist/verify'),
        emptyOutDir: true,
        copyPublicDir: false,
        modulePreload: { polyfill: false },
        cssCodeSplit: false,
        // The last ones on Windows 7: an inspector brings whatever machine there is.
        target: ['chrome109', 'firefox115', 'safari16.4'],
        chunkSizeWarningLimit: 4096,
        rolldownOptions: {
          input: path('renderer/verifier/main.tsx'),
          output: { format: 'iife', entryFileNames: 'verifier.js', codeSplitting: false },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      rmSync(path(bundledList), { force: true });
      for (const environment of ['client', 'main', 'preload', 'browser', 'verifier']) {
        const part = builder.environments[environment];
        if (!part) throw new Error(`vite.config.ts: expected an environment '${environment}', found none`);
        await builder.build(part);
      }
      addBundled(path(bundledList), Object.values(documentFonts));
      const { name, sha256 } = putBesideTheApp(path('dist'));
      builder.config.logger.info(`${name} SHA-256 ${sha256}`);
    },
  },
});

/** Puts the font of the printed ledger beside the desk's code, as electron/desk/export/font-file.ts looks for it. */
function documentFont(): Plugin {
  return {
    name: 'document-font',
    generateBundle() {
      const source = readFileSync(documentFonts.normal);
      this.emitFile({ type: 'asset', fileName: 'fonts/NotoSansSC_400Regular.ttf', source });
    },
  };
}

/** The desk's worker threads: each is a program of its own. */
function deskWorkers(): Record<string, string> {
  const files = globSync('electron/desk/**/*-worker.ts', { cwd: path('.') });
  return Object.fromEntries(files.map((file) => [basename(file, '.ts'), path(file)]));
}
