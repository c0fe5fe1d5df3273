import type { QualityPaper } from '../goods/quality-codes.ts';

/** What the papers about suspect and stopped goods say of their own. */
export type QualityPaperWords = Readonly<{
  titles: Readonly<Record<QualityPaper, string>>;
  /** The request itself; holds {due} and {asked} where the paper has them. */
  asks: Readonly<Record<QualityPaper, readonly string[]>>;
  reference: string;
  addressee: string;
  product: string;
  lot: string;
  everyLot: string;
  found: string;
  foundText: string;
  incidents: string;
  report: string;
  notice: string;
  barcode: string;
  supplier: string;
  /** Returned units that the desk still has; that were sold again. */
  here: string;
  sold: string;
  none: string;
  store: string;
  day: string;
  due: string;
  sign: readonly string[];
}>;

const zhCN: QualityPaperWords = {
  titles: {
    'test-letter': '商品检验请求函',
    'test-reminder': '商品检验催办函',
    'stop-sale': '停止销售通知',
    'stop-buying': '停止进货通知',
    'regulator-report': '不合格商品报告',
  },
  asks: {
    'test-letter': [
      '有消费者反映贵方供应或生产的下列商品存在质量问题。本店已将涉及批次的退回商品全部撤下，不再销售。',
      '请于 {due} 前送检，并将检验报告寄交本店；不送检的，请书面说明理由和处理意见。逾期未答复，本店将自行委托检验，或将商品退回、销毁。',
    ],
    'test-reminder': [
      '本店已于 {asked} 请贵方对下列商品进行检验，至今未收到答复。',
      '请于 {due} 前答复。逾期未答复，本店将自行委托检验，或将商品退回、销毁，有关费用依法依约另行结算。',
    ],
    'stop-sale': [
      '下列商品立即停止销售。请各部门、柜台立即将其撤下货架，单独存放，不得销售、换货或赠送；退回后贴有“退换商品·可再次销售”标签的，一并撤下。',
      '撤下的数量请报客服服务台登记。未经企业负责人书面解除，不得恢复销售。',
    ],
    'stop-buying': [
      '下列商品立即停止进货。未执行的订单请暂停，在途商品到店后不得上架。',
      '请贵方立即停止供应该商品，并书面说明原因和处理意见。',
    ],
    'regulator-report': [
      '本店销售的下列商品经检验不合格。本店已停止销售、停止进货，并将退回的该商品撤下、单独存放，特此报告。',
    ],
  },
  reference: '编号',
  addressee: '致',
  product: '商品',
  lot: '批号',
  everyLot: '全部批次（批号不明）',
  found: '反映的问题',
  foundText: '消费者反映商品存在质量问题',
  incidents: '涉及投诉',
  report: '检验报告',
  notice: '依据的通知',
  barcode: '条码',
  supplier: '供货方',
  here: '服务台现存退回商品',
  sold: '退回后已再次售出',
  none: '无',
  store: '发出单位',
  day: '日期',
  due: '答复期限',
  sign: ['单位（盖章）、负责人签字：', '签收人：', '签收日期：　　　　年　　月　　日'],
};

const en: QualityPaperWords = {
  titles: {
    'test-letter': 'Request for a product test',
    'test-reminder': 'Reminder: product test',
    'stop-sale': 'Stop-sale notice',
    'stop-buying': 'Stop-buying notice',
    'regulator-report': 'Report of substandard goods',
  },
  asks: {
    'test-letter': [
      'Consumers have said that the goods below, which you supply or produce, are faulty. All units of the lot that came back to us have been taken off sale.',
      'Please have them tested and send us the report by {due}; if you do not, please tell us why in writing and what you propose. Without an answer we shall have them tested ourselves, return or destroy them.',
    ],
    'test-reminder': [
      'On {asked} we asked you to have the goods below tested, and have had no answer so far.',
      'Please answer by {due}. Without an answer we shall have them tested ourselves, return or destroy them; the costs will be settled by law and contract.',
    ],
    'stop-sale': [
      'The sale of the goods below stops at once. Every department and counter takes them off the shelf and keeps them apart: not for sale, exchange or gift. Units that came back and carry the label of a second sale come off too.',
      'Report what was taken off to the service desk. Sale does not begin again before the enterprise head lifts this in writing.',
    ],
    'stop-buying': [
      'Buying of the goods below stops at once. Orders not carried out are suspended; what arrives is not put on the shelf.',
      'Please stop supplying them at once and tell us in writing why and what you propose.',
    ],
    'regulator-report': [
      'The goods below, sold by us, failed their test. We have stopped their sale and buying, taken returned units off the shelf and set them apart, and report this hereby.',
    ],
  },
  reference: 'Reference',
  addressee: 'To',
  product: 'Goods',
  lot: 'Lot',
  everyLot: 'every lot (lot unknown)',
  found: 'What was said',
  foundText: 'Consumers say that the goods are faulty',
  incidents: 'Complaints',
  report: 'Test report',
  notice: 'Notice it rests on',
  barcode: 'Barcode',
  supplier: 'Supplier',
  here: 'Returned units with us',
  sold: 'Returned units sold again',
  none: 'none',
  store: 'From',
  day: 'Date',
  due: 'Answer by',
  sign: ['Store (seal), signed by:', 'Received by:', 'Received on:'],
};

export const qualityWords = { 'zh-CN': zhCN, en } as const;
