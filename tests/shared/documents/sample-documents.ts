import type { LabelData } from '../../../shared/documents/label.ts';
import type { ReceiptData } from '../../../shared/documents/receipt.ts';
import type { ReturnTagData } from '../../../shared/documents/return-tag.ts';

const madeAt = Date.UTC(2026, 10, 24, 2, 32);

export const oilLabel: LabelData = {
  product: '金龙鱼葵花籽油 5L',
  returnDate: '2026-11-24',
  reasonWord: '买错规格',
  shelfLifeEnd: '2027-03-01',
  ledgerNumber: '01-000123-4',
  ledgerKind: null,
  madeAt,
};

export const oilReturnTag: ReturnTagData = {
  product: '金龙鱼葵花籽油 5L',
  returnDate: '2026-11-24',
  reasonWord: '疑似质量问题',
  supplier: '杭州绿源食品有限公司',
  ledgerNumber: '01-000123-4',
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
