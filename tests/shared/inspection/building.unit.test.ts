import { describe, expect, test } from 'vitest';
import { bytesSource } from '../../../shared/inspection/byte-source.ts';
import { buildPackage } from '../../../shared/inspection/package.ts';
import { refuseTooLarge } from '../../../shared/inspection/package-size.ts';
import type { PackageSource } from '../../../shared/inspection/package-source.ts';
import { createPacker } from '../../../shared/inspection/packer.ts';
import { Stopped } from '../../../shared/inspection/stop.ts';
import { readZip } from '../../../shared/inspection/zip-reader.ts';
import { memorySink, ZipFull } from '../../../shared/inspection/zip-writer.ts';
import { textIn } from '../../support/forge.ts';
import { packageOf, sourceOf, unpacked, wholeYear } from '../../support/package-maker.ts';
import { everyTale, ledgerOf } from '../../support/small-ledger.ts';

const writer = ledgerOf(everyTale);

async function build(change: Partial<PackageSource>, stop?: { aborted: boolean }): Promise<string[]> {
  const signed: string[] = [];
  const source = { ...sourceOf(writer), ...change };
  const sign: PackageSource['sign'] = (text, state) => {
    signed.push(text);
    return source.sign(text, state);
  };
  const options = { period: wholeYear, recipient: '', ...(stop && { stop }) };
  await buildPackage({ ...source, sign }, memorySink(), options).catch((error: unknown) => {
    expect(signed).toEqual([]);
    throw error;
  });
  return signed;
}

/** The source's entries with one changed by its seq. */
function withEntry(
  seq: number,
  change: (entry: { text: string; parts: () => unknown }) => object,
): Partial<PackageSource> {
  return {
    async *entries(from) {
      let at = from;
      for await (const chunk of sourceOf(writer).entries(from))
        yield chunk.map((one) => (at++ === seq ? { ...one, ...change(one) } : one) as never);
    },
  };
}

describe('an altered ledger is never signed', () => {
  test('a sound one is, once, with a text that is no checkpoint', async () => {
    const [text = '', ...more] = await build({});
    expect([text.split('\n')[0], more]).toEqual(['fangxin-desk inspection package 1', []]);
  });

  test('an entry altered in the store', async () => {
    const altered = withEntry(20, ({ text }) => ({ text: text.replace('counter-1', 'counter-2') }));
    await expect(build(altered)).rejects.toThrow('expected the log of the state it is read at');
  });

  test('an entry missing from the store', async () => {
    await expect(build(withEntry(20, () => ({ text: '' })))).rejects.toThrow('expected entry 20');
  });

  test('a private part lost or altered', async () => {
    await expect(build(withEntry(18, () => ({ parts: () => null })))).rejects.toThrow('entry 18 commits to');
  });

  test('an evidence file lost or altered', async () => {
    await expect(build({ file: async () => null })).rejects.toThrow('expected evidence file f-0001');
    await expect(build({ file: async () => Uint8Array.of(1) })).rejects.toThrow(
      'expected evidence file f-0001',
    );
  });

  test('a checkpoint of another ledger', async () => {
    const other = ledgerOf(everyTale, 'none', 'second').checkpoint();
    await expect(build({ checkpoint: other })).rejects.toThrow('expected the log of the state it is read at');
  });

  test('told to stop', async () => {
    await expect(build({}, { aborted: true })).rejects.toBeInstanceOf(Stopped);
  });
});

test('what was sealed after the checkpoint is left out', async () => {
  const signed = await build({ checkpoint: writer.checkpoint(48) });
  expect(signed).toHaveLength(1);
  const early = { ...sourceOf(writer), checkpoint: writer.checkpoint(18) };
  const sink = memorySink();
  await buildPackage(early, sink, { period: wholeYear, recipient: '' });
  expect(textIn(unpacked(sink.bytes()), 'data/log.ndjson').split('\n')).toHaveLength(19);
});

test('progress runs from the first entry to twice the last, and a recipient cannot break a line', async () => {
  const seen: number[] = [];
  const bytes = await packageOf(writer, {
    recipient: '所长\nLedger-Mark: none\u2028',
    onProgress: (done, total) => {
      expect(total).toBe(96);
      seen.push(done);
    },
  });
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(96);
  expect(textIn(unpacked(bytes), 'bag-info.txt')).toContain('Recipient: 所长 Ledger-Mark: none \n');
});

test('ten million equal bytes of evidence do not make a package that looks like a bomb', async () => {
  const sink = memorySink();
  const packer = createPacker(sink, 'inspection', 0);
  await packer.add('data/files/c-1/f-1.pdf', new Uint8Array(10_000_000));
  await packer.add('data/log.ndjson', new Uint8Array(100));
  await packer.finish();
  const content = await readZip(bytesSource(sink.bytes()));
  expect(content.ok && content.files.map((file) => file.size)).toEqual([10_000_000, 100]);
});

test('a package that would be larger than a zip can be is refused before it is begun, by its period alone', async () => {
  const { entries } = sourceOf(writer);
  // What an entry says of its file is enough: nobody has to read four gigabytes to find out.
  const heavy = sourceOf(writer);
  const large: PackageSource['entries'] = async function* changed(from) {
    for await (const chunk of heavy.entries(from))
      yield chunk.map((one) => ({ ...one, text: one.text.replace('"bytes":200', '"bytes":4294967295') }));
  };
  const size = writer.entries.length;
  await expect(refuseTooLarge(large, wholeYear, size, undefined)).rejects.toThrow(ZipFull);
  await refuseTooLarge(large, { from: '2023-01-01', to: '2023-12-31' }, size, undefined);
  await refuseTooLarge(entries, wholeYear, size, undefined);
});
