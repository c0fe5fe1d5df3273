import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openParts } from '../../../electron/desk/private-parts.ts';
import { fromBase64, toBase64 } from '../../../shared/bytes.ts';
import { parseEntry } from '../../../shared/ledger/entry.ts';
import { goods, open } from '../../support/commands.ts';
import { handed, listOf } from '../../support/product-lists.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

const secrets = {
  name: '慕容清荷',
  phone: '13600042317',
  content: '核桃仁有哈喇味怀疑存放过久',
  receiptNumber: 'XP-20260531-88172',
  product: '散装核桃仁特级',
  lot: 'LOT-7781-B',
  supplier: '青禾干货批发部',
  witness: '上官师傅',
  note: '消费者情绪激动需要回访',
};
const photo = Uint8Array.from([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ...new TextEncoder().encode('THE PIXELS OF A FACE'),
]);

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'otherClerk', 'owner');
});
afterEach(() => real.remove());

async function secretComplaint() {
  const { file } = await real.must('clerk', 'stageFile', { name: '小票慕容.png', bytes: toBase64(photo) });
  const item = goods({
    barcode: null,
    name: secrets.product,
    lot: secrets.lot,
    supplier: secrets.supplier,
    safety: 'spoiled',
  });
  const { about } = await real.submit(
    'clerk',
    null,
    open({
      name: secrets.name,
      phone: secrets.phone,
      content: secrets.content,
      receiptNumber: secrets.receiptNumber,
      items: [item],
    }),
    { type: 'Receive' },
    { type: 'AddEvidence', kind: 'receipt', file },
    {
      type: 'DisposeItem',
      item: 'i1',
      way: 'destroy',
      quantity: '3',
      witness: null,
      outsideWitness: secrets.witness,
      reason: 'other',
      note: secrets.note,
    },
  );
  return { about, file };
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

test('no file of the data folder holds what a consumer said, in any writing', async () => {
  await secretComplaint();
  const { pieces, taking } = handed(
    listOf('条码,品名,类别\n6900000000017,毛巾,日用百货\n').products,
    'list-first',
  );
  for (const piece of pieces) await real.must('owner', 'stageProducts', piece);
  await real.must('owner', 'importCatalogue', {
    id: real.commandId(),
    size: await real.size(),
    ...taking,
    pin: staff.owner.pin,
  });
  const sought = [
    ...Object.values(secrets),
    '小票慕容',
    'THE PIXELS OF A FACE',
    ...Object.values(staff).map((one) => one.pin),
  ];
  const files = filesUnder(real.dataDir);
  expect(files.map((path) => path.slice(real.dataDir.length + 1)).join(' ')).toMatch(
    /log\.sqlite-wal .*files\//,
  );
  for (const path of files) {
    const bytes = readFileSync(path);
    for (const secret of sought)
      for (const writing of ['utf8', 'utf16le', 'base64'] as const)
        expect(
          bytes.includes(
            writing === 'base64' ? Buffer.from(secret).toString('base64') : Buffer.from(secret, writing),
          ),
          `${secret} in ${path}`,
        ).toBe(false);
  }
});

test('the public text of the entries says none of it either, and the complaint’s key opens the rest', async () => {
  const { about } = await secretComplaint();
  const { keys } = await real.must('owner', 'keysFor', { abouts: [about, 'c-unknown'] });
  expect(Object.keys(keys)).toEqual([about]);
  const key = fromBase64(keys[about] ?? '');
  expect(key).toHaveLength(32);
  const { entries } = await real.must('owner', 'entriesFrom', { from: 0, limit: 2000 });
  let opened = '';
  for (const line of entries) {
    for (const secret of Object.values(secrets)) expect(line.entry).not.toContain(secret);
    const entry = parseEntry(line.entry);
    if (entry?.about !== about || !line.private) continue;
    const only = { subject: () => key } as never;
    opened += JSON.stringify(openParts(fromBase64(line.private) ?? new Uint8Array(), entry, only));
  }
  for (const secret of Object.values(secrets)) expect(opened).toContain(secret);
});

test('evidence is read back as it was, and belongs to its complaint and its session', async () => {
  const { about, file } = await secretComplaint();
  await real.reopen();
  await real.signIn('clerk', 'otherClerk');
  const read = await real.must('clerk', 'readFile', { about, evidence: file });
  expect(fromBase64(read.bytes)).toEqual(photo);
  expect(read.media).toBe('image/png');
  expect((await real.refused('clerk', 'readFile', { about: 'c-0', evidence: file })).code).toBe(
    'file-unknown',
  );
  expect((await real.refused('clerk', 'readFile', { about, evidence: 'f-0' })).code).toBe('file-unknown');
  const staged = await real.must('otherClerk', 'stageFile', { name: 'a.png', bytes: toBase64(photo) });
  const asked = await real.request(about, { type: 'AddEvidence', kind: 'photo', file: staged.file });
  expect((await real.refused('clerk', 'submit', asked)).code).toBe('file-unknown');
});

test('only pictures and PDFs are taken, by what they are, and none too large', async () => {
  const stage = (bytes: Uint8Array) =>
    real.refused('clerk', 'stageFile', { name: 'x.png', bytes: toBase64(bytes) });
  expect((await stage(new TextEncoder().encode('<svg onload=alert(1)>'))).code).toBe('file-kind');
  expect((await stage(new Uint8Array())).code).toBe('file-kind');
  const large = new Uint8Array(10_000_001);
  large.set(photo);
  const refused = await real.refused('clerk', 'stageFile', {
    name: 'x.png',
    bytes: Buffer.from(large).toString('base64'),
  });
  expect(refused).toEqual({ code: 'file-too-large', most: 10_000_000 });
});
