import type { DispositionWay, End, RemedyKind, ResponsibleKind, Satisfaction, Tier, Unit } from '../codes.ts';
import type { AskingManner, SatisfactionAnswer } from '../complaint/satisfaction-codes.ts';
import type { Item } from '../complaint/state.ts';
import type { RemedyLine } from '../event-parts.ts';

/**
 * The words of the ledger's table: Chinese whatever the screen's language, and part of the table's version, so that a
 * package made today compares cell by cell for ever.
 */
export const remedyWords: Readonly<Record<RemedyKind, string>> = {
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

export const refusalReasonWords: Readonly<Record<NonNullable<RemedyLine['reason']>, string>> = {
  used: '已使用，影响再次销售',
  'past-term': '超过期限',
  'no-fault-found': '未发现质量问题',
  'not-bought-here': '非本店所售',
  'no-legal-ground': '无法定或约定依据',
  other: '其他理由',
};

export const wayWords: Readonly<Record<DispositionWay, string>> = {
  'resale-labelled': '贴标签再次销售',
  'return-to-supplier': '退回供应商',
  destroy: '销毁',
  'hold-for-test': '封存待检',
};

export const strikeOffWords = { sold: '已售出', expired: '已过期撤下', withdrawn: '已撤下' } as const;

/** Goods that did not come back say so (G8). */
export const takingWords: Readonly<Record<Item['taking'], string>> = {
  'taken-back': '已收回',
  'kept-consumed': '商品未收回：已食用或用完',
  'kept-refused': '商品未收回：消费者不交',
  'kept-at-home': '商品未收回：留在家中',
  'kept-agreed': '商品未收回：双方同意',
};

export const responsibleWords: Readonly<Record<ResponsibleKind, string>> = {
  own: '自营',
  joint: '联营',
  'counter-lessee': '柜台承租方',
  stall: '摊位经营者',
};

export const endWords: Readonly<Record<End, string>> = {
  settled: '和解办结',
  withdrawn: '消费者撤诉',
  unsettled: '未能和解',
  unreachable: '联系不上消费者',
  duplicate: '重复登记',
  'not-ours': '不属本店',
};

export const satisfactionWords: Readonly<Record<Satisfaction, string>> = {
  satisfied: '满意',
  dissatisfied: '不满意',
  'no-answer': '未作答',
  'not-asked': '未询问',
};

export const answerWords: Readonly<Record<SatisfactionAnswer, string>> = {
  satisfied: '满意',
  neither: '一般',
  dissatisfied: '不满意',
  declined: '未作答',
};
/** How the consumer was asked, where it was not at the counter. */
export const mannerWords: Readonly<Record<Exclude<AskingManner, 'turned-screen'>, string>> = {
  phone: '电话回访',
  'own-screen': '店员录入',
};

export const tierWords: Readonly<Record<Tier, string>> = { 1: '第一级', 2: '第二级', 3: '第三级' };
export const unitWords: Readonly<Record<Unit, string>> = { kg: 'kg', piece: '件' };
export const markWords = { none: '', evaluation: '评估数据', demonstration: '演示数据' } as const;

export const words = {
  title: '消费投诉记录台账',
  sheet: '台账',
  /** L1a */
  declined: '消费者不愿提供',
  /** A private part that this package does not carry. */
  notIncluded: '未随附',
  erased: '已依法删除',
  noGoods: '无商品',
  unknown: '不详',
  pending: '待处理',
  notEnded: '未办结',
  no: '否',
  returned: '退货',
  exchanged: '换货',
  notAccepted: '消费者不接受',
  notAnswered: '待消费者答复',
  unconfirmed: '待确认',
  byPhone: '电话',
  danger: '涉及人身伤害或危险',
  outOfTime: '超时升级',
  weightShort: (kg: string) => `复秤少${kg}kg`,
  weightMore: (kg: string) => `复秤多${kg}kg`,
  weightSame: '复秤相符',
  scaleExpired: '（秤检定过期，不作依据）',
  late: (times: number) => `第三级超时${times}次`,
  /** T3a: where one person held two tiers, every document says so. */
  twoTiers: '一人接待两级',
  /** T3: somebody acted at a tier as the deputy of its head. */
  deputy: (tier: string, name: string, of: 2 | 3) =>
    `${tier}：${name}（代理${of === 3 ? '企业负责人' : '部门负责人'}）`,
  escalatedTo: '升级至',
  corrected: (times: number) => `更正${times}次`,
  reopened: (times: number) => `重新受理${times}次`,
  duplicateOf: (number: string) => `与${number}重复`,
  waysOn: '已告知维权途径',
  /** L7: taken from an old sheet, so that no reader takes it for witnessed. */
  imported: (row: number) => `导入（非本系统见证），原表第${row}行`,
  originalSerial: (serial: string) => `原序号${serial}`,
  originalRemark: (remark: string) => `原备注：${remark}`,
  dayInferred: '日期年份为推断',
} as const;
