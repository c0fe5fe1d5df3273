import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { eventOf } from '../../shared/ledger/entry.ts';
import { problemsOn } from '../support/accessibility.ts';
import { act, choose, ledgerNumber, turnTo } from './clerk.ts';
import { doCommonest, milk, noodles, readyForCommonest } from './commonest-case.ts';
import { expect, test } from './desk-fixture.ts';
import { entriesOf } from './read-ledger.ts';

test('K2: from the turned screen to the figures: the consumer answers, and what is counted can be read', async ({
  page,
}) => {
  await readyForCommonest(page);
  await doCommonest(page, milk);

  await test.step('one key turns the screen; nothing of the complaint is on it', async () => {
    await page.getByText(/今天办结、还没有问满意度：1 件/).click();
    await page.locator('details').getByRole('button').click();
    const number = await ledgerNumber(page);
    await page.screenshot({ path: test.info().outputPath('ended.png') });
    await expect(page.getByRole('contentinfo').getByRole('button', { name: /F7/ })).toBeEnabled();
    await page.keyboard.press('F7');
    await expect(page.getByRole('heading', { name: /这次的处理，您满意吗/ })).toBeVisible();
    const shown = await page.locator('body').innerText();
    for (const hidden of [number, '欧阳', '7788', milk.name, '赵小燕']) expect(shown).not.toContain(hidden);
    expect(await problemsOn(page, 'all')).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('turned.png') });
    // Enter answers nothing, and no key but Esc leads anywhere.
    await page.keyboard.press('Enter');
    await page.keyboard.press('F3');
    await page.keyboard.press('F2');
    await expect(page.getByRole('heading', { name: /这次的处理，您满意吗/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
    await expect(page.getByRole('contentinfo').getByRole('button', { name: /F7/ })).toBeEnabled();
    await page.keyboard.press('F7');
    await page.getByRole('button', { name: /^满意/ }).click();
    await expect(page.getByText('谢谢您！')).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('thanks.png') });
    await page.keyboard.press('Escape');
    await expect(page.getByText('满意 · 顾客自己在屏幕上评价')).toBeVisible();
  });

  await test.step('another is not asked, with a reason, and answers by phone later', async () => {
    await page.keyboard.press('F4');
    await doCommonest(page, noodles);
    await page.getByText(/今天办结、还没有问满意度：1 件/).click();
    await page.locator('details').getByRole('button').click();
    await turnTo(page, '登记满意度');
    await act(page, '登记满意度', async () => {
      await choose(page, '怎么问到的', 3);
      await choose(page, '为什么没有问', 1);
      expect(await problemsOn(page, 'all')).toEqual([]);
    });
    await expect(page.getByText('未询问：顾客已经离开')).toBeVisible();
    await turnTo(page, '登记满意度');
    await act(page, '登记满意度', async () => {
      await choose(page, '怎么问到的', 1);
      await choose(page, '顾客怎么说', 3);
      expect(await problemsOn(page, 'all')).toEqual([]);
    });
    await expect(page.getByText('不满意 · 电话回访')).toBeVisible();
  });

  const told = (await entriesOf(page)).filter((one) => one.type.startsWith('Satisfaction'));
  expect(told.map((one) => eventOf(one).data)).toEqual([
    { answer: 'satisfied', manner: 'turned-screen' },
    { reason: 'left' },
    { answer: 'dissatisfied', manner: 'phone' },
  ]);

  await test.step('K1, K2: the figures count them', async () => {
    await page.keyboard.press('F1');
    await page.keyboard.press('7');
    await expect(page.getByRole('button', { name: /满意率/ }).first()).toContainText('50%');
    await expect(page.getByRole('button', { name: /自行和解率/ }).first()).toContainText('100%');
    expect(await problemsOn(page, 'all')).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('figures.png') });
  });

  await test.step('K4: the report says the same, and what the store did of its own accord', async () => {
    await page.keyboard.press('F9');
    const save = page.getByRole('button', { name: '保存 PDF' });
    await expect(save).toBeVisible();
    const saving = page.waitForEvent('download');
    await save.click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/^投诉月报-\d{4}-\d{2}-01-\d{4}-\d{2}-\d{2}\.pdf$/);
    const text = execFileSync('pdftotext', ['-layout', await file.path(), '-'], { encoding: 'utf8' });
    expect(text).toMatch(/自行和解率\s+满意率/);
    expect(text).toMatch(/100%\s+50%/);
    expect(text).toMatch(/事后打电话回访满意度\s+1/);
    expect(text).toContain('data/figures.csv');
    for (const personal of ['欧阳', '7788']) expect(text).not.toContain(personal);
    copyFileSync(await file.path(), test.info().outputPath('report.pdf'));
  });
});
