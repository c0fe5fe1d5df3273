import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** A whole number from `least` on. @throws Error with the sentence to show, `usage` behind it. */
export function wholeNumber(name: string, given: string | undefined, least: number, usage: string): number {
  const number = Number(given);
  if (!Number.isSafeInteger(number) || number < least)
    throw new Error(`--${name}: expected a whole number from ${least}, got ${given}. ${usage}`);
  return number;
}

/** `--now` as UTC ms; this moment where it is not given. @throws Error with the sentence to show. */
export function momentGiven(given: string | undefined): number {
  const now = given === undefined ? Date.now() : Date.parse(given);
  if (Number.isNaN(now))
    throw new Error(`--now: expected a moment as 2026-11-26T18:05:00+08:00, got ${given}`);
  return now;
}

/** The full path of a folder in which nothing is yet. @throws Error with the sentence to show. */
export function emptyFolderGiven(name: string, given: string | undefined, usage: string): string {
  if (given === undefined) throw new Error(`--${name}: expected a folder. ${usage}`);
  const folder = resolve(given);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`--${name}: expected an empty or a new folder, got ${folder}`);
  return folder;
}
