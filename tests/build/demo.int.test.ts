import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demonstration, makeDemonstration } from '../../build/demo/make-demonstration.ts';
import { quickFolder } from '../../build/demo/quick-folder.ts';
import { sha256, verifyEd25519 } from '../../electron/desk/crypto.ts';
import {
  dispositionWays,
  ends,
  goodsKinds,
  remedyKinds,
  strikeOffCauses,
  tiers,
} from '../../shared/codes.ts';
import type { Event } from '../../shared/events.ts';
import { verifyPackage } from '../../shared/inspection/verify.ts';
import { eventOf, parseEntry } from '../../shared/ledger/entry.ts';

const folder = mkdtempSync(join(quickFolder(), 'fangxin-demo-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function demonstrate(name: string, seed: string, complaints: number): Promise<Demonstration> {
  const [out, dataDir] = [join(folder, name), join(folder, `${name}-data`)];
  for (const path of [out, dataDir]) mkdirSync(path);
  return makeDemonstration({ out, dataDir, seed, complaints, onProgress: () => undefined });
}
const file = (name: string, path: string) => new Uint8Array(readFileSync(join(folder, name, path)));

let made: Demonstration;
beforeAll(async () => {
  made = await demonstrate('first', 'spring', 44);
}, 60_000);

function events(name: string): Event[] {
  const files = unzipSync(file(name, 'inspection.zip'));
  const path = Object.keys(files).find((one) => one.endsWith('data/log.ndjson'));
  const lines = new TextDecoder()
    .decode(path ? files[path] : undefined)
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const entry = parseEntry(line);
    if (!entry) throw new Error(`expected an entry, got ${line}`);
    return eventOf(entry);
  });
}

test('the package holds, says that it is a demonstration, and carries the checkpoint', async () => {
  const since = readFileSync(join(folder, 'first/checkpoint.txt'), 'utf8');
  const report = await verifyPackage(file('first', 'inspection.zip'), { verifyEd25519, sha256, since });
  expect(report).toMatchObject({ verdict: 'holds', mark: 'demonstration', size: made.size, root: made.root });
  expect(report.counts.complaints).toBe(44);
  expect(report.checked).toContain('since');
});

test('labels and receipt are papers, and every file is one that was announced', () => {
  expect(readdirSync(join(folder, 'first')).sort()).toEqual([...made.files].sort());
  expect(made.files).toEqual(
    expect.arrayContaining(['label-1.pdf', 'label-2.pdf', 'receipt-1.pdf', 'checkpoint.txt']),
  );
  for (const paper of ['label-1.pdf', 'label-2.pdf', 'receipt-1.pdf'])
    expect(new TextDecoder('latin1').decode(file('first', paper).slice(0, 5))).toBe('%PDF-');
});

test('it shows all tiers, ends, remedies, dispositions, kinds of goods, and ways a label comes off', () => {
  const told = events('first');
  const seen = (type: Event['type'], value: (event: Event) => unknown) =>
    new Set(told.filter((event) => event.type === type).map(value));
  const data = (event: Event, key: string) => (event.data as Record<string, unknown>)[key];
  expect(seen('Received', (event) => data(event, 'tier'))).toEqual(new Set(tiers));
  expect(seen('Disposed', (event) => data(event, 'way'))).toEqual(new Set(dispositionWays));
  expect(seen('ItemAdded', (event) => data(event, 'kind'))).toEqual(new Set(goodsKinds));
  expect(seen('LabelStruckOff', (event) => data(event, 'cause'))).toEqual(new Set(strikeOffCauses));
  const remedies = told.flatMap((event) => (event.type === 'RemedyDecided' ? event.data.lines : []));
  expect(new Set(remedies.map((line) => line.kind))).toEqual(new Set(remedyKinds));
  const other = seen('Ended', (event) => data(event, 'end'));
  expect(other).toEqual(new Set(ends.filter((end) => end !== 'settled' && end !== 'withdrawn')));
  const types = new Set(told.map((event) => event.type));
  for (const type of ['Settled', 'Withdrawn', 'Reopened', 'Amended', 'DangerReported', 'LotHeld'] as const)
    expect(types).toContain(type);
  for (const type of ['Authorised', 'ReceptionConfirmed', 'WaysOnGiven', 'EvidenceAdded'] as const)
    expect(types).toContain(type);
});

test('the same seed gives the same root, checkpoint, package and papers; another seed others', async () => {
  const again = await demonstrate('again', 'spring', 44);
  expect(again).toEqual(made);
  for (const name of made.files)
    expect(Buffer.compare(file('again', name), file('first', name)), name).toBe(0);
  const other = await demonstrate('other', 'autumn', 2);
  expect(other.root).not.toBe((await demonstrate('few', 'spring', 2)).root);
}, 60_000);

test('even one complaint leaves two labels and a receipt', async () => {
  for (const seed of ['1', '2', '3']) {
    const one = await demonstrate(`one-${seed}`, seed, 1);
    expect(one.files).toEqual(expect.arrayContaining(['label-1.pdf', 'label-2.pdf', 'receipt-1.pdf']));
  }
}, 60_000);
