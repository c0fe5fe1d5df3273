import { expect, test } from 'vitest';
import { renderPdf } from '../../../build/pdf-node.ts';
import { claimLetters } from '../../../shared/claims/claim-codes.ts';
import { type ClaimLetterData, claimLetterDefinition } from '../../../shared/documents/claim-letter.ts';
import { textsOf } from '../../../shared/documents/missing-characters.ts';
import { fitsPaper, pagesOf } from '../../../shared/documents/paper.ts';

const data: ClaimLetterData = {
  letter: 'demand',
  language: 'zh-CN',
  ledgerKind: null,
  madeAt: 0,
  storeName: '惠民购物广场',
  storePhone: '0532-5550100',
  party: '三号柜台 王记干货',
  contact: '王师傅 0530-5550177',
  contract: 'ZL-2024-03',
  contractEnded: true,
  number: 'ZC-0012',
  date: '2026-11-27',
  due: '2026-10-31',
  daysLate: 27,
  account: '工商银行 惠民购物广场 6222 0000 0000 0001',
  note: '同批次另有两件在处理中。',
  amount: 125_960,
  received: 30_000,
  setOff: 40_000,
  writtenOff: 0,
  open: 55_960,
  lines: Array.from({ length: 3 }, (_, at) => ({
    number: `01-00000${at + 1}-2`,
    paidOn: '2026-09-20',
    goods: '桂圆干 500 克礼盒装（红盒）',
    cause: '质量问题',
    ground: '消法第四十三条\n收回的商品、本店销售和收款记录',
    paid: 41_987,
    claimed: 41_987,
  })),
};

const settled = { received: 85_960, setOff: 30_000, writtenOff: 10_000, open: 0 };

/** What each letter has to say besides, in both languages. */
const says = {
  demand: ['2026-10-31', '559.60', '6222 0000'],
  reminder: ['27', '559.60', '6222 0000'],
  settled: ['0.00', '100.00', '859.60'],
} as const;

test.each(
  claimLetters.flatMap((letter) => (['zh-CN', 'en'] as const).map((language) => [letter, language] as const)),
)(
  'C3: the letter %s in %s is one page of A4 that names party, claim, complaints and money, and nobody who complained',
  async (letter, language) => {
    const told = { ...data, letter, language, ...(letter === 'settled' ? settled : {}) };
    const definition = claimLetterDefinition(told);
    const { bytes, missing } = await renderPdf(definition);
    const pages = pagesOf(bytes);
    expect(pages).toHaveLength(1);
    expect(pages.every((page) => fitsPaper('A4', page))).toBe(true);
    expect(missing).toEqual([]);
    const text = definition.content.flatMap(textsOf).join('\n');
    const always = ['三号柜台 王记干货', 'ZC-0012', 'ZL-2024-03', '01-000001-2', '419.87', '1259.60'];
    for (const said of [...always, ...says[letter]]) expect(text).toContain(said);
    expect(text).not.toMatch(/[{}]/);
  },
);

test('C3: forty complaints go over to the next page, with their heads on each', async () => {
  const [line] = data.lines;
  const lines = Array.from({ length: 40 }, () => line ?? []).flat();
  const { bytes } = await renderPdf(claimLetterDefinition({ ...data, lines }));
  expect(pagesOf(bytes).length).toBeGreaterThan(1);
});
