import jsQR from 'jsqr';
import { pictureOf } from '../support/printing/paper-picture.ts';
import { signIn } from './clerk.ts';
import { doCommonest, milk, noodles, readyForCommonest, yoghurt } from './commonest-case.ts';
import { choosePrinters, expect, test, whyNot } from './printing-fixture.ts';
import { entriesOf } from './read-ledger.ts';

test.skip(whyNot !== null, `printing is not tested here: ${whyNot}`);

test('G6 N1: the last of the 17 keys prints label and receipt, and the next consumer waits for neither', async ({
  page,
  printing,
  label,
  office,
}) => {
  await readyForCommonest(page, () =>
    choosePrinters(page, { 'A5 纸': 'Office', '标签 60 × 40 毫米': 'Label-printer' }),
  );
  const papers = page.getByRole('region', { name: '刚生成的单据' });
  const paper = (name: string) => papers.getByRole('listitem').filter({ hasText: name });

  await test.step('both arrive at the printers of their sizes, and the ledger says so', async () => {
    const before = (await entriesOf(page)).length;
    await doCommonest(page, milk);
    await expect(paper('标签')).toContainText('✓ 已打印。', { timeout: 30_000 });
    await expect(paper('回执')).toContainText('✓ 已打印。', { timeout: 30_000 });
    await expect(page.getByRole('button', { name: /新投诉/ }).first()).toBeFocused();
    await page.screenshot({ path: test.info().outputPath('printed.png') });

    const made = (await entriesOf(page)).slice(before);
    const prints = made.filter(({ type }) => type === 'LabelPrinted' || type === 'DocumentPrinted');
    const ends = made.filter(({ type }) => type === 'PrintEnded');
    expect(ends.map((entry) => entry.data)).toEqual(
      expect.arrayContaining(prints.map(({ seq }) => ({ print: seq, outcome: 'completed', cause: null }))),
    );
    expect(ends).toHaveLength(2);
    expect(ends.map((entry) => entry.by.role)).toEqual(['system', 'system']);

    expect([label.received().length, office.received().length]).toEqual([1, 1]);
    const picture = pictureOf(label.received()[0] ?? Buffer.alloc(0));
    expect([picture.width, picture.height]).toEqual([480, 320]);
    const number = await papers.getByText(/的单据/).textContent();
    expect(`${jsQR(picture.data, picture.width, picture.height)?.data} 的单据`).toBe(number);
    expect(label.heard()).toMatch(/x-dimension=6000 y-dimension=4000/);
    expect(office.heard()).toMatch(/x-dimension=14800 y-dimension=21000/);
    const receipt = pictureOf(office.received()[0] ?? Buffer.alloc(0));
    expect(jsQR(receipt.data, receipt.width, receipt.height)?.data).toMatch(/^fangxin-desk|\n/);
  });

  await test.step('one printer stands, no printer is chosen for the other: the strip says what to do', async () => {
    printing.tool('cupsdisable', 'Label-printer');
    await page.evaluate(() => window.desk?.choosePrinter({ paper: 'A5', printer: null }));
    await doCommonest(page, yoghurt);
    await expect(paper('标签').getByRole('alert')).toContainText('打印失败：打印队列已暂停');
    await expect(paper('回执').getByRole('alert')).toContainText('这种纸还没有选打印机');
    // What went well before is put away by itself.
    await expect(papers.getByRole('listitem')).toHaveCount(2);
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: test.info().outputPath(`to-do-${width}.png`) });
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.keyboard.press('F9');
    await expect(paper('标签').getByRole('button', { name: '打开投诉，重印标签' })).toBeFocused();
    await paper('回执').getByRole('combobox').selectOption('Office');
    await paper('回执').getByRole('button', { name: '打印回执' }).focus();
    await page.keyboard.press('Enter');
    await expect(paper('回执')).toContainText('✓ 已打印。', { timeout: 30_000 });
    expect(office.received()).toHaveLength(2);
    expect((await page.evaluate(() => window.desk?.printers({})))?.ok).toBe(true);
    printing.tool('cupsenable', 'Label-printer');
  });

  await test.step('locked as soon as the last key is pressed: both papers come all the same', async () => {
    const before = (await entriesOf(page)).length;
    await doCommonest(page, noodles);
    await page.keyboard.press('F10');
    await expect.poll(() => [label.received().length, office.received().length]).toEqual([2, 3]);
    await signIn(page, 'clerk');
    const ends = async () =>
      (await entriesOf(page))
        .slice(before)
        .filter(({ type }) => type === 'PrintEnded')
        .map(({ data }) => data);
    // The spooler says a little after the printer has it that it is done.
    await expect.poll(ends).toMatchObject([{ outcome: 'completed' }, { outcome: 'completed' }]);
  });
});
