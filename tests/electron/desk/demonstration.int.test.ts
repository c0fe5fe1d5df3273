import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { demonstrationFile } from '../../../electron/desk/demonstration.ts';
import { founding, RealDesk } from '../../support/real-desk.ts';

let real: RealDesk;
afterEach(() => real.remove());

const people = [{ operator: 'op-1', pin: '314159' }];
const leave = (text: string) => writeFileSync(join(real.dataDir, demonstrationFile), text);

test('a real ledger never tells a PIN, whatever file is put beside it', async () => {
  real = await RealDesk.fresh();
  leave(JSON.stringify({ people }));
  expect(await real.must('nobody', 'status', {})).toMatchObject({ mark: 'evaluation', demonstration: null });
});

test('a demonstration tells the PINs it was made with, and goes on without them when their file is broken', async () => {
  real = new RealDesk();
  await real.open({ shell: 'demonstration' });
  leave(JSON.stringify({ people }));
  expect((await real.must('nobody', 'status', {})).demonstration).toBeNull();
  await real.must('nobody', 'firstRun', founding);
  expect((await real.must('nobody', 'status', {})).demonstration).toEqual(people);
  leave('{"people": [');
  expect((await real.must('nobody', 'status', {})).demonstration).toEqual([]);
});
