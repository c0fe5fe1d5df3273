// Makes the inspection package of a data folder by the real desk, and says how long it took, how much memory it grew by,
// and how long the desk's own thread was ever busy: node build/run.mjs bench/package-of-folder --data DIR --out FILE
import { createWriteStream } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { personOf } from '../demo/store.ts';
import { openBenchDesk } from './bench-desk.ts';

export type PackageFigures = Readonly<{
  seconds: number;
  /** Of the whole process, worker included, above what it had before, at most. */
  grownMb: number;
  bytes: number;
  /** The longest that the desk's own thread did not answer, in ms. */
  longestBusyMs: number;
}>;

/** Has the desk of a folder made by bench/large-ledger make the package of all days. Throws where it fails. */
export async function packageOfFolder(dataDir: string, out: string): Promise<PackageFigures> {
  const { desk, ask, signIn } = await openBenchDesk(dataDir);
  try {
    await signIn('owner');
    global.gc?.();
    const before = process.memoryUsage.rss();
    let most = before;
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const began = performance.now();
    const { pin } = personOf('owner');
    const asked = {
      id: `bench-${Date.now()}`,
      from: '2000-01-01',
      to: '2099-12-31',
      recipient: 'bench',
      personal: false,
      pin,
    };
    const { job } = await ask('owner', 'startExport', asked);
    let status = await ask('owner', 'exportStatus', { job });
    while (status.state === 'running') {
      // The screen of somebody who does nothing is locked after some minutes.
      await signIn('owner');
      for (let i = 0; i < 600 && status.state === 'running'; i++) {
        most = Math.max(most, process.memoryUsage.rss());
        await wait(50);
        status = await ask('owner', 'exportStatus', { job });
      }
    }
    const seconds = (performance.now() - began) / 1000;
    delay.disable();
    if (status.state !== 'done') throw new Error(`packageOfFolder: ${JSON.stringify(status.refusal)}`);
    const file = createWriteStream(out);
    for (let offset: number | null = 0; offset !== null; ) {
      const piece: { bytes: string; next: number | null } = await ask('owner', 'readExport', { job, offset });
      file.write(Buffer.from(piece.bytes, 'base64'));
      offset = piece.next;
    }
    await new Promise<void>((resolve) => file.end(resolve));
    return {
      seconds,
      grownMb: (most - before) / 1e6,
      bytes: status.bytes,
      longestBusyMs: delay.max / 1e6,
    };
  } finally {
    await desk.close();
  }
}

if (import.meta.filename === process.argv[1] || process.argv[1]?.endsWith('run.mjs')) {
  const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
  if (!values.data || !values.out) throw new Error('package-of-folder: expected --data DIR --out FILE');
  console.log(JSON.stringify(await packageOfFolder(values.data, values.out)));
}
