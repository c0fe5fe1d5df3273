import i18next, { type i18n } from 'i18next';
import { expect, test } from 'vitest';
import { en } from '../../../renderer/locales/en.ts';
import { zhCN } from '../../../renderer/locales/zh-CN.ts';
import { type RefusalWords, sentenceFor } from '../../../renderer/parts/refusal-details.ts';
import { type RefusalCode, refusalCodes, refuse } from '../../../shared/refusals.ts';

async function speaking(lng: 'zh-CN' | 'en'): Promise<i18n> {
  const words = i18next.createInstance();
  await words.init({
    lng,
    defaultNS: 'refusals',
    resources: { 'zh-CN': zhCN, en },
    interpolation: { escapeValue: false },
  });
  return words;
}

const [chinese, english] = [await speaking('zh-CN'), await speaking('en')];

function say(words: i18n, code: RefusalCode, details: Record<string, unknown> = {}): string {
  return sentenceFor(refuse(code, details), words.t as unknown as RefusalWords);
}

type ExactCode = keyof typeof zhCN.refusals.exact;

/** Details as the rules and the desk tell them, and what the sentences say of them. */
const told: Readonly<Record<ExactCode, readonly [details: Record<string, unknown>, zh: string, en: string]>> =
  {
    'erasure-too-soon': [
      { hours: 5 },
      '从申请到批准须隔一天，没有批准。请过 5 小时再来。',
      'A day must lie between asking and agreeing; nothing was approved. Come back in 5 hours.',
    ],
    'amount-beyond-authority': [
      { limit: 20_000, total: 35_000, tier: 1 },
      '金额 ¥350.00 超过第一级的权限 ¥200.00，请上级授权，或升级。',
      '¥350.00 is over the limit of Tier 1, ¥200.00. Ask a higher tier',
    ],
    'consumer-day-limit': [
      {
        given: 15_000,
        total: 30_000,
        limit: 20_000,
        tier: 1,
        complaints: ['01-000001-2', '01-000002-4'],
        beyond: 2,
      },
      '今天已决定给 ¥150.00（01-000001-2、01-000002-4），加上这次共 ¥300.00，超过第一级每人每日 ¥200.00。第二级可以批准',
      'over the daily limit per consumer of Tier 1, ¥200.00. Tier 2 may go beyond it',
    ],
    'remedy-beyond-authority': [
      { kind: 'compensation', tier: 3 },
      '“赔偿”不在第三级的权限内，上面没有更高一级',
      'Tier 3 may not grant “Compensation”. There is no higher tier',
    ],
    'label-size-differs': [
      { sealed: '60x40', paper: '50x30' },
      '这张标签登记的是 60 × 40 毫米，选的却是标签 50 × 30 毫米',
      'recorded as 60 × 40 mm, but the paper chosen is Label 50 × 30 mm',
    ],
    'recovery-code-wrong': [{ left: 2 }, '还可以再试 2 次', '2 more tries'],
    'refund-over-price': [{ line: 'l1', most: 6854 }, '退款最多 ¥68.54', 'at most ¥68.54'],
    'leg-over-amount': [{ most: 123_450 }, '最多还能付 ¥1,234.50', 'At most ¥1,234.50'],
    'leg-over-paid': [
      { channel: 'wechat', most: 0 },
      '最多还能有 ¥0.00 退回微信',
      'at most ¥0.00 can still go back by WeChat',
    ],
    'advance-over': [{ most: 2560 }, '最多 ¥25.60', 'At most ¥25.60'],
    'advance-evidence': [{ kind: 'photo' }, '没有“照片”这项证据', 'does not hold “Photo”'],
    'claim-over': [{ most: 123_450 }, '还剩 ¥1,234.50 没有追回', '¥1,234.50 is still open'],
    'credit-over': [{ note: 3, most: 120_000 }, '还能抵扣 ¥1,200.00', '¥1,200.00 is left to set off'],
    'transaction-missing': [{ channel: 'card' }, '缺少银行卡的流水号', '(Card) is missing'],
    'quantity-over': [{ most: '1.15' }, '数量最多 1.15', 'At most 1.15'],
    'promise-open': [{ line: 'l1', kind: 'exchange' }, '“换货”还没有兑现', '“Exchange” is not done'],
    'attempts-missing': [{ days: 2 }, '现在有 2 天', 'there are 2 so far'],
    'wrong-tier': [{ tier: 2 }, '现在在第二级', 'at Tier 2 now'],
    'tier-too-low': [{ tier: 3 }, '第三级或以上', 'Tier 3 or above'],
    'not-received': [{ tier: 1 }, '第一级还没有接待', 'Tier 1 has not received'],
    'step-by-step': [{ to: 2 }, '请先升到第二级', 'to Tier 2 first'],
    'reason-not-true': [{ reason: 'not-accepted' }, '“消费者不接受”与记录不符', '“Consumer does not accept”'],
    'danger-first': [{ demand: 'hold' }, '先停用涉及的批次', 'lots concerned must be held'],
    'barred-from-resale': [
      { reasons: ['fault-said', 'lot-held'], ways: ['destroy'], rule: 'G3' },
      '（规则 G3）：疑似质量问题、该批次已停用。',
      '(rule G3): ',
    ],
    'way-not-allowed': [
      { ways: ['destroy', 'hold-for-test'] },
      '可以：销毁、封存待检。',
      'Allowed: Destroy, Hold for test.',
    ],
    'second-person-needed': [{ reasons: ['medicine'] }, '因“药品”受限', 'second head'],
    'wrong-pin': [{ left: 4 }, '还可以再试 4 次', 'Tries left: 4'],
    'locked-out': [{ wait: 300_000 }, '请过 5分钟 再试', 'in 5 min'],
    'hours-invalid': [{ day: 7 }, '周日的营业时间', 'Sun'],
    'authority-invalid': [{ tier: 2 }, '第二级的权限小于下一级', 'Tier 2 may do less'],
    'scale-barcode-invalid': [{ prefix: '22' }, '前缀 22 的秤码设置', 'Prefix 22 cannot be read'],
    'file-too-large': [{ most: 10_000_000 }, '超过 10 MB', 'larger than 10 MB'],
    'read-only': [{ reason: 'not-durable' }, '写入磁盘失败', 'Writing to disk failed'],
    'bad-input': [{ field: 'commands.0.item.price' }, '“单价”的内容不对', '“Unit price”'],
  };

test.each(Object.entries(told))('%s says its details in both languages', (code, [details, zh, inEnglish]) => {
  const [one, other] = [
    say(chinese, code as ExactCode, details),
    say(english, code as ExactCode, details),
  ] as const;
  expect(one).toContain(zh);
  expect(other).toContain(inEnglish);
  expect(one + other).not.toMatch(/\{\{|undefined|null/);
});

test.each(refusalCodes)('%s without details, or with strange ones, says its plain sentence', (code) => {
  const strange = {
    limit: 'x',
    total: null,
    most: {},
    tier: 4,
    to: 9,
    kind: 'gold',
    channel: 'shells',
    days: '2',
    left: 1.5,
    until: 'soon',
    day: 8,
    field: 'commands.0',
    reason: 'toString',
    reasons: ['toString'],
    rule: 3,
    ways: [],
    demand: 'x',
  };
  for (const [words, plain] of [
    [chinese, zhCN.refusals[code]],
    [english, en.refusals[code]],
  ] as const) {
    expect(say(words, code)).toBe(plain);
    expect(say(words, code, strange)).toBe(plain);
  }
});
