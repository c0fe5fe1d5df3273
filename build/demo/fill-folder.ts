import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { demonstrationFile } from '../../electron/desk/demonstration.ts';
import { fileKeyStore } from '../../electron/desk/file-key-store.ts';
import { claimDay } from './claim-days.ts';
import { openCounter } from './counter.ts';
import { dutyRecordsDay } from './duty-records.ts';
import { leaveDrafts } from './leave-drafts.ts';
import { importOldLedger } from './old-ledger.ts';
import type { Papers } from './papers.ts';
import { promiseDay } from './promise-days.ts';
import { quickFolder } from './quick-folder.ts';
import { daysUntil, storyClock } from './shop-days.ts';
import { peopleAtTheEnd } from './store.ts';
import { lesseeGone, present } from './stories/present.ts';
import { everyWayScattered } from './stories.ts';
import { supplierDay } from './suppliers.ts';
import { tell } from './tell.ts';
import { askForTests, asksDaysBefore, concludeTests } from './tests-of-goods.ts';

export type Filling = Readonly<{
  /** Where the folder will be; nothing may be there yet, or an empty folder. */
  dataDir: string;
  seed: string;
  complaints: number;
  /** When the story ends, UTC ms. The same seed and end give the same ledger. */
  now: number;
  /** How many days it takes, the last included; six months where nothing is said. */
  days?: number;
  onProgress: (opened: number) => void;
}>;

export type Filled = Readonly<{ complaints: number; size: number; root: string }>;

/**
 * Fills a data folder with the months of a made-up store that end now, in the middle of the work. It is made elsewhere
 * and comes to its place whole, so that what is there can always be opened. Its keys are kept in a file.
 */
export async function fillFolder({ dataDir, ...filling }: Filling): Promise<Filled> {
  const workDir = mkdtempSync(join(quickFolder(), 'fangxin-desk-demo-'));
  const stopClearing = clearWhenEnded(workDir);
  try {
    const filled = await fill(workDir, filling);
    writeFileSync(join(workDir, demonstrationFile), `${JSON.stringify({ people: pins() })}\n`);
    moveTo(workDir, dataDir);
    return filled;
  } finally {
    stopClearing();
    rmSync(workDir, { recursive: true, force: true });
  }
}

async function fill(workDir: string, filling: Omit<Filling, 'dataDir'>): Promise<Filled> {
  const { seed, complaints, now, onProgress } = filling;
  const span = daysUntil(now, filling.days);
  const clock = storyClock(span);
  const counter = await openCounter({
    dataDir: workDir,
    keyStore: await fileKeyStore(workDir),
    seed,
    clock,
  });
  try {
    const { opened } = await tell({
      ...{ complaints, seed, span, counter, clock, onProgress },
      present: [...present, lesseeGone(span.days)],
      storyFor: everyWayScattered,
      papers: noPapers,
      besides: async (day) => {
        if (day === oldLedgerDay) await importOldLedger(counter, seed, clock.now());
        await promiseDay(counter, { day, days: span.days, now: clock.now() });
        await dutyRecordsDay(counter, { day, days: span.days, now: clock.now() });
        const monthly = complaints >= manyComplaints;
        await supplierDay(counter, { seed, day, days: span.days, now: clock.now(), monthly });
        await claimDay(counter, { day, days: span.days, now: clock.now() });
        if (day === span.days - asksDaysBefore) await askForTests(counter, clock.now());
      },
      lastEvening: () => concludeTests(counter, clock.now()),
    });
    await leaveDrafts(counter);
    const { size, root } = await counter.ask('owner', 'head', {});
    return { complaints: opened, size, root };
  } finally {
    await counter.close();
  }
}

/** From so many on, goods are sent back and credited every month. */
const manyComplaints = 1000;

/** The spreadsheet that was kept before comes in when the first days have gone well. */
const oldLedgerDay = 5;

const noPapers: Papers = { wants: () => false, keep: async () => undefined, written: () => [] };

function pins() {
  return peopleAtTheEnd().map(({ operator, pin }) => ({ operator, pin }));
}

/** The last step is a rename in one folder, which happens as a whole or not at all. */
function moveTo(workDir: string, dataDir: string): void {
  const beside = `${dataDir}.filling`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(dirname(dataDir), { recursive: true });
  mkdirSync(beside, { mode: 0o700 });
  cpSync(workDir, beside, { recursive: true });
  // Refuses if anything has come into it meanwhile.
  if (existsSync(dataDir)) rmdirSync(dataDir);
  renameSync(beside, dataDir);
}

/** Leaves nothing in memory when the person gives up waiting. */
function clearWhenEnded(folder: string): () => void {
  const clear = () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(130);
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, clear);
  return () => {
    for (const signal of signals) process.removeListener(signal, clear);
  };
}
