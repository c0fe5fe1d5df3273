import { wallDate } from '../day.ts';
import { type Fact, type History, last, said } from '../fact.ts';
import { settingsOf } from '../store-rules.ts';
import { sha256 } from './text.ts';

/** D5: is what was drawn what root, seed and numbers give? Null where it is, or where nothing was drawn. */
export function sampleBreach(before: History, { event }: Fact): string | null {
  if (event.type !== 'InspectionSampled') return null;
  const { inspection, seed, from, to, channel, cause, wanted, population, complaints } = event.data;
  const shown = last(said(before, 'InspectionOpened').filter(({ data }) => data.inspection === inspection));
  if (!shown) return null;
  const { size, root } = shown.data;
  const zone = settingsOf(before)?.zone ?? 'UTC';
  const drawn = before.slice(0, size).flatMap(({ event: begun, about, at }) => {
    if (begun.type !== 'ComplaintOpened' && begun.type !== 'ComplaintImported') return [];
    const opened = begun.type === 'ComplaintOpened' ? begun.data : null;
    const day = (begun.type === 'ComplaintImported' ? begun.data.day : null) ?? wallDate(at, zone);
    const early = from !== null && day < from;
    const late = to !== null && day > to;
    const other =
      (channel !== null && opened?.channel !== channel) || (cause !== null && opened?.cause !== cause);
    if (early || late || other) return [];
    return [{ about, place: sha256(Buffer.from(`${root}:${seed}:${begun.data.number}`)).toString('hex') }];
  });
  const lowest = drawn.sort((one, next) => (one.place < next.place ? -1 : 1)).slice(0, wanted);
  const same =
    lowest.length === complaints.length && lowest.every(({ about }, at) => complaints[at] === about);
  return same && drawn.length === population ? null : `of ${drawn.length}`;
}
