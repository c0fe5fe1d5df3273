import type { RefusalCode } from '../../../shared/refusals.ts';

/** The same where the refusal tells its details; parts/refusal-details.ts fills the blanks. */
export const exactRefusals = {
  'bad-input': '“{{field}}”的内容不对，没有保存。请检查后再试。',
  'read-only': '服务台现在只读，什么也没有写入。{{why}}',
  'wrong-pin': 'PIN 不对。还可以再试 {{left}} 次。',
  'recovery-code-wrong': '恢复码不对，PIN 没有改。还可以再试 {{left}} 次；请确认是最近一次显示的恢复码。',
  'locked-out': '输错次数太多，请过 {{time}} 再试。其他人可以照常登录。',
  'hours-invalid': '{{day}}的营业时间不对：结束须晚于开始，时段不能重叠。请修改。',
  'scale-barcode-invalid':
    '前缀 {{prefix}} 的秤码设置读不通：每个前缀只能写一次，校验位只能在四位或五位数值前。没有保存，请修改。',
  'authority-invalid': '{{tier}}的权限小于下一级：金额不能更低，处理结果不能更少。请修改。',
  'danger-first': '涉及人身伤害或危险，{{demand}}',
  'wrong-tier': '这件投诉现在在{{tier}}。请由{{tier}}的人员办理。',
  'tier-too-low': '这一步要由{{tier}}或以上的人员办理。请找这一级的人员。',
  'step-by-step': '层级只能一级一级地升。请先升到{{to}}。',
  'reason-not-true': '原因“{{reason}}”与记录不符。请选择与记录相符的原因。',
  'not-received': '{{tier}}还没有接待消费者。请先登记接待。',
  'remedy-beyond-authority': '“{{kind}}”不在{{tier}}的权限内，{{next}}',
  'amount-beyond-authority': '金额 {{total}} 超过{{tier}}的权限 {{limit}}，{{next}}',
  'consumer-day-limit':
    '这位消费者今天已决定给 {{given}}（{{complaints}}），加上这次共 {{total}}，超过{{tier}}每人每日 {{limit}}。{{beyond}}',
  'refund-over-price': '退款最多 {{most}}，不能超过商品的购买金额。超出部分请写作赔偿。',
  'leg-over-amount': '这一项最多还能付 {{most}}。请改小金额。',
  'leg-over-paid': '消费者当时的付款，最多还能有 {{most}} 退回{{channel}}。请把其余的退到其他付款渠道。',
  'advance-over': '最多 {{most}}：超过的部分没有付给消费者，或已记为先行赔付、列入追偿。没有保存。',
  'advance-evidence': '这件投诉里没有“{{kind}}”这项证据，没有保存。请先加上，或只选确实有的。',
  'credit-over':
    '这张退货单上还能抵扣 {{most}}：更多的对方没有确认退款，或已经抵扣过。没有保存。一年以前的退货单请按应付货款抵扣。',
  'claim-over': '这笔追偿还剩 {{most}} 没有追回，金额不能超过它。没有保存。',
  'transaction-missing': '缺少{{channel}}的流水号。请填写后再登记为退款成功。',
  'quantity-over': '数量最多 {{most}}，不能超过登记的商品。请改小。',
  'way-not-allowed': '按规定，这件商品不能这样处置。可以：{{ways}}。',
  'label-size-differs':
    '这张标签登记的是 {{sealed}}，选的却是{{paper}}，没有打印。请选 {{sealed}}的标签纸，或重新打印、改选尺寸。',
  'barred-from-resale':
    '不能再次销售（规则 {{rule}}）：{{reasons}}。请按其他方式处置；若是登记有误，请先更正，并由第二位负责人输入 PIN。',
  'second-person-needed': '这件商品因“{{reasons}}”受限，更正会放宽处置，须由第二位负责人输入 PIN。',
  'promise-open': '“{{kind}}”还没有兑现，不能办结。请先完成它。',
  'attempts-missing': '要在三个不同的日子联系过，才能以“联系不上”结束；现在有 {{days}} 天。请先登记联系。',
  'erasure-too-soon': '从申请到批准须隔一天，没有批准。请过 {{hours}} 小时再来。',
  'file-too-large': '文件超过 {{most}} MB。请换一个较小的文件。',
} as const satisfies Partial<Record<RefusalCode, string>>;
