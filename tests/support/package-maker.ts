import { unzipSync } from 'fflate';
import { buildPackage } from '../../shared/inspection/package.ts';
import type { PackageOptions, PackageSource, SourceEntry } from '../../shared/inspection/package-source.ts';
import { createZip, memorySink } from '../../shared/inspection/zip-writer.ts';
import { canonicalText, type Json } from '../../shared/ledger/canonical.ts';
import { type LedgerWriter, sha256 } from './ledger-writer.ts';

export const wholeYear = { from: '2024-01-01', to: '2024-12-31' } as const;

/** A package source over a written ledger, in chunks of seven. */
export function sourceOf(writer: LedgerWriter): PackageSource {
  return {
    checkpoint: writer.checkpoint(),
    async *entries(from) {
      for (let at = from; at < writer.entries.length; at += 7)
        yield writer.entries.slice(at, at + 7).map(
          ({ entry, parts }): SourceEntry => ({
            text: canonicalText(entry as unknown as Json),
            parts: () => parts,
          }),
        );
    },
    file: async (complaint, evidence) => writer.files.get(`${complaint}/${evidence}`) ?? null,
    sign: async (text) => writer.key.sign(text),
  };
}

export async function packageOf(
  writer: LedgerWriter,
  options: Partial<PackageOptions> = {},
): Promise<Uint8Array> {
  const sink = memorySink();
  await buildPackage(sourceOf(writer), sink, {
    period: wholeYear,
    recipient: '市场监管所',
    sha256,
    ...options,
  });
  return sink.bytes();
}

/** The files of a package, without the folder they stand in. */
export function unpacked(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name.slice(name.indexOf('/') + 1), content]),
  );
}

/** The files as a zip again. */
export async function packed(
  files: ReadonlyMap<string, Uint8Array>,
  folder = 'inspection/',
): Promise<Uint8Array> {
  const sink = memorySink();
  const zip = createZip(sink, 0);
  for (const [path, bytes] of files) await zip.add(`${folder}${path}`, bytes);
  await zip.finish();
  return sink.bytes();
}
