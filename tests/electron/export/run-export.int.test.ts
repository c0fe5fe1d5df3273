import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ExportRequest, runExport } from '../../../electron/desk/export/run-export.ts';
import type { LogRow } from '../../../electron/desk/sealed-log.ts';
import { canonicalText, type Json } from '../../../shared/ledger/canonical.ts';
import { check, inShort } from '../../support/check.ts';
import { keyFrom, type LedgerWriter } from '../../support/ledger-writer.ts';
import { wholeYear } from '../../support/package-maker.ts';
import { tools } from '../../support/print-tools.ts';
import { everyTale, ledgerOf, withdrawn } from '../../support/small-ledger.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fangxin-export-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function request(writer: LedgerWriter, change: Partial<ExportRequest> = {}): ExportRequest {
  const rows = writer.entries.map(({ entry, parts }): LogRow => {
    const text = canonicalText(entry as unknown as Json);
    return { seq: entry.seq, about: entry.about, text, private: parts && Uint8Array.of(1) };
  });
  return {
    log: { entriesFrom: (from, limit) => rows.slice(from, from + limit) },
    note: writer.checkpoint(),
    ledgerKey: writer.store.key,
    parts: ({ seq }) => writer.entries[seq]?.parts ?? null,
    files: async (complaint, evidence) => writer.files.get(`${complaint}/${evidence}`) ?? null,
    sign: async (text) => writer.key.sign(text),
    publicKey: writer.key.publicKey,
    period: wholeYear,
    recipient: '市场监管所',
    printTools: tools,
    path: join(folder, 'inspection.zip'),
    ...change,
  };
}

describe('exporting a package to a file', () => {
  const writer = ledgerOf(everyTale);

  test('writes one that holds, and nothing else', async () => {
    const exported = await runExport(request(writer));
    const bytes = new Uint8Array(readFileSync(join(folder, 'inspection.zip')));
    expect([inShort(await check(bytes)), exported.bytes, exported.size]).toEqual([
      'holds',
      bytes.length,
      writer.entries.length,
    ]);
    expect(readdirSync(folder)).toEqual(['inspection.zip']);
  });

  test('lets the desk answer in between', async () => {
    const busy = ledgerOf(Array.from({ length: 60 }, () => withdrawn));
    let [answered, done] = [0, false];
    const answer = () => {
      answered += 1;
      if (!done) setImmediate(answer);
    };
    setImmediate(answer);
    await runExport(request(busy));
    done = true;
    expect(answered).toBeGreaterThan(6);
  });

  test('cancelled, it leaves nothing behind', async () => {
    const abort = new AbortController();
    const running = runExport(
      request(writer, { signal: abort.signal, onProgress: (n) => n > 40 && abort.abort() }),
    );
    await expect(running).rejects.toThrow('stopped as asked');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('failing, it leaves nothing behind and takes no finished package away', async () => {
    await runExport(request(writer));
    await expect(runExport(request(writer, { files: async () => null }))).rejects.toThrow('evidence file');
    expect(readdirSync(folder)).toEqual(['inspection.zip']);
  });

  test('does not sign with a key that is not the ledger’s', async () => {
    const { publicKey } = keyFrom('another');
    await expect(runExport(request(writer, { publicKey }))).rejects.toThrow('expected the key');
  });

  test('does not write over an export under way to the same place', async () => {
    const running = runExport(request(writer));
    await expect(runExport(request(writer))).rejects.toThrow('EEXIST');
    await running;
    expect(readdirSync(folder)).toEqual(['inspection.zip']);
  });
});
