import type { Page } from '@playwright/test';
import type { Head } from '../../shared/contract-replies.ts';
import { mirrorOf } from '../support/mirror-of.ts';
import { ledgerNumber, signIn, type } from './clerk.ts';
import { expect, type RunningDesk, test } from './desk-fixture.ts';
import { enterComplaint, type Understanding } from './enter-complaint.ts';
import { type LegacyRow, legacyRows } from './legacy-rows.ts';

const byHand: Understanding = {
  lookUp: null,
  kind: '日用百货',
  state: 'suspect',
  cause: 'quality',
  wish: 'refund',
  spot: 'receive',
};

test('what the desk answered survives its sudden end, in both copies and on the screen', async ({
  page,
  desk,
}) => {
  await signIn(page, 'clerk');
  const [row] = legacyRows(1);
  if (!row) throw new Error('expected a row of the old ledger');
  const typed = { ...row, price: '29.8', quantity: '2' };

  await test.step('killed the moment it has answered', async () => {
    const first = await sealedThenKilled(page, desk, typed);
    await comeBack(page, desk);
    await expectBothCopiesAt(page, first.size);
    await expectOnScreen(page, first.number, typed);
  });

  await test.step('and the work goes on', async () => {
    // Another consumer: a phone that is known would bring its own name.
    const typedNext = { ...typed, name: '李建国', phone: '18600029418', product: '雨伞三折' };
    await enterComplaint(page, typedNext, byHand);
    const number = await ledgerNumber(page);
    await desk.kill();
    await comeBack(page, desk);
    await expectOnScreen(page, number, typedNext);
    await expect(page.getByText('共 2 件')).toBeVisible();
  });
});

/** Registers a complaint and kills the desk when its answer is there, before the screen can fetch the entries. */
async function sealedThenKilled(
  page: Page,
  desk: RunningDesk,
  row: LegacyRow,
): Promise<{ size: number; number: string }> {
  await expectBothCopiesAt(page, (await sealedHead(page)).size);
  // From here the mirror gets nothing: what is sealed next stays with the desk.
  await page.route('**/desk/entriesFrom', (route) => route.abort());
  const answered = page.waitForResponse('**/desk/submit');
  const entering = enterComplaint(page, row, byHand);
  // The screen never gets to show it; but what goes wrong before the answer is a failure of the test.
  await Promise.race([answered, entering]);
  entering.catch(() => undefined);
  const answer = (await (await answered).json()) as { ok: true; value: { size: number; number: string } };
  await desk.kill();
  expect(answer.ok).toBe(true);
  await page.unroute('**/desk/entriesFrom');
  expect((await mirrorOf(page)).head.size).toBeLessThan(answer.value.size);
  return answer.value;
}

/** The desk starts again on its folder, the same browser opens its new address, and the clerk signs in. */
async function comeBack(page: Page, desk: RunningDesk): Promise<void> {
  await page.goto(await desk.start());
  await signIn(page, 'clerk');
}

async function expectBothCopiesAt(page: Page, size: number): Promise<void> {
  await expect.poll(async () => (await mirrorOf(page)).head?.size).toBe(size);
  const [mirror, sealed] = [await mirrorOf(page), await sealedHead(page)];
  expect(mirror.entries).toBe(size);
  expect(sealed).toMatchObject({ size, root: mirror.head.root });
}

function sealedHead(page: Page): Promise<Head> {
  return page.evaluate(async () => {
    const outcome = await window.desk?.head({});
    if (!outcome?.ok) throw new Error('expected the head of the sealed log');
    return outcome.value;
  });
}

async function expectOnScreen(page: Page, number: string, row: LegacyRow): Promise<void> {
  await page.getByRole('button', { name: '台账', exact: true }).click();
  await type(page, '查找', number);
  const found = page.getByRole('grid').getByRole('row').filter({ hasText: number });
  await expect(found).toContainText(row.product);
  await type(page, '查找', '');
}
