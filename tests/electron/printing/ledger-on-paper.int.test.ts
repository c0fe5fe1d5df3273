import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fromBase64 } from '../../../shared/bytes.ts';
import { open } from '../../support/commands.ts';
import { KeepingPrinter, shortPatience } from '../../support/printing/keeping-printer.ts';
import { RealDesk, type Who } from '../../support/real-desk.ts';

let real: RealDesk;
let printer: KeepingPrinter;

describe('L8: a ledger that the desk has made goes to a printer', () => {
  beforeEach(async () => {
    printer = new KeepingPrinter();
    real = await RealDesk.fresh({ printers: printer, patience: shortPatience });
    await real.signIn('clerk', 'otherClerk');
    await real.submit('clerk', null, open({ name: '王小明', phone: '13812345678' }));
  });
  afterEach(() => real.remove());

  const made = async (): Promise<string> => {
    const asked = { id: real.commandId(), from: null, to: null, masked: true };
    const { job } = await real.must('clerk', 'startLedgerPrint', asked);
    for (;;) {
      const { state } = await real.must('clerk', 'ledgerPrintStatus', { job });
      if (state === 'done') return job;
      expect(state).toBe('running');
      await wait(10);
    }
  };
  const request = (job: string) => ({ id: real.commandId(), job, printer: null });
  const code = async (who: Who, job: string) => (await real.refused(who, 'printLedger', request(job))).code;

  test('on the printer remembered for A4 across, the very file that can be saved afterwards; nothing more is sealed', async () => {
    const job = await made();
    const size = await real.size();
    await real.must('clerk', 'choosePrinter', { paper: 'A4-landscape', printer: 'office' });
    const asked = request(job);
    await real.must('clerk', 'printLedger', asked);
    await expect
      .poll(() => real.must('clerk', 'printStatus', { job: asked.id }))
      .toMatchObject({ state: 'completed', print: null });
    // The same id is the same print.
    await real.must('clerk', 'printLedger', asked);
    expect(printer.given).toHaveLength(1);
    const [given] = printer.given;
    expect(given).toMatchObject({ copies: 1, sheet: { widthMm: 210, heightMm: 297 } });
    const saved = await real.must('clerk', 'readLedgerPrint', { job, offset: 0 });
    expect(saved.next).toBeNull();
    expect(Buffer.compare(Buffer.from(given?.pdf ?? []), Buffer.from(fromBase64(saved.bytes) ?? []))).toBe(0);
    expect(await real.size()).toBe(size);
  });

  test('X4: what waits for the printer lies sealed', async () => {
    const job = await made();
    const file = readFileSync(join(real.dataDir, 'ledger-prints', job));
    expect(file.includes('%PDF-')).toBe(false);
  });

  test('rejects without a printer, the file of another person, and one that was fetched', async () => {
    const job = await made();
    expect(await code('clerk', job)).toBe('printer-none');
    await real.must('clerk', 'choosePrinter', { paper: 'A4-landscape', printer: 'office' });
    expect(await code('otherClerk', job)).toBe('export-unknown');
    await real.must('clerk', 'readLedgerPrint', { job, offset: 0 });
    expect(await code('clerk', job)).toBe('export-unknown');
    expect(printer.given).toEqual([]);
  });
});
