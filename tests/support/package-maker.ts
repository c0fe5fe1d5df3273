import { buildPackage } from '../../shared/inspection/package.ts';
import type { PackageOptions, PackageSource, SourceEntry } from '../../shared/inspection/package-source.ts';
import { readZip } from '../../shared/inspection/zip-reader.ts';
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
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error(`unpacked: ${zip.fault}`);
  return new Map(
    zip.files.map((file) => {
      const content = file.read();
      if (!content?.sound) throw new Error(`unpacked: ${file.name} is damaged`);
      return [file.name.slice(file.name.indexOf('/') + 1), content.bytes];
    }),
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
