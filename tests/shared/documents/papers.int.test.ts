import { describe, expect, test } from 'vitest';
import { renderPdf } from '../../../build/pdf-node.ts';
import { courseOn } from '../../../shared/documents/course.ts';
import type { DocumentDefinition } from '../../../shared/documents/definition.ts';
import { flowPapers } from '../../../shared/documents/flow-page.ts';
import { textsOf } from '../../../shared/documents/missing-characters.ts';
import { resultNoticeOn, waysOnOn } from '../../../shared/documents/notice-flow.ts';
import { fitsPaper, pageOf } from '../../../shared/documents/paper.ts';
import type { PaperChoice } from '../../../shared/documents/paper-choice.ts';
import { ticketDefinition } from '../../../shared/documents/queue-ticket.ts';
import { receiptOn } from '../../../shared/documents/receipt-flow.ts';
import { wordsEn } from '../../../shared/documents/words-en.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { printedPages } from '../../support/printed-pages.ts';
import { oilCourse, oilReceipt, oilResult, oilWays } from './sample-documents.ts';

const made = {
  receipt: (choice: PaperChoice, words = wordsZhCN) => receiptOn(oilReceipt, words, choice),
  'result notice': (choice: PaperChoice, words = wordsZhCN) => resultNoticeOn(oilResult, words, choice),
  'ways on': (choice: PaperChoice, words = wordsZhCN) => waysOnOn(oilWays, words, choice),
  course: (choice: PaperChoice, words = wordsZhCN) => courseOn(oilCourse, words, choice),
};
const printed = (definition: DocumentDefinition) => definition.content.flatMap(textsOf).join('\n');
const pagesOf = (bytes: Uint8Array) =>
  [...new TextDecoder('latin1').decode(bytes).matchAll(/\/Type \/Page\b/g)].length;
const choices = flowPapers.flatMap((paper) => [false, true].map((large): PaperChoice => ({ paper, large })));

describe.each(Object.entries(made))('the %s', (name, on) => {
  test.each(choices)('fits $paper, large $large, in both languages', async (choice) => {
    for (const words of [wordsZhCN, wordsEn]) {
      const { bytes } = await renderPdf(on(choice, words));
      const page = pageOf(bytes);
      expect(page && fitsPaper(choice.paper, page)).toBe(true);
      // A roll is one page, as long as what stands on it.
      if (choice.paper === '80mm') expect(pagesOf(bytes)).toBe(1);
    }
  });

  test('states the ledger on every paper, and the same facts in large letters', () => {
    for (const choice of choices) {
      const text = printed(on(choice));
      expect(text).toContain('3f9a 1c07 77b2 e4d1 90aa 12cd');
      expect(text).toContain(name === 'ways on' ? '人民法院' : oilReceipt.content);
    }
  });

  test('N4: no body text of a large one is below 12 points', () => {
    for (const paper of flowPapers) {
      const definition = on({ paper, large: true });
      const sizes = [...JSON.stringify(definition.content).matchAll(/"fontSize":([\d.]+)/g)];
      const isOwnLayout = paper !== 'A4' || name !== 'ways on';
      if (isOwnLayout) expect(Math.min(...sizes.map((match) => Number(match[1])))).toBeGreaterThan(11);
    }
  });
});

test('N4: on large sheets no heading stands alone at the foot, and no name is parted from its value', async () => {
  const headings = ({ receipt, resultNotice, course }: typeof wordsZhCN) =>
    [receipt.goods, receipt.waysOn, resultNotice.decision, course.steps, course.standing].map(plain);
  const plain = (text: string) => text.replaceAll(' ', '');
  const remarks = ['本店不足三人，由孙国强一人接待两级。'];
  const choice = { paper: 'A5', large: true } as const;
  // A line more, and another, moves every heading over the foot of a sheet once.
  for (const words of [wordsZhCN, wordsEn])
    for (const lines of [0, 1, 2, 3, 4, 5]) {
      const content = `${oilReceipt.content}${'瓶盖一直渗漏，要求更换同款商品，或者全额退款。'.repeat(lines)}`;
      for (const definition of [
        receiptOn({ ...oilReceipt, content, remarks }, words, choice),
        resultNoticeOn({ ...oilResult, content, remarks }, words, choice),
        courseOn({ ...oilCourse, content, remarks }, words, choice),
      ]) {
        const { bytes } = await renderPdf(definition);
        for (const { runs } of await printedPages(bytes)) {
          const body = runs.filter(({ size }) => size > 11);
          const last = plain(
            body
              .filter(({ y }) => y === body.at(-1)?.y)
              .map(({ text }) => text)
              .join(''),
          );
          expect([...headings(words), ...receiptNames(words)]).not.toContain(last);
        }
      }
    }
});

function receiptNames({ receipt, resultNotice }: typeof wordsZhCN): string[] {
  const { openedAt, consumer, phone, content, wish, tier, handledBy, outcome } = receipt;
  const { decidedBy, decidedAt, answer } = resultNotice;
  return [
    openedAt,
    consumer,
    phone,
    content,
    wish,
    tier,
    handledBy,
    outcome,
    decidedBy,
    decidedAt,
    answer,
  ].map((text) => text.replaceAll(' ', ''));
}

describe('the course of a complaint', () => {
  const text = printed(courseOn(oilCourse, wordsZhCN, { paper: 'A4', large: false }));

  test('T8: names the transfer, its deadline, and that no reply is on record', () => {
    for (const said of ['1370000002026112400012345', '2026-12-08（ODR 单位 10 个工作日）', '尚未登记回复'])
      expect(text).toContain(said);
  });

  test('tells who did what when, in the order of the entries, and how it stands', () => {
    const order = ['登记投诉 · 王芳', '升级 · 王芳', '作出处理 · 李建国', '消费者答复 · 王芳', '和解办结'];
    const at = order.map((one) => text.indexOf(one));
    expect(at).toEqual([...at].sort((one, other) => one - other));
    expect(Math.min(...at)).toBeGreaterThan(0);
  });
});

describe('the ticket of the queue', () => {
  const ticket = {
    language: 'zh-CN' as const,
    madeAt: Date.UTC(2026, 10, 26, 2, 0),
    storeName: '惠民购物广场（人民路旗舰店）一层总服务台便民服务中心',
    title: '您的号码',
    number: '137',
    priority: '优先',
    lines: ['您前面还有 12 位', '预计等候约 35 分钟', '请留意叫号屏和语音'],
  };

  test('D1, D1a: one page of a roll, all of it inside the paper, the number largest, nothing of anybody', async () => {
    const { bytes } = await renderPdf(ticketDefinition(ticket));
    const [page, ...more] = await printedPages(bytes);
    if (!page) throw new Error('expected a page');
    expect(more).toEqual([]);
    const size = pageOf(bytes);
    expect(size && fitsPaper('80mm', size)).toBe(true);
    for (const { x, y, width } of page.runs) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(page.width);
      expect(y).toBeGreaterThanOrEqual(0);
    }
    const text = page.runs.map((one) => one.text).join('');
    for (const said of [ticket.number, ticket.priority, ...ticket.lines])
      expect(text.replaceAll(' ', '')).toContain(said.replaceAll(' ', ''));
    const largest = Math.max(...page.runs.map((one) => one.size));
    expect(page.runs.find((one) => one.text.includes('137'))?.size).toBe(largest);
  });
});
