import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../../electron/desk/crypto.ts';
import { demonstrationFile } from '../../electron/desk/demonstration.ts';
import { fileKeyStore } from '../../electron/desk/file-key-store.ts';
import { bytesToHex } from '../../shared/bytes.ts';
import { rootOf } from '../../shared/ledger/merkle.ts';
import { type Chance, seededChance, seededEntropy } from '../demo/chance.ts';
import { openCounter } from '../demo/counter.ts';
import { momentOn, openMinutesBefore, type Span, storyClock } from '../demo/shop-days.ts';
import { peopleAtTheEnd } from '../demo/store.ts';
import { changeStore, foundStore } from '../demo/store-changes.ts';
import { present } from '../demo/stories/present.ts';
import { everyWayScattered, type Story } from '../demo/stories.ts';
import { arrivalTimes, splitAt } from '../demo/tell.ts';
import { briefStories, thinksItOver } from './brief-stories.ts';
import { openBulkLog } from './bulk-log.ts';
import { courseOf, type Move } from './large-days.ts';
import { openQuickCounter } from './quick-counter.ts';

export type LargeFilling = Readonly<{
  /** Where the folder will be; nothing may be there yet, or an empty folder. */
  dataDir: string;
  seed: string;
  complaints: number;
  /** The mean; at least 4. */
  entriesPerComplaint: number;
  /** When the ledger ends, UTC ms. The same seed, numbers and end give the same ledger. */
  now: number;
  onProgress: (opened: number) => void;
}>;

export type FilledLarge = Readonly<{ complaints: number; size: number; root: string }>;

/** Five years, the day of the end included. */
const mostDays = 1826;
const dayMs = 86_400_000;
const zoneMs = 8 * 3_600_000;

/**
 * Fills a data folder with five years of a busy made-up store that end now, for measuring. It is founded through the
 * desk's verbs; its complaints pass the same rules, and are sealed by the same functions, in memory and many at once. No
 * answers for retries are kept, as after a restore.
 */
export async function fillLargeFolder(filling: LargeFilling): Promise<FilledLarge> {
  const { dataDir } = filling;
  const beside = `${dataDir}.filling`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(dirname(dataDir), { recursive: true });
  mkdirSync(beside, { mode: 0o700 });
  const span = spanOf(filling);
  await found(beside, filling.seed, span);
  const filled = await fill(beside, filling, span);
  const people = peopleAtTheEnd().map(({ operator, pin }) => ({ operator, pin }));
  writeFileSync(join(beside, demonstrationFile), `${JSON.stringify({ people })}\n`);
  // Refuses if anything has come into it meanwhile.
  if (existsSync(dataDir)) rmdirSync(dataDir);
  renameSync(beside, dataDir);
  return filled;
}

function spanOf({ now, complaints }: LargeFilling): Span {
  const days = Math.min(mostDays, Math.max(30, Math.ceil(complaints / 20)));
  const today = Math.floor((now + zoneMs) / dayMs) * dayMs - zoneMs;
  return { firstMidnight: today - (days - 1) * dayMs, days, until: now };
}

async function found(dataDir: string, seed: string, span: Span): Promise<void> {
  const keyStore = await fileKeyStore(dataDir);
  const counter = await openCounter({ dataDir, keyStore, seed, clock: storyClock(span) });
  try {
    await foundStore(counter);
    const changes = { settings: 1, authority: 2, joins: 3, leaves: 4 };
    for (const day of Object.values(changes)) await changeStore(counter, day, changes);
    // Whoever joins makes the PIN their own.
    await counter.ask('new', 'head', {});
  } finally {
    await counter.close();
  }
}

async function fill(dataDir: string, filling: LargeFilling, span: Span): Promise<FilledLarge> {
  const { seed, complaints, onProgress } = filling;
  const entropy = seededEntropy(seed, 'bulk');
  const chance = seededChance(seed, 'arrivals');
  const log = await openBulkLog(dataDir, entropy);
  try {
    const counter = openQuickCounter(log);
    const ids: string[] = [];
    const came = Math.max(0, complaints - present.length);
    let pending: Move[] = [];
    const open = (index: number, at: number, story: (chance: Chance) => Story) =>
      pending.push(...courseOf(seed, index, at, story));
    for (let i = 0; i < complaints; i++) ids.push(`c-${bytesToHex(entropy.bytes(10))}`);
    for (const [i, { story, minutesAgo }] of present.slice(0, complaints - came).entries())
      open(came + i, openMinutesBefore(span.until, minutesAgo), () => story);
    log.makeKeys(ids.slice(came));
    let next = 0;
    for (let day = 0; day < span.days; day++) {
      const until = Math.floor(((day + 1) * came) / span.days);
      log.makeKeys(ids.slice(next, until));
      const few = counter.entries() >= next * filling.entriesPerComplaint;
      const times =
        day === span.days - 1
          ? untilNow(chance, span, until - next)
          : arrivalTimes(chance, span, day, until - next);
      for (const [i, at] of times.entries()) open(next + i, at, storyFor(next + i, came, few));
      next = until;
      const [today, later] = splitAt(pending, Math.min(momentOn(span, day + 1, 0), span.until));
      pending = later;
      for (const move of today) carryOut(move, counter, ids);
      onProgress(next);
    }
    counter.moveUntil(span.until);
    const { frontier } = log.now();
    return { complaints, size: frontier.size, root: bytesToHex(rootOf(frontier, sha256)) };
  } finally {
    log.close();
  }
}

/** The last day is not over: its complaints came before now, be it night. */
function untilNow(chance: Chance, { until }: Span, count: number): number[] {
  const minutes = Array.from({ length: count }, () => chance.between(1, 40));
  return minutes.map((minute) => until - minute * 60_000).sort((a, b) => a - b);
}

/** Near the end one in four waits for its consumer's answer: some hundreds are open, however many there were. */
function storyFor(index: number, came: number, few: boolean): (chance: Chance) => Story {
  const waiting = Math.min(300, Math.ceil(came / 20));
  return (chance) => {
    if (index >= came - 4 * waiting && index % 4 === 0) return thinksItOver;
    return few ? chance.pick(briefStories) : everyWayScattered(index, chance);
  };
}

function carryOut(move: Move, counter: ReturnType<typeof openQuickCounter>, ids: readonly string[]): void {
  const { at, step, matter, last } = move;
  const idOf = (index: number) => {
    const id = ids[index];
    if (id === undefined) throw new Error(`idOf: expected complaint ${index} to have an id`);
    return id;
  };
  const about = idOf(matter.index);
  const commands = typeof step.commands === 'function' ? step.commands(idOf) : step.commands;
  counter.submit(at, step.who, about, commands, step.second);
  if (last) counter.leave(about);
}
