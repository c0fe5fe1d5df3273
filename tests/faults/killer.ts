// A process of its own that ends another: after so many ms, or in the middle of an append.
// usage: killer.ts PID after MS | killer.ts PID inside WAL
import { statSync } from 'node:fs';

const [pid, how, what] = process.argv.slice(2);
if (how === 'after') await new Promise((resolve) => setTimeout(resolve, Number(what)));
else {
  // The desk's log writes its frames, then waits for the disk: the moment between is what is looked for.
  const modified = () => statSync(what ?? '', { throwIfNoEntry: false })?.mtimeMs;
  const before = modified();
  while (modified() === before);
}
process.kill(Number(pid), 'SIGKILL');
