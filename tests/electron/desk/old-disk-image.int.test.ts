import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reportLines } from '../../../build/verify/words.ts';
import { parseCheckpoint, parseNote, shortRoot } from '../../../shared/ledger/checkpoint.ts';
import { check } from '../../support/check.ts';
import { open } from '../../support/commands.ts';
import { packageOf } from '../../support/package-of.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

const words = {
  name: '周明远',
  certificate: '沪0115-0042',
  authority: '市场监管所',
  secondName: '',
  secondCertificate: '',
};
let real: RealDesk;
let image: string;
const base = async () => ({ id: real.commandId(), size: await real.size() });
const work = async (complaints: number) => {
  for (let i = 0; i < complaints; i++) await real.submit('clerk', null, open());
};
const everybody = () => real.signIn('clerk', 'head', 'owner');

/** An inspection from the door to the slip, and the checkpoint that the inspector carries away on it. */
async function slipOfInspection(): Promise<string> {
  const pin = staff.owner.pin;
  const { inspection } = await real.must('owner', 'openInspection', {
    ...(await base()),
    inspector: words,
    pin,
  });
  const asked = { ...(await base()), inspection, paper: 'slip' } as const;
  const { checkpoint } = await real.must('owner', 'printInspectionPaper', asked);
  await real.must('owner', 'closeInspection', { ...(await base()), inspection });
  await real.signIn('owner');
  return checkpoint;
}

/** The whole data folder, keys and all, as a disk image has it; and put back in the place of what came after. */
async function takeImage(): Promise<void> {
  await real.close();
  cpSync(real.dataDir, image, { recursive: true });
  await real.open();
  await everybody();
}
async function putImageBack(): Promise<void> {
  await real.close();
  for (const name of readdirSync(real.dataDir)) rmSync(join(real.dataDir, name), { recursive: true });
  cpSync(image, real.dataDir, { recursive: true });
  // Ids of commands are drawn anew by a screen each time.
  const again = new RealDesk(real.dataDir, 'again');
  await again.open();
  real = again;
  await everybody();
}

const typed = (note: string): string => {
  const read = parseCheckpoint(parseNote(note)?.text ?? '');
  if (!read) throw new Error('expected a checkpoint');
  return `${read.size}:${shortRoot(read.root)}`;
};
const thisYear = () => packageOf(real, '2026-01-01', '2026-12-31');

beforeEach(async () => {
  image = mkdtempSync(join(tmpdir(), 'fangxin-image-'));
  real = await RealDesk.fresh();
  await everybody();
  await work(2);
});
afterEach(async () => {
  await real.remove();
  rmSync(image, { recursive: true, force: true });
});

describe('X2: a ledger that goes on from an old disk image, with the same key, is exposed by the slip of before', () => {
  test('where other entries were written in place of those that were seen', async () => {
    await takeImage();
    await work(1);
    const slip = await slipOfInspection();
    await putImageBack();
    // Nothing on the machine itself knows better: log, keys and witness are all of the same old day.
    expect(await real.must('nobody', 'status', {})).toMatchObject({ state: 'ready' });
    await work(4);
    const zip = await thisYear();
    expect((await check(zip)).verdict).toBe('holds');
    const { size } = parseCheckpoint(parseNote(slip)?.text ?? '') ?? {};
    for (const since of [slip, typed(slip)]) {
      const report = await check(zip, { since });
      expect(report).toMatchObject({
        verdict: 'broken',
        firstBroken: { rule: 'since', detail: `root at size ${size}` },
      });
      const lines = reportLines(report).join('\n');
      expect(lines).toContain(`这里的前 ${size} 条不是那些`);
      expect(lines).toContain(`the first ${size} here are not those`);
    }
  });

  test('where there are fewer entries than were seen', async () => {
    await takeImage();
    await work(4);
    const slip = await slipOfInspection();
    await putImageBack();
    await work(1);
    const report = await check(await thisYear(), { since: slip });
    expect(report).toMatchObject({ verdict: 'broken', firstBroken: { rule: 'since' } });
    expect(reportLines(report).join('\n')).toMatch(/当时交出的凭据上有 \d+ 条记录，这里只接得上 \d+ 条/);
  });

  test('and a ledger that simply went on is not', async () => {
    const slip = await slipOfInspection();
    await takeImage();
    await work(2);
    for (const since of [slip, typed(slip)])
      expect(await check(await thisYear(), { since })).toMatchObject({ verdict: 'holds' });
  });
});
