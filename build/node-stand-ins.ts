import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Plugin } from 'vite';
import { bytesToHex, concatBytes } from '../shared/bytes.ts';

const folder = fileURLToPath(new URL('../renderer/workers/node-stand-ins/', import.meta.url));
const standIns = new Map([
  ['events', 'events.ts'],
  ['fs', 'fs.ts'],
  ['stream', 'stream.ts'],
  ['zlib', 'zlib.ts'],
  // What png-js takes for zlib in a browser.
  ['browserify-zlib', 'zlib.ts'],
]);

/** The packages that draw papers, written for Node, of which a page's worker needs the part that draws. */
const drawing =
  /[\\/]node_modules[\\/](?:fontkit|linebreak|pdfkit|pdfmake|png-js|restructure|sax|xmldoc)[\\/]/;

/**
 * Bundles pdfmake for the document worker from its sources: they get the few things they use of Node from
 * renderer/workers/node-stand-ins. What has no stand-in stops the build, so that an update which needs more of Node is
 * noticed there and not by whoever prints.
 */
export function nodeStandIns(): Plugin {
  return {
    // Vite keeps what it has bundled for tests until the name of a plugin is another.
    name: `node-stand-ins-${digest()}`,
    enforce: 'pre',
    resolveId(id, importer) {
      if (!importer || !drawing.test(importer)) return null;
      const standIn = standIns.get(id.replace(/^node:/, ''));
      if (standIn) return `${folder}${standIn}`;
      if (id.startsWith('node:') || builtinModules.includes(id))
        throw new Error(
          `node-stand-ins: expected ${[...standIns.keys()].join(', ')}, got ${id} in ${importer}`,
        );
      return null;
    },
  };
}

function digest(): string {
  const files = [...new Set(standIns.values())].map((file) => readFileSync(`${folder}${file}`));
  return bytesToHex(sha256(concatBytes(...files))).slice(0, 8);
}
