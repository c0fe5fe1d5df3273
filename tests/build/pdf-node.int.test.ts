import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { renderPdf } from '../../build/pdf-node.ts';
import { labelDefinition } from '../../shared/documents/label.ts';
import { returnTagDefinition } from '../../shared/documents/return-tag.ts';
import { wordsEn } from '../../shared/documents/words-en.ts';
import { wordsZhCN } from '../../shared/documents/words-zh-CN.ts';
import { oilLabel, oilReturnTag } from '../shared/documents/sample-documents.ts';

const pages = (bytes: Uint8Array) =>
  [...new TextDecoder('latin1').decode(bytes).matchAll(/\/Type \/Page\b/g)].length;

test('the same data gives the same bytes', async () => {
  const [first, second] = [
    await renderPdf(labelDefinition(oilLabel, wordsZhCN, '60x40')),
    await renderPdf(labelDefinition(oilLabel, wordsZhCN, '60x40')),
  ];
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
});

/** A label for this product in a process that has made nothing before, as hexadecimal. */
function inFreshProcess(product: string): string {
  const from = (path: string) => JSON.stringify(new URL(`../../${path}`, import.meta.url));
  const program = `
    import { renderPdf } from ${from('build/pdf-node.ts')};
    import { labelDefinition } from ${from('shared/documents/label.ts')};
    import { wordsZhCN } from ${from('shared/documents/words-zh-CN.ts')};
    const data = ${JSON.stringify({ ...oilLabel, product })};
    const { bytes } = await renderPdf(labelDefinition(data, wordsZhCN, '60x40'));
    process.stdout.write(Buffer.from(bytes).toString('hex'));
  `;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

// The fonts stay open between documents. ⼀ ⽅ ⽔ ⽕ share their glyphs with 一方水火: a font that kept them would give the second
// label the first one's characters to be copied and searched.
test('a label is what a fresh process makes, whatever was made before it', async () => {
  const products = ['⼀⽅⽔⽕ 5L', '一方水火 5L', '鲁花压榨一级花生油 5L'];
  for (const product of products) {
    const { bytes } = await renderPdf(labelDefinition({ ...oilLabel, product }, wordsZhCN, '60x40'));
    expect(Buffer.from(bytes).toString('hex') === inFreshProcess(product), product).toBe(true);
  }
});

test('characters that would print as boxes are told', async () => {
  const { missing } = await renderPdf(
    labelDefinition({ ...oilLabel, product: '𠮷祥面' }, wordsZhCN, '60x40'),
  );
  expect(missing).toEqual(['𠮷']);
});

test('a label is one page, whatever is written on it', async () => {
  const texts = [
    '面'.repeat(200),
    'Wide MWMWMW '.repeat(20),
    'W'.repeat(120),
    '3层120抽×24包 '.repeat(12),
    '一',
  ];
  for (const product of texts) {
    for (const words of [wordsZhCN, wordsEn]) {
      const ledgerKind = 'demonstration';
      const label = labelDefinition(
        { ...oilLabel, product, reasonWord: product, ledgerKind },
        words,
        '60x40',
      );
      const tag = returnTagDefinition(
        { ...oilReturnTag, product, supplier: product, reasonWord: product },
        words,
        '60x40',
      );
      expect(pages((await renderPdf(label)).bytes), product).toBe(1);
      expect(pages((await renderPdf(tag)).bytes), product).toBe(1);
    }
  }
});
