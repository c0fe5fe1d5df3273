import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { concatBytes, fromBase64 } from '../../../shared/bytes.ts';
import { open } from '../../support/commands.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

const person = { name: '王小明', phone: '13812345678' };
/** What any reader of a zip or a PDF looks for first, and what is in ours besides the people. */
const readable = [
  '%PDF-',
  'PK\u0003\u0004',
  'FlateDecode',
  'entries.ndjson',
  'ledger.csv',
  ...Object.values(person),
];

let real: RealDesk;
/** What was readable in the folders of the files in the making, at every sign of progress. */
let seen: string[];
let looks: number;

beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('owner');
  await real.submit('owner', null, open(person));
  seen = [];
  looks = 0;
  real.desk.onPush(() => look());
});
afterEach(() => real.remove());

function files(): string[] {
  return readdirSync(real.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function look(): void {
  looks += 1;
  for (const file of files()) {
    const text = readFileSync(file).toString('utf8');
    seen.push(...readable.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`));
  }
}

type Job = 'Export' | 'LedgerPrint';
async function started(job: Job): Promise<string> {
  const common = { id: real.commandId(), pin: staff.owner.pin };
  const days = { from: '2026-06-01', to: '2026-06-01' };
  const begun =
    job === 'Export'
      ? await real.must('owner', 'startExport', {
          ...common,
          ...days,
          recipient: '市场监管所',
          personal: true,
        })
      : await real.must('owner', 'startLedgerPrint', { ...common, ...days, masked: false });
  for (;;) {
    const status = await real.must('owner', job === 'Export' ? 'exportStatus' : 'ledgerPrintStatus', {
      job: begun.job,
    });
    if (status.state === 'running') await wait(1);
    else {
      expect(status).toMatchObject({ state: 'done', refusal: null });
      return begun.job;
    }
  }
}

async function fetched(job: Job, id: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const asked = { job: id, offset };
    const piece: { bytes: string; next: number | null } = await (job === 'Export'
      ? real.must('owner', 'readExport', asked)
      : real.must('owner', 'readLedgerPrint', asked));
    pieces.push(fromBase64(piece.bytes) ?? new Uint8Array());
    offset = piece.next;
    look();
  }
  return Buffer.from(concatBytes(...pieces));
}

const folders = { Export: 'exports', LedgerPrint: 'ledger-prints' } as const;
const begins = { Export: 'age-encryption.org/v1', LedgerPrint: '%PDF-' } as const;

test.each(['Export', 'LedgerPrint'] as const)(
  'X4 X5: the file of an %s lies in the data folder only sealed: while it is made, waits, is fetched, and after',
  async (job) => {
    const id = await started(job);
    look();
    expect(looks).toBeGreaterThan(2);
    expect(files().filter((file) => file.includes(folders[job]))).toEqual([
      join(real.dataDir, folders[job], id),
    ]);
    const whole = await fetched(job, id);
    expect(whole.subarray(0, begins[job].length).toString('latin1')).toBe(begins[job]);
    expect(seen).toEqual([]);
    expect(files().filter((file) => file.includes(folders[job]))).toEqual([]);
  },
);

test('a sealed file that was touched is not handed out', async () => {
  const id = await started('LedgerPrint');
  const path = join(real.dataDir, 'ledger-prints', id);
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  await expect(real.call('owner', 'readLedgerPrint', { job: id, offset: 0 })).rejects.toThrow(
    'not the one that was written',
  );
});

test('what a desk that was cut off has left is swept at the next start', async () => {
  await started('LedgerPrint');
  const left = readFileSync(
    join(real.dataDir, 'ledger-prints', readdirSync(join(real.dataDir, 'ledger-prints'))[0] ?? ''),
  );
  await real.close();
  expect(files().some((file) => file.includes('ledger-prints'))).toBe(false);
  mkdirSync(join(real.dataDir, 'ledger-prints'));
  writeFileSync(join(real.dataDir, 'ledger-prints', 'left'), left);
  await real.open();
  expect(files().some((file) => file.includes('ledger-prints'))).toBe(false);
});
