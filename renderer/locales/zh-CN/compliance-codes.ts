/** 自查：台账条目的名称。 */
export const complianceEvents = {
  QualificationRecorded: '登记人员资格',
  TrainingHeld: '登记培训',
  ScaleChecked: '登记秤的核查',
  ScaleRetired: '登记秤停用',
  MysteryVisitMade: '登记神秘顾客暗访',
  MendingPlanned: '确定整改措施',
  MendingDone: '登记整改完成',
  SurveyHeld: '登记消费者调查',
  SurveyStepTaken: '登记调查后续',
  ServiceTargetSet: '设定服务指标',
  DeskPlaced: '登记服务台位置',
  ComplianceRecordWithdrawn: '撤销自查记录',
  SelfCheckPrinted: '出具自查报告',
} as const;

/** 自查：每种拒绝一句话，先说发生了什么，再说现在怎么办。 */
export const complianceRefusals = {
  'record-unknown':
    '没有这条仍有效的记录：可能已更正、已撤销，或年代太久不能再更正，什么也没有写入。请刷新后再看。',
  'record-stands': '这项暗访问题已有一条同类记录，没有再写一条。要改的话，请打开那条记录按“更正”。',
  'record-days':
    '日期的先后不对，没有保存。请核对：后一步不能早于前一步，下次核查和有效期要在登记的日期之后。',
} as const;
