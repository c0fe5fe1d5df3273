import { setImmediate as breathe } from 'node:timers/promises';
import { fact } from '../../shared/complaint/fact.ts';
import type { InspectCommand } from '../../shared/contract/inspection-verbs.ts';
import type { Event } from '../../shared/events.ts';
import { type Drawable, drawableOf, drawSample } from '../../shared/inspection/sampling.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import { type Core, entryOf } from './core.ts';
import { sha256 } from './crypto.ts';

/** Between two breaths of the desk. */
const atOnce = 500;

/**
 * Draws a sample from the complaints there were when the inspection was opened. They are the same whenever it is drawn, so
 * the desk goes on serving meanwhile.
 */
export async function drawnNow(
  core: Core,
  inspection: number,
  { seed, from, to, channel, cause, wanted }: Extract<InspectCommand, { type: 'DrawSample' }>,
): Promise<Outcome<Event>> {
  const { inspections, settings } = core.log.head().store;
  const opened = inspections.all.find((one) => one.inspection === inspection);
  if (!opened) return { ok: false, refusal: refuse('inspection-none') };
  if (from !== null && to !== null && from > to) return { ok: false, refusal: refuse('period-invalid') };
  const { size, root } = opened;
  const filter = { from, to, channel, cause };
  const draw = { size, root, seed, wanted, zone: settings?.zone ?? 'UTC', ...filter };
  const { population, complaints } = drawSample(await beginnings(core, size), draw, sha256);
  if (population === 0) return { ok: false, refusal: refuse('sample-empty') };
  const sample = inspections.samples.length + 1;
  const data = { inspection, sample, seed, ...filter, wanted, population, complaints: [...complaints] };
  return { ok: true, value: fact('InspectionSampled', data) };
}

async function beginnings(core: Core, size: number): Promise<Drawable[]> {
  const all: Drawable[] = [];
  for (const [index, seq] of core.log.beginningsBefore(size).entries()) {
    if (index % atOnce === 0) await breathe();
    const [row] = core.log.entriesFrom(seq, 1);
    const begun = row && drawableOf(entryOf(row));
    if (begun) all.push(begun);
  }
  return all;
}
