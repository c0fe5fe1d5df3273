import { describe, expect, test } from 'vitest';
import { renderPdf } from '../../../build/pdf-node.ts';
import { points } from '../../../shared/documents/definition.ts';
import { pagesOf } from '../../../shared/documents/paper.ts';
import {
  isReadableAfar,
  type PosterLanguage,
  posterDefinition,
  posterLanguages,
} from '../../../shared/documents/poster.ts';
import { heightOf, linesOf } from '../../../shared/documents/poster-fit.ts';
import type { PosterData } from '../../../shared/documents/poster-parts.ts';
import { posterTexts, posterWords, timeText } from '../../../shared/documents/poster-words.ts';
import { type PosterPaper, promiseTemplates } from '../../../shared/promises/promise-codes.ts';
import type { PromiseTerms } from '../../../shared/promises/promise-terms.ts';
import { printedPages } from '../../support/printed-pages.ts';

const terms: Readonly<Record<PromiseTerms['template'], PromiseTerms>> = {
  returns: { template: 'returns', refundDays: 15, exchangeDays: 3650 },
  'no-reason': {
    template: 'no-reason',
    days: 3650,
    kinds: ['bulk-food', 'fresh-food', 'prepackaged-food', 'daily', 'clothing', 'appliance', 'other'],
    opened: true,
    gives: 'exchange',
  },
  'advance-payment': { template: 'advance-payment', limit: 99_999_999, minutes: 1501 },
  'three-tiers': { template: 'three-tiers' },
  'rapid-response': { template: 'rapid-response', minutes: 90, days: 3 },
  'ways-12315': { template: 'ways-12315' },
  'complaint-ledger': { template: 'complaint-ledger' },
  training: { template: 'training', timesAYear: 12 },
};
const names = ['欧阳小满', '买买提江·阿卜杜热合曼·艾则孜', 'Oluwaseun Adebayo-Whitmore', '李娜'];
const plain: PosterData = {
  terms: terms.returns,
  storePhone: '0530-5550100',
  council: 'xiaobaowei',
  twoTiers: false,
  storeName: '惠民购物广场',
  version: 3,
  from: '2026-12-01',
  number: '1-3',
  text: '',
  people: [],
  ledgerKind: null,
  madeAt: 0,
};
/** Everything as long as the desk takes it. */
const crowded = (template: PromiseTerms['template']): PosterData => ({
  ...plain,
  terms: terms[template],
  storePhone: '0530-5550100 转 8001、139 0530 0101',
  storeName: '浙江省杭州市余杭区良渚街道惠民农副产品批发交易市场有限责任公司第三分公司'.repeat(2),
  text: `${'贵金属、珠宝和定制商品除外；大件家电请先来电预约。'.repeat(10).slice(0, 239)}囍`,
  ledgerKind: 'demonstration',
  people:
    template === 'three-tiers'
      ? ([1, 2, 3] as const).flatMap((tier) =>
          names.map((name, at) => ({ tier, name, phone: `0530-555010${at} 转 ${tier}001` })),
        )
      : [],
});

async function printed(data: PosterData, paper: PosterPaper, language: PosterLanguage) {
  const { bytes } = await renderPdf(posterDefinition(data, paper, language));
  // pdfmake turns the page over and each text back again: both turns stand in the y that is read.
  const pages = (await printedPages(bytes)).map((page) => ({
    ...page,
    runs: page.runs.map((run) => ({ ...run, y: run.y - 2 * page.height })),
  }));
  return { pages, sheets: pagesOf(bytes) };
}

describe('D3: posters for the wall', () => {
  for (const template of promiseTemplates)
    test(`${template}: one page in its frame, however long names and words are`, async () => {
      const data = crowded(template);
      for (const [paper, language] of [
        ['A4', 'both'],
        ['A3', 'en'],
      ] as const) {
        const { pages, sheets } = await printed(data, paper, language);
        const [width, height] = paper === 'A3' ? [297, 420] : [210, 297];
        expect(sheets).toHaveLength(1);
        expect(sheets[0]?.widthMm).toBeCloseTo(width, 0);
        expect(sheets[0]?.heightMm).toBeCloseTo(height, 0);
        const [page] = pages;
        if (!page) throw new Error('posters: expected a page, got none');
        const inset = 36 * (paper === 'A3' ? Math.SQRT2 : 1);
        for (const run of page.runs) {
          expect(run.x, run.text).toBeGreaterThan(inset);
          expect(run.x + run.width, run.text).toBeLessThan(page.width - inset);
          expect(run.y, run.text).toBeGreaterThan(inset);
          expect(run.y + run.size, run.text).toBeLessThan(page.height - inset);
        }
        // What stands between the head and the foot ends above the line over the phones.
        const last = page.runs.filter(({ text }) => text.includes('囍'));
        expect(last).toHaveLength(1);
        const [below] = page.runs
          .filter(({ text }) => /平台|platform/.test(text))
          .sort((one, other) => one.y - other.y);
        expect(last[0]?.y).toBeGreaterThan((below?.y ?? Infinity) + 1.4 * (below?.size ?? 0));
        const whole = page.runs.map(({ text }) => text).join('');
        for (const { name } of data.people)
          expect(whole.replaceAll(' ', '')).toContain(name.replaceAll(' ', ''));
      }
    });

  test('can be read from two metres: letters of 4 mm, however crowded; twelve long names and as many words as there may be take A3 in two languages', async () => {
    const afar = (data: PosterData, paper: PosterPaper) =>
      posterLanguages.filter((language) => isReadableAfar(data, paper, language));
    for (const template of promiseTemplates) {
      expect(afar(crowded(template), 'A3'), template).toEqual([...posterLanguages]);
      expect(afar(crowded(template), 'A4'), template).toEqual(
        template === 'three-tiers' ? ['zh-CN', 'en'] : [...posterLanguages],
      );
    }
    // Four at each tier and a sentence of the store's own.
    const four = { ...crowded('three-tiers'), storeName: plain.storeName, text: '接待地点在一楼服务台，囍' };
    expect(afar(four, 'A4')).toEqual([...posterLanguages]);
    // What is said is what is drawn.
    const { pages } = await printed(four, 'A4', 'zh-CN');
    const said = pages[0]?.runs.filter(({ text }) => /囍|555010. 转 .001|欧阳小满|何时候/.test(text)) ?? [];
    expect(said.length).toBeGreaterThan(12);
    for (const run of said) expect(run.size, run.text).toBeGreaterThanOrEqual(points(4));
  });

  test('says its number, version and day, and leaves out a phone that the store has not', async () => {
    const { pages } = await printed({ ...plain, storePhone: '' }, 'A4', 'zh-CN');
    const whole = pages[0]?.runs.map(({ text }) => text).join('') ?? '';
    for (const said of ['退换货承诺', '编号 1-3', '第 3 版', '2026 年 12 月 1 日', '12315', '15 日内可退'])
      expect(whole.replaceAll(' ', '')).toContain(said.replaceAll(' ', ''));
    expect(whole).not.toContain('服务台电话');
    const ways = posterTexts({ ...plain, terms: terms['ways-12315'], storePhone: '' }, posterWords['zh-CN']);
    expect(ways.clauses.join()).not.toContain('服务台：');
  });

  test('the words say what the terms say', () => {
    const said = (one: PromiseTerms) =>
      [...posterTexts({ ...plain, terms: one }, posterWords['zh-CN']).clauses].join();
    expect(said({ template: 'returns', refundDays: 7, exchangeDays: 7 })).not.toContain('仍可换货');
    expect(said({ template: 'returns', refundDays: 7, exchangeDays: 15 })).toContain('15 日内，仍可换货');
    const noReason = { template: 'no-reason', days: 7, kinds: ['daily'], gives: 'refund' } as const;
    const promised = (opened: boolean) => said({ ...noReason, kinds: [...noReason.kinds], opened });
    expect(promised(true)).toContain('拆封后仍完好');
    expect(promised(false)).toContain('应未拆封');
    // T3a: a wall that says nobody receives at two tiers would not be true of the smallest stores.
    const tiers = (twoTiers: boolean, language: 'zh-CN' | 'en') =>
      posterTexts({ ...plain, twoTiers, terms: terms['three-tiers'] }, posterWords[language]).clauses.join();
    expect(tiers(false, 'zh-CN')).toContain('一人不在同一件投诉中接待两级');
    expect(tiers(true, 'zh-CN')).not.toContain('一人不在同一件投诉中接待两级');
    expect(tiers(true, 'zh-CN')).toContain('本店不足三人，可由一人接待两级');
    expect(tiers(true, 'en')).toContain('one person may receive at two tiers');
    for (const language of ['zh-CN', 'en'] as const)
      for (const one of Object.values(terms)) {
        const { title, headline, clauses } = posterTexts({ ...plain, terms: one }, posterWords[language]);
        expect([title, ...headline, ...clauses].join()).not.toMatch(/[{}]/);
      }
    expect([30, 60, 90].map((minutes) => timeText(minutes, posterWords['zh-CN']))).toEqual([
      '30 分钟',
      '1 小时',
      '1 小时 30 分钟',
    ]);
  });

  test('a height is never less than what is drawn: words go whole to the next line', () => {
    expect(linesOf('惠民', 20, 10)).toBe(1);
    expect(linesOf('惠民购', 20, 10)).toBe(3);
    expect(linesOf('one two', 30, 10)).toBe(2);
    expect(linesOf('unbreakable', 20, 10)).toBeGreaterThan(2);
    expect(heightOf('惠民', 20, 10)).toBeCloseTo(14.48);
  });
});
