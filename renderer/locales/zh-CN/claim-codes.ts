/** 先行赔付与追偿：台账条目的名称。 */
export const claimEvents = {
  AdvancePaid: '记为先行赔付',
  AdvanceTakenBack: '撤回先行赔付记录',
  AdvanceClaimed: '列入追偿',
  ClaimMade: '提出追偿',
  ClaimLetterPrinted: '打印追偿函件',
  ClaimAnswered: '责任方答复',
  ClaimReceived: '追偿款到账',
  ClaimSetOff: '以应付款抵扣',
  ClaimWrittenOff: '核销追偿余额',
  ClaimEntryTakenBack: '撤回追偿入账',
} as const;

/** 先行赔付与追偿：每种拒绝一句话，先说发生了什么，再说现在怎么办。 */
export const claimRefusals = {
  'advance-over': '金额超过已经付给消费者、还没有记为先行赔付或列入追偿的部分，没有保存。请改小金额。',
  'advance-unclear':
    '这件投诉还有事实争议没有消除，不能算事实清楚，没有保存。款照付不误；争议消除后再记先行赔付。',
  'advance-evidence': '所选的证据在这件投诉里找不到，没有保存。请先把文件加到“证据”，或只选确实有的。',
  'advance-ground':
    '所选的依据不支持这笔先行赔付，没有保存。请看责任方、合同状态和本店公布的承诺，换一项依据。',
  'advance-unknown': '没有这笔先行赔付，或已撤回，什么也没有写入。请刷新后再看。',
  'advance-claimed': '这笔先行赔付还在追偿中，不能撤回。请先把追偿收齐、抵扣或核销。',
  'claim-unknown': '没有这笔追偿，什么也没有写入。请刷新后再看。',
  'claim-unfinished': '一笔追偿的明细还没有写完，没有写入。请稍候再试。',
  'claim-level': '这笔追偿已经结清，不能再记。记错了的，请在明细里撤回那一笔。',
  'claim-open': '这笔追偿还没有结清，不能打印结清确认。',
  'claim-over': '金额超过还没有追回的部分，没有保存。请改小金额。',
  'claim-contract': '合同状态与登记不符，没有保存。请按供应商登记选“履行中”或“已终止”。',
  'claim-party': '所选的先行赔付责任方不同，不能合成一笔追偿。请按责任方分开提出。',
  'claim-entry-unknown': '没有这一笔，或已撤回，什么也没有写入。请刷新后再看。',
  'claim-not-late': '还不能打印催款函：要先发过追偿函，并且已过应付日。',
  'credit-party':
    '这张退货单不是这个责任方的，它的退款不能抵扣这笔追偿，没有保存。请选该责任方自己的退货单。',
  'credit-over':
    '金额超过这张退货单上对方已确认、还没有抵扣的退款，没有保存。请改小金额，或换一张退货单；一年以前的退货单请按应付货款抵扣。',
} as const;

/** 追偿里的代码怎么说。 */
export const claimCodes = {
  responsible: { producer: '生产者', supplier: '供应商', lessee: '柜台承租方、摊位、联营', other: '其他' },
  rule: {
    'others-fault': '消费者权益保护法第四十条：属于生产者或供货方责任，先赔后追',
    'counter-let': '消费者权益保护法第四十三条：柜台租赁期满，向出租者索赔，赔后追偿',
    'food-first-asked': '食品安全法第一百四十八条：首负责任，先行赔付',
  },
  ruleShort: {
    'others-fault': '消法第四十条',
    'counter-let': '消法第四十三条',
    'food-first-asked': '食品安全法第一百四十八条',
  },
  promiseShort: '本店先行赔付承诺第 {{version}} 版',
  evidence: {
    receipt: '小票',
    photo: '照片',
    document: '书面材料',
    invoice: '发票',
    'test-report': '检测报告',
    other: '其他文件',
    goods: '收回的商品',
    weighed: '公平秤复称',
    'own-records': '本店销售和收款记录',
    admitted: '责任方自认',
  },
  contract: { 'in-force': '履行中', ended: '已终止', none: '无合同或不详' },
  way: { bank: '银行转账', cash: '现金', wechat: '微信', alipay: '支付宝', other: '其他' },
  against: { payable: '应付货款', deposit: '保证金', 'return-credit': '退货应退款', other: '其他应付款' },
  writeOff: {
    gone: '责任方下落不明',
    insolvent: '责任方无力偿还',
    'no-proof': '证据不足以追偿',
    'not-worth': '追偿成本高于金额',
    agreed: '双方协商减免',
    mistaken: '追偿提错了',
    other: '其他',
  },
  answer: { acknowledged: '认可', disputed: '有异议', refused: '拒付' },
  letter: { demand: '追偿函', reminder: '催款函', settled: '结清确认' },
  entry: { received: '到账', 'set-off': '抵扣', 'written-off': '核销' },
} as const;
