/** The words of the familiar table, as the page's section 'The table' gives them. */
export const headings = [
  '台账编号',
  '日期',
  '消费者姓名',
  '联系电话',
  '投诉内容',
  '退换商品名称',
  '单价',
  '数量',
  '单位',
  '是否退换',
  '退换回商品处理方式',
  '责任经营者',
  '处理结果',
  '接待层级',
  '经办人',
  '办结日期',
  '满意度',
  '备注',
];

export const units: Readonly<Record<string, string>> = { kg: 'kg', piece: '件' };
export const notTaken: Readonly<Record<string, string>> = {
  'kept-consumed': '已食用或用完',
  'kept-refused': '消费者不交',
  'kept-at-home': '留在家中',
  'kept-agreed': '双方同意',
};
export const ways: Readonly<Record<string, string>> = {
  'resale-labelled': '贴标签再次销售',
  'return-to-supplier': '退回供应商',
  destroy: '销毁',
  'hold-for-test': '封存待检',
};
export const struckOff: Readonly<Record<string, string>> = {
  sold: '已售出',
  expired: '已过期撤下',
  withdrawn: '已撤下',
};
export const responsible: Readonly<Record<string, string>> = {
  own: '自营',
  joint: '联营',
  'counter-lessee': '柜台承租方',
  stall: '摊位经营者',
};
export const remedies: Readonly<Record<string, string>> = {
  refund: '退货退款',
  'price-difference': '退差价',
  compensation: '赔偿',
  exchange: '换货',
  repair: '修理',
  redo: '重作',
  'make-up-quantity': '补足数量',
  apology: '赔礼道歉',
  refusal: '不予退换',
};
export const refusals: Readonly<Record<string, string>> = {
  used: '已使用，影响再次销售',
  'past-term': '超过期限',
  'no-fault-found': '未发现质量问题',
  'not-bought-here': '非本店所售',
  'no-legal-ground': '无法定或约定依据',
  other: '其他理由',
};
export const endings: Readonly<Record<string, string>> = {
  settled: '和解办结',
  withdrawn: '消费者撤诉',
  unsettled: '未能和解',
  unreachable: '联系不上消费者',
  duplicate: '重复登记',
  'not-ours': '不属本店',
};
export const satisfactions: Readonly<Record<string, string>> = {
  satisfied: '满意',
  dissatisfied: '不满意',
  'no-answer': '未作答',
  'not-asked': '未询问',
};
export const told: Readonly<Record<string, string>> = {
  satisfied: '满意',
  neither: '一般',
  dissatisfied: '不满意',
  declined: '未作答',
};
export const askedBy: Readonly<Record<string, string>> = {
  phone: '（电话回访）',
  'own-screen': '（店员录入）',
};
export const sources: Readonly<Record<string, string>> = {
  'platform-12315': '全国12315平台转办',
  'hotline-12345': '12345热线转办',
  regulator: '市场监管部门转办',
  council: '消费者组织转办',
};
export const outsideOutcomes: Readonly<Record<string, string>> = {
  mediated: '调解成功',
  'mediation-ended': '终止调解',
  withdrawn: '消费者撤回外部投诉',
  judged: '法院或仲裁已裁决',
};
export const links: Readonly<Record<string, string>> = {
  duplicate: '重复登记',
  incident: '同一事件',
  'same-matter': '同一事由',
};
export const levels = ['', '第一级', '第二级', '第三级'];
export const deputies = ['', '', '代理部门负责人', '代理企业负责人'];
export const marks: Readonly<Record<string, string>> = { evaluation: '评估数据', demonstration: '演示数据' };
