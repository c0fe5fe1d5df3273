/** 执法检查：台账条目的名称。 */
export const visitEvents = {
  InspectionOpened: '执法检查开始',
  InspectionResumed: '执法检查继续',
  InspectionSampled: '抽取样本',
  SampleLooked: '样本已查看',
  FindingRecorded: '登记检查发现',
  FindingWithdrawn: '撤回检查发现',
  InspectionSigned: '检查记录签署',
  InspectionClosed: '执法检查结束',
  InspectionPrinted: '打印检查文书',
  FindingMended: '登记整改',
} as const;

/** 执法检查：每种拒绝一句话，先说发生了什么，再说现在怎么办。 */
export const visitRefusals = {
  'inspection-running': '已有一次执法检查正在进行。请先继续或结束那次检查。',
  'inspection-none': '没有这次正在进行的检查，什么也没有写入。请企业负责人在“检查”页重新开始。',
  'inspection-signed': '检查记录已签署，不能再改。另有发现请另开一次检查。',
  'inspection-unsigned': '检查记录还没有签署，不能打印。请先完成签署。',
  'sample-unknown': '这件投诉不在这次抽取的样本里。请核对样本编号。',
  'sample-looked': '这件样本已经标记查看过了，不用再标。',
  'sample-empty': '所选日期和条件下没有投诉可抽。请放宽日期或条件。',
  'finding-unknown': '没有这条待处理的检查发现，可能已撤回或已登记整改。请刷新后再看。',
  'certificate-differs': '输入的执法证号与开始检查时登记的不一致，没有签署。请对照证件重新输入。',
} as const;
