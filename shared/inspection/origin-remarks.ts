import type { LinkKind, OutsideOutcome, TransferSource } from '../complaint/origin-codes.ts';
import type { Complaint } from '../complaint/state.ts';
import type { TableContext } from './table.ts';

const sourceWords: Readonly<Record<TransferSource, string>> = {
  'platform-12315': '全国12315平台转办',
  'hotline-12345': '12345热线转办',
  regulator: '市场监管部门转办',
  council: '消费者组织转办',
};
const outcomeWords: Readonly<Record<OutsideOutcome, string>> = {
  mediated: '调解成功',
  'mediation-ended': '终止调解',
  withdrawn: '消费者撤回外部投诉',
  judged: '法院或仲裁已裁决',
};
const linkWords: Readonly<Record<LinkKind, (number: string) => string>> = {
  duplicate: (number) => `与${number}重复登记`,
  incident: (number) => `与${number}同一事件`,
  'same-matter': (number) => `与${number}同一事由`,
};

/** Where it came from, what it belongs with and what came of it outside (L1c, T8): the same at every reading. */
export function originRemarks(complaint: Complaint, context: TableContext): string[] {
  const transfers = complaint.transfers.map(({ source, words, deadline, answer }) => {
    const late = answer && deadline !== null && answer.day > deadline ? '（逾期）' : '';
    const said = [
      words.number ? `编号${words.number}` : '',
      deadline === null ? '未定期限' : `期限${deadline}`,
      answer === null ? '未回复' : `${answer.day}已回复${late}`,
    ];
    return `${sourceWords[source]}：${said.filter((text) => text !== '').join('，')}`;
  });
  const outcomes = complaint.outsideEnds.map(({ outcome, day }) => `${outcomeWords[outcome]}（${day}）`);
  const links = complaint.links.map(({ other, kind }) => linkWords[kind](context.numberOf(other) ?? ''));
  const spoken = complaint.spokesperson ? ['由代表人代为处理'] : [];
  return [...transfers, ...outcomes, ...links, ...spoken];
}
