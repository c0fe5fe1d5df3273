import type { CourseData } from '../../../shared/documents/course.ts';
import type { LabelData } from '../../../shared/documents/label.ts';
import type { ReceiptData } from '../../../shared/documents/receipt.ts';
import type { ResultNoticeData } from '../../../shared/documents/result-notice.ts';
import type { ReturnTagData } from '../../../shared/documents/return-tag.ts';
import type { WaysOnData } from '../../../shared/documents/ways-on-notice.ts';

const madeAt = Date.UTC(2026, 10, 24, 2, 32);

export const oilLabel: LabelData = {
  product: '金龙鱼葵花籽油 5L',
  returnDate: '2026-11-24',
  reasonWord: '买错规格',
  shelfLifeEnd: '2027-03-01',
  ledgerNumber: '01-000123-4',
  line: null,
  ledgerKind: null,
  madeAt,
};

export const oilReturnTag: ReturnTagData = {
  product: '金龙鱼葵花籽油 5L',
  returnDate: '2026-11-24',
  reasonWord: '疑似质量问题',
  supplier: '杭州绿源食品有限公司',
  ledgerNumber: '01-000123-4',
  line: null,
  ledgerKind: 'evaluation',
  madeAt,
};

/** As long as a real note: an origin, a size, a root, and one Ed25519 signature. */
export const signedNote = [
  'fangxin-desk/3f9a1c07/01',
  '1234',
  `${'Qm9v7x'.repeat(7)}a=`,
  '',
  `— fangxin-desk/3f9a1c07/01 ${'bX3k'.repeat(22)}bX3=`,
  '',
].join('\n');

export const oilReceipt: ReceiptData = {
  storeName: '惠民生活超市（人民路店）',
  ledgerNumber: '01-000123-4',
  openedAt: '2026年11月24日 10:32',
  consumerName: '李䶮',
  consumerPhone: '13800004321',
  content: '上午购买的葵花籽油回家后发现瓶盖渗漏，要求更换同款商品。',
  items: [{ name: '金龙鱼葵花籽油 5L', unitPrice: '69.90', quantity: '1 桶' }],
  wish: '换货',
  handledBy: '王芳',
  tier: 1,
  outcome: null,
  remarks: [],
  waysOn: ['全国12315平台', '12345热线', '向人民法院起诉'],
  checkpoint: {
    origin: 'fangxin-desk/3f9a1c07/01',
    size: 1234,
    rootShort: '3f9a 1c07 77b2 e4d1 90aa 12cd',
    note: signedNote,
  },
  ledgerKind: null,
  madeAt,
};

export const oilResult: ResultNoticeData = {
  ...oilReceipt,
  decided: {
    tier: 2,
    by: '李建国',
    at: '2026-11-24 11:20',
    answer: 'accepted',
    lines: [
      { text: '换货 · 金龙鱼葵花籽油 5L 1 件', done: 'done' },
      { text: '赔偿 · ¥20.00', done: 'under-way' },
    ],
  },
};

export const oilWays: WaysOnData = {
  storeName: oilReceipt.storeName,
  storePhone: '0530-5550100',
  ledgerNumber: oilReceipt.ledgerNumber,
  ways: [
    { way: 'regulator', name: '市场监督管理局' },
    { way: 'council', name: '消保委' },
    { way: 'platform-12315', name: '全国12315平台' },
    { way: 'hotline-12345', name: '12345热线' },
    { way: 'arbitration', name: '仲裁' },
    { way: 'court', name: '向人民法院起诉' },
  ],
  remarks: [],
  large: false,
  checkpoint: oilReceipt.checkpoint,
  ledgerKind: null,
  madeAt,
};

export const oilCourse: CourseData = {
  storeName: oilReceipt.storeName,
  ledgerNumber: oilReceipt.ledgerNumber,
  openedAt: '2026-11-24 10:32',
  content: oilReceipt.content,
  items: oilReceipt.items,
  wish: '换货',
  remarks: [],
  checkpoint: oilReceipt.checkpoint,
  ledgerKind: null,
  madeAt,
  consumer: '李**',
  phone: '*******4321',
  channel: '全国12315平台转办',
  responsible: '自营',
  transfers: [
    {
      source: '全国12315平台转办',
      number: '1370000002026112400012345',
      received: '2026-11-24',
      deadline: '2026-12-08（ODR 单位 10 个工作日）',
      reply: null,
    },
  ],
  steps: [
    { at: '2026-11-24 10:32', what: '登记投诉', by: '王芳', lines: ['全国12315平台转办 · 破损 · 换'] },
    { at: '2026-11-24 10:33', what: '接待', by: '王芳', lines: ['第一级 · 王芳 · 当面'] },
    {
      at: '2026-11-24 10:40',
      what: '升级',
      by: '王芳',
      lines: ['第一级 → 第二级 · 超出授权', '备注：消费者另要求赔偿清洗费'],
    },
    { at: '2026-11-24 11:05', what: '接待', by: '李建国', lines: ['第二级 · 李建国 · 当面'] },
    {
      at: '2026-11-24 11:20',
      what: '作出处理',
      by: '李建国',
      lines: ['换货 · 葵花籽油 1 件', '赔偿 · ¥20.00'],
    },
    { at: '2026-11-24 11:22', what: '消费者答复', by: '王芳', lines: ['接受'] },
  ],
  standing: '和解办结，2026-11-24 11:40；满意度：满意',
  outside: [],
};
