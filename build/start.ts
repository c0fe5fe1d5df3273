import { ensureFreshBuild } from './fresh-build.ts';
import { giveUp } from './say.ts';
import { runInBrowser } from './start/browser-shell.ts';
import { prepareDemonstration } from './start/demonstration.ts';
import { runInElectron } from './start/electron-shell.ts';
import { BadOption, readOptions, type StartOptions, usage } from './start/options.ts';

const options = optionsOrUsage();
await ensureFreshBuild();
if (options.demo !== undefined) await prepareDemonstration(options.dataDir, options.demo);
// Electron has an origin of its own and so no port; whoever asks for one asks for the browser.
const asksForBrowser = !options.window || options.port !== undefined;
const code = asksForBrowser ? undefined : await runInElectron(options);
if (code !== undefined) process.exit(code);
await runInBrowser(options);

function optionsOrUsage(): StartOptions {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof BadOption)) throw error;
    const [chinese, english] = error.sentences;
    return giveUp(`${chinese}用法：${usage}。`, english, 2);
  }
}
