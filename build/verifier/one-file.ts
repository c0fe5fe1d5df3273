import type { Plugin } from 'vite';
import { sha256 } from '../../electron/desk/crypto.ts';
import { utf8 } from '../../shared/bytes.ts';
import { verifierHtml } from './verifier-html.ts';

/** The one-file verifier's name, beside the app and on the stick. */
export const verifierName = 'fangxin-verify.html';

/** Puts the verifier's script and styles into one HTML file, whose own policy names the two by their hashes and allows nothing else. */
export function oneFile(): Plugin {
  return {
    name: 'one-file',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'verifier',
    generateBundle(_options, bundle) {
      const [scripts, styles]: [string[], string[]] = [[], []];
      for (const [fileName, part] of Object.entries(bundle)) {
        if (part.type === 'chunk') scripts.push(part.code);
        else if (fileName.endsWith('.css')) styles.push(String(part.source));
        else throw new Error(`one-file: expected one script and one style sheet, got ${fileName} too`);
        delete bundle[fileName];
      }
      const [script, style] = [scripts[0], styles[0]];
      if (script === undefined || style === undefined || scripts.length + styles.length > 2)
        throw new Error(
          `one-file: expected one script and one style sheet, got ${scripts.length} and ${styles.length}`,
        );
      this.emitFile({
        type: 'asset',
        fileName: verifierName,
        source: verifierHtml(script, style, hashSource),
      });
    },
  };
}

/** A script's or style's name in a policy (CSP 3, §2.3.1). */
function hashSource(text: string): string {
  return `'sha256-${Buffer.from(sha256(utf8(text))).toString('base64')}'`;
}
