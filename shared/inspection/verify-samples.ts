import { isZone } from '../calendar.ts';
import type { Json } from '../ledger/canonical.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Sha256 } from '../ledger/merkle.ts';
import type { Findings } from './findings.ts';
import { type Draw, type Drawable, drawableOf, drawSample } from './sampling.ts';

/** Draws every sample again that an inspection recorded, from the entries there were when it was opened (D5). */
export type SampleCheck = { see(entry: Entry): void };

type Opened = Readonly<{ inspection: Json | undefined; size: number; root: string }>;

export function createSampleCheck(sha256: Sha256, findings: Findings): SampleCheck {
  const all: Drawable[] = [];
  let zone = 'UTC';
  let opened: Opened | null = null;
  return {
    see(entry) {
      const { type, data, seq } = entry;
      const begun = drawableOf(entry);
      if (begun) all.push(begun);
      if (type === 'StoreSettingsSet') zone = zoneIn(data) ?? zone;
      if (type === 'InspectionOpened') opened = openedIn(data);
      if (type !== 'InspectionSampled') return;
      const draw = opened && opened.inspection === data.inspection ? drawIn(data, opened, zone) : null;
      // What is of another shape, or of no inspection, the rules have refused already.
      if (!draw) return;
      const again = drawSample(all, draw, sha256);
      const drawn = JSON.stringify(data.complaints) === JSON.stringify(again.complaints);
      if (!drawn || data.population !== again.population)
        findings.broken('sample', { seq, detail: `${again.population} to draw from` });
    },
  };
}

function zoneIn({ settings }: Entry['data']): string | null {
  const { zone } = (settings ?? {}) as { zone?: unknown };
  return typeof zone === 'string' && isZone(zone) ? zone : null;
}

function openedIn({ inspection, size, root }: Entry['data']): Opened | null {
  return typeof size === 'number' && typeof root === 'string' ? { inspection, size, root } : null;
}

function drawIn(data: Entry['data'], { size, root }: Opened, zone: string): Draw | null {
  const { seed, from, to, channel, cause, wanted } = data;
  const text = (value: Json | undefined) => value === null || typeof value === 'string';
  if (typeof seed !== 'number' || typeof wanted !== 'number') return null;
  if (![from, to, channel, cause].every(text)) return null;
  return { size, root, zone, seed, wanted, from, to, channel, cause } as Draw;
}
