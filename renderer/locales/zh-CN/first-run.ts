export const firstRun = {
  title: '首次设置',
  intro: '四步即可开始使用，之后都能在“设置”里修改。',
  steps: { store: '门店', people: '人员', authority: '授权与时限', key: '密钥指纹' },
  stepOf: '第 {{step}} 步，共 4 步',
  peopleHint: '先添加企业负责人，再添加各级接待人员。PIN 由本人输入，不要用生日、连号。',
  authorityHint: '这是建议的起点：每一级可以决定什么、最多多少钱、多久之内。',
  finish: '完成设置',
  working: '正在生成密钥并写入第一条记录…',
  keyTitle: '请抄下这串指纹',
  keyText:
    '它是这本台账的印鉴。请写在纸上，与营业执照放在一起，检查人员会用它核对台账。它不是密码，可以给人看。',
  keyDone: '我已抄下',
  keyStart: '开始使用',
  employees: '已添加 {{count}} 人',
} as const;
