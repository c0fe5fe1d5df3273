import type { EventData } from '../events.ts';
import { parseEntry } from '../ledger/entry.ts';
import type { PackageSource } from './package-source.ts';
import type { Period } from './period.ts';
import { heed, type Stop } from './stop.ts';
import { createSurvey } from './survey.ts';
import { largestZip, ZipFull } from './zip-writer.ts';

/** The packed rest is at most as large as the log's own text, and evidence is not packed. */
const headers = 400;

/**
 * Throws {@link ZipFull} where a package of the period would be larger than a zip can be, before anything of it is
 * written: by its evidence, which is as large as its entries say, and its log.
 */
export async function refuseTooLarge(
  entries: PackageSource['entries'],
  period: Period,
  size: number,
  stop: Stop | undefined,
): Promise<void> {
  const survey = createSurvey();
  const evidence = new Map<string, { bytes: number; files: number }>();
  let [log, seen] = [0, 0];
  for await (const chunk of entries(0)) {
    heed(stop);
    for (const { text } of chunk.slice(0, size - seen)) {
      const entry = parseEntry(text);
      if (!entry) throw new Error(`refuseTooLarge: expected an entry, got ${text.slice(0, 80)}`);
      seen += 1;
      log += text.length + 1;
      survey.see(entry);
      if (entry.type !== 'EvidenceAdded') continue;
      const { bytes } = entry.data as unknown as EventData<'EvidenceAdded'>;
      const before = evidence.get(entry.about) ?? { bytes: 0, files: 0 };
      evidence.set(entry.about, { bytes: before.bytes + bytes, files: before.files + 1 });
    }
    if (seen === size) break;
  }
  const wanted = survey.complaintsIn(period);
  let [bytes, files] = [0, 0];
  for (const [about, one] of evidence) {
    if (!wanted.has(about) || survey.erased().has(about)) continue;
    bytes += one.bytes;
    files += one.files;
  }
  if (log > largestZip || bytes + files * headers + log > largestZip || files > 65_000)
    throw new ZipFull(`refuseTooLarge: ${files} files of ${bytes} bytes beside a log of ${log}`);
}
