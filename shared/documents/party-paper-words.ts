import type { DocumentLanguage } from './definition.ts';

/** What a return note and a statement print of their own. */
export type PartyPaperWords = Readonly<{
  note: string;
  statement: string;
  party: string;
  contact: string;
  contract: string;
  date: string;
  printedAt: string;
  madeBy: string;
  storePhone: string;
  row: string;
  ledgerNumber: string;
  goods: string;
  quantity: string;
  open: string;
  price: string;
  value: string;
  reason: string;
  noteNumber: string;
  age: string;
  owedGoods: string;
  total: string;
  unpriced: string;
  noteHint: string;
  statementHint: string;
  store: string;
  receiver: string;
  signs: string;
  seal: string;
  on: string;
}>;

export const partyPaperWords: Readonly<Record<DocumentLanguage, PartyPaperWords>> = {
  'zh-CN': {
    note: '退货单',
    statement: '退货对账单',
    party: '收货方',
    contact: '联系人',
    contract: '合同编号',
    date: '退货日期',
    printedAt: '截至',
    madeBy: '开单人',
    storePhone: '门店电话',
    row: '序',
    ledgerNumber: '台账编号',
    goods: '商品名称',
    quantity: '数量',
    open: '未结数量',
    price: '单价（元）',
    value: '金额（元）',
    reason: '退回原因',
    noteNumber: '退货单号',
    age: '账龄',
    owedGoods: '未结商品',
    total: '合计（元）',
    unpriced: '另有 {count} 行单价不详，未计入金额。',
    noteHint: '金额按门店售价计，供核对用。请核对实物后签收；拒收的商品请当场退还门店，并在本单注明。',
    statementHint:
      '以上为已退出、尚未退款、换货或拒收的商品，金额按退货时的门店售价计。如有出入，请于七日内与门店联系。',
    store: '退货方（门店）',
    receiver: '收货方',
    signs: '经办人签字：',
    seal: '单位（盖章）：',
    on: '日期：　　　　年　　月　　日',
  },
  en: {
    note: 'Return note',
    statement: 'Statement of returned goods',
    party: 'Returned to',
    contact: 'Contact',
    contract: 'Contract',
    date: 'Date of return',
    printedAt: 'As of',
    madeBy: 'Made by',
    storePhone: "Store's phone",
    row: 'No.',
    ledgerNumber: 'Ledger number',
    goods: 'Goods',
    quantity: 'Quantity',
    open: 'Open',
    price: 'Unit price (¥)',
    value: 'Value (¥)',
    reason: 'Why returned',
    noteNumber: 'Return note',
    age: 'Age',
    owedGoods: 'Goods open',
    total: 'Total (¥)',
    unpriced: 'Besides, {count} lines whose price is not known are not counted.',
    noteHint:
      "Values are at the store's selling price, for checking. Please check the goods and sign; hand goods that you refuse back at once and note it here.",
    statementHint:
      "Goods that left and are neither credited, replaced nor refused, at the store's selling price when they left. Please tell the store within seven days if you find otherwise.",
    store: 'Returned by (store)',
    receiver: 'Received by',
    signs: 'Signature:',
    seal: 'Stamp:',
    on: 'Date:',
  },
};
