import { fork } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../../shared/contract.ts';
import { open } from '../../support/commands.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'otherClerk', 'inspector');
});
afterEach(() => real.remove());

const draft = 'd-00000000000000000001';
const another = 'd-00000000000000000002';
function typed(changes: Partial<Input<'keepDraft'>> = {}): Input<'keepDraft'> {
  const form = JSON.stringify({ name: '慕容清荷', phone: '13600042317', content: '核桃仁有哈喇味' });
  return { draft, format: 1, form, goods: '核桃仁', cause: 'quality', ...changes };
}

test('N2: what was typed and not sealed is there after a restart, the latest first', async () => {
  await real.must('clerk', 'keepDraft', typed());
  real.clock.pass(1000);
  await real.must('clerk', 'keepDraft', typed({ draft: another, goods: '', cause: null }));
  real.clock.pass(1000);
  await real.must('clerk', 'keepDraft', typed({ goods: '核桃仁特级' }));
  await real.reopen();
  await real.signIn('clerk');
  const { drafts } = await real.must('clerk', 'drafts', {});
  expect(drafts.map(({ draft: one, goods, cause, format }) => [one, goods, cause, format])).toEqual([
    [draft, '核桃仁特级', 'quality', 1],
    [another, '', null, 1],
  ]);
  expect(await real.must('clerk', 'readDraft', { draft })).toEqual({ format: 1, form: typed().form });
});

test('X4: a draft is its writer’s alone, in the list, to read, to change, to drop and to use up', async () => {
  await real.must('clerk', 'keepDraft', typed());
  expect(await real.must('otherClerk', 'drafts', {})).toEqual({ drafts: [] });
  expect((await real.refused('otherClerk', 'readDraft', { draft })).code).toBe('draft-unknown');
  expect((await real.refused('otherClerk', 'keepDraft', typed({ form: '{}' }))).code).toBe('draft-unknown');
  await real.must('otherClerk', 'dropDraft', { draft });
  await real.must('otherClerk', 'submit', { ...(await real.request(null, open())), draft });
  expect((await real.must('clerk', 'readDraft', { draft })).form).toBe(typed().form);
  expect((await real.refused('inspector', 'drafts', {})).code).toBe('role-may-not');
});

test('a sealed complaint takes its draft with it, and no late keystroke brings it back', async () => {
  await real.must('clerk', 'keepDraft', typed());
  const asked = { ...(await real.request(null, open())), draft };
  const sealed = await real.must('clerk', 'submit', asked);
  await real.must('clerk', 'keepDraft', typed());
  expect(await real.must('clerk', 'drafts', {})).toEqual({ drafts: [] });
  expect((await real.refused('clerk', 'readDraft', { draft })).code).toBe('draft-unknown');
  expect(await real.must('clerk', 'submit', asked)).toEqual(sealed);
});

test('a refused sealing leaves the draft where it is', async () => {
  await real.must('clerk', 'keepDraft', typed());
  const asked = {
    ...(await real.request(null, open(), { type: 'Settle', satisfaction: 'satisfied' })),
    draft,
  };
  expect((await real.refused('clerk', 'submit', asked)).code).toBe('no-decision');
  expect((await real.must('clerk', 'readDraft', { draft })).form).toBe(typed().form);
});

test('a dropped draft is gone, also after a restart', async () => {
  await real.must('clerk', 'keepDraft', typed());
  await real.must('clerk', 'dropDraft', { draft });
  await real.reopen();
  await real.signIn('clerk');
  expect(await real.must('clerk', 'drafts', {})).toEqual({ drafts: [] });
});

test('a draft whose taking away was cut off after the sealing does not come back', async () => {
  await real.must('clerk', 'keepDraft', typed());
  await real.must('clerk', 'submit', { ...(await real.request(null, open())), draft });
  await real.close();
  const kept = new DatabaseSync(join(real.dataDir, 'drafts.sqlite'));
  kept.prepare('INSERT INTO draft VALUES (?, ?, 0, ?)').run(draft, staff.clerk.operator, Buffer.alloc(40));
  kept.close();
  await real.open();
  await real.signIn('clerk');
  expect(await real.must('clerk', 'drafts', {})).toEqual({ drafts: [] });
});

test('a damaged draft is said to be one, and can be thrown away', async () => {
  await real.must('clerk', 'keepDraft', typed());
  await real.close();
  const kept = new DatabaseSync(join(real.dataDir, 'drafts.sqlite'));
  const { sealed } = kept.prepare('SELECT sealed FROM draft').get() as { sealed: Uint8Array };
  sealed[20] = (sealed[20] ?? 0) ^ 1;
  kept.prepare('UPDATE draft SET sealed = ?').run(sealed);
  kept.close();
  await real.open();
  await real.signIn('clerk');
  const { drafts } = await real.must('clerk', 'drafts', {});
  expect(drafts).toMatchObject([{ draft, format: null, goods: '', cause: null }]);
  expect((await real.refused('clerk', 'readDraft', { draft })).code).toBe('draft-unreadable');
  await real.must('clerk', 'dropDraft', { draft });
  expect(await real.must('clerk', 'drafts', {})).toEqual({ drafts: [] });
});

test('one person’s drafts have an end, and those that are there can still be changed', async () => {
  for (let next = 0; next < 50; next++)
    await real.must('clerk', 'keepDraft', typed({ draft: `d-${String(next).padStart(20, '0')}` }));
  expect(await real.refused('clerk', 'keepDraft', typed({ draft: `d-${'f'.repeat(20)}` }))).toEqual({
    code: 'drafts-full',
    most: 50,
  });
  await real.must('clerk', 'keepDraft', typed());
  await real.must('otherClerk', 'keepDraft', typed({ draft: `d-${'f'.repeat(20)}` }));
});

test('N2: kept is kept: a desk killed the moment after still has it', { timeout: 60_000 }, async () => {
  await real.close();
  const child = fork(join(import.meta.dirname, 'keep-and-wait.ts'), [real.dataDir], {
    execArgv: process.execArgv.filter((one) => !one.startsWith('--inspect')),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const kept = await new Promise<unknown>((resolve) => child.once('message', resolve));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  await real.open();
  await real.signIn('clerk');
  expect(await real.must('clerk', 'readDraft', { draft })).toEqual({ format: 1, form: kept });
});

test('X4: no file of the data folder holds what a draft says, in any writing', async () => {
  await real.must('clerk', 'keepDraft', typed());
  await real.must('clerk', 'keepDraft', typed({ form: JSON.stringify({ name: '上官师傅' }) }));
  const files = readdirSync(real.dataDir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(real.dataDir, name))
    .filter((path) => statSync(path).isFile());
  expect(files.join(' ')).toContain('drafts.sqlite-wal');
  for (const path of files) {
    const bytes = readFileSync(path);
    for (const secret of ['慕容清荷', '13600042317', '核桃仁', '上官师傅'])
      for (const writing of ['utf8', 'utf16le', 'base64'] as const) {
        const sought =
          writing === 'base64' ? Buffer.from(secret).toString('base64') : Buffer.from(secret, writing);
        expect(bytes.includes(sought), `${secret} in ${path}`).toBe(false);
      }
  }
});
