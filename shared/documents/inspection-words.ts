/** What the record of an inspection and its slip say of their own. */
export type InspectionPaperWords = Readonly<{
  record: string;
  slip: string;
  /** The paper's number; holds {number}. */
  visit: string;
  reference: string;
  place: string;
  time: string;
  /** Holds {from} and {to}. */
  span: string;
  /** Where it has not ended; holds {from}. */
  since: string;
  authority: string;
  inspectors: string;
  certificate: string;
  storeHead: string;
  looked: string;
  note: string;
  samples: string;
  noSamples: string;
  /** Hold {sample}, {drawn}, {population}; {seed}; {filter}. */
  sample: string;
  seed: string;
  filter: string;
  wholePeriod: string;
  notLooked: string;
  seen: string;
  sampleRule: string;
  findings: string;
  noFindings: string;
  complaint: string;
  mend: string;
  due: string;
  mended: string;
  states: string;
  opened: string;
  signed: string;
  /** Holds {size} and {root}. */
  state: string;
  onScreen: string;
  /** Hold {name} and {time}. */
  inspectorSigned: string;
  headSigned: string;
  /** Holds {reason}. */
  headRefused: string;
  sign: readonly string[];
  typed: string;
  slipUse: string;
}>;

const zhCN: InspectionPaperWords = {
  record: '检查记录',
  slip: '台账检查点凭条',
  visit: '第 {number} 次',
  reference: '执法检查',
  place: '检查地点',
  time: '检查时间',
  span: '{from} 至 {to}',
  since: '{from} 起',
  authority: '检查机关',
  inspectors: '检查人员',
  certificate: '执法证号',
  storeHead: '企业负责人',
  looked: '检查内容',
  note: '说明',
  samples: '抽查样本',
  noSamples: '本次没有抽样。',
  sample: '样本 {sample}：从 {population} 件中抽取 {drawn} 件',
  seed: '种子 {seed}',
  filter: '范围：{filter}',
  wholePeriod: '全部投诉',
  notLooked: '未标记查看',
  seen: '已查看',
  sampleRule:
    '抽取办法：对每件投诉计算 SHA-256（“根值:种子:台账编号”，根值为检查开始时的台账根值），取数值最小的若干件，任何人可照此重新抽取。',
  findings: '检查发现',
  noFindings: '没有登记检查发现。',
  complaint: '涉及投诉',
  mend: '整改要求',
  due: '整改期限',
  mended: '店方登记整改',
  states: '台账状态',
  opened: '检查开始时',
  signed: '签署时',
  state: '{size} 条记录，根值摘要 {root}',
  onScreen: '屏幕上的确认',
  inspectorSigned: '{name} 于 {time} 再次输入执法证号确认（只说明当时有人在本机输入了该证号，不代替签名）。',
  headSigned: '{name} 于 {time} 以本人 PIN 确认。',
  headRefused: '企业负责人没有在屏幕上签署。理由：{reason}',
  sign: ['检查人员（签名）：', '企业负责人（签名、盖章）：', '日期：　　　　年　　月　　日'],
  typed: '照抄填写',
  slipUse:
    '请由店外的人保存本凭条。下次核验检查包时，在“先前的检查点”里扫描二维码，或填写上面的“条数:根值摘要”，即可看出台账是否接着此时往下记。',
};

const en: InspectionPaperWords = {
  record: 'Inspection record',
  slip: 'Ledger checkpoint slip',
  visit: 'No. {number}',
  reference: 'Inspection',
  place: 'Place',
  time: 'Time',
  span: '{from} to {to}',
  since: 'from {from}',
  authority: 'Authority',
  inspectors: 'Inspectors',
  certificate: 'certificate',
  storeHead: 'Enterprise head',
  looked: 'What was looked at',
  note: 'Remarks',
  samples: 'Samples',
  noSamples: 'No sample was drawn.',
  sample: 'Sample {sample}: {drawn} drawn from {population}',
  seed: 'seed {seed}',
  filter: 'from: {filter}',
  wholePeriod: 'all complaints',
  notLooked: 'not marked as looked at',
  seen: 'looked at',
  sampleRule:
    'How it was drawn: for each complaint SHA-256 of “ROOT:SEED:LEDGER NUMBER” (root: that of the ledger when the inspection was opened); the lowest are the sample. Anybody can draw it again.',
  findings: 'Findings',
  noFindings: 'No finding was recorded.',
  complaint: 'Complaint',
  mend: 'To be mended',
  due: 'By',
  mended: 'Mended, says the store',
  states: 'State of the ledger',
  opened: 'When it was opened',
  signed: 'When it was signed',
  state: '{size} entries, short root {root}',
  onScreen: 'Confirmed on the screen',
  inspectorSigned:
    '{name} typed the certificate number again at {time} (which shows only that somebody typed it here then, and is no signature).',
  headSigned: '{name} confirmed by their own PIN at {time}.',
  headRefused: 'The enterprise head did not sign on the screen. Reason: {reason}',
  sign: ['Inspectors (signed):', 'Enterprise head (signed, seal):', 'Date:'],
  typed: 'To be typed as',
  slipUse:
    'Keep this slip outside the store. When the next package is verified, scan the code into “Earlier checkpoint”, or type the line above (ENTRIES:SHORT ROOT): it shows whether the ledger goes on from here.',
};

export const inspectionWords = { 'zh-CN': zhCN, en } as const;
