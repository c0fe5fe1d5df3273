import type { ClaimLetter } from '../claims/claim-codes.ts';
import type { DocumentLanguage } from './definition.ts';

/** What a letter about a claim prints of its own; blanks in {braces} are filled by claim-letter.ts. */
export type ClaimLetterWords = Readonly<{
  title: Readonly<Record<ClaimLetter, string>>;
  number: string;
  to: string;
  date: string;
  due: string;
  contractEnded: string;
  intro: Readonly<Record<ClaimLetter, string>>;
  paidOn: string;
  cause: string;
  ground: string;
  paid: string;
  claimed: string;
  sumClaimed: string;
  sumReceived: string;
  sumSetOff: string;
  sumWrittenOff: string;
  sumOpen: string;
  account: string;
  note: string;
  closing: Readonly<Record<ClaimLetter, string>>;
  notArticle: string;
}>;

export const claimLetterWords: Readonly<Record<DocumentLanguage, ClaimLetterWords>> = {
  'zh-CN': {
    title: { demand: '先行赔付追偿函', reminder: '先行赔付追偿催款函', settled: '先行赔付追偿结清确认' },
    number: '追偿编号',
    to: '致',
    date: '日期',
    due: '应付日',
    contractEnded: '（合同已终止，不影响本函所列款项）',
    intro: {
      demand:
        '消费者就贵方生产、供应或经营的下列商品（服务）向本店投诉。经核实，事实清楚，证据见下表，本店已先行赔付消费者。该等款项依下表所列依据应由贵方承担，现向贵方追偿。',
      reminder:
        '本店已于此前发函向贵方追偿下列先行赔付款项，应付日为 {due}，至今逾期 {days} 天，尚有 {open} 元未付。请尽快付清。',
      settled: '就下列先行赔付款项向贵方的追偿，截至 {date} 已全部了结，特此确认。',
    },
    paidOn: '赔付日期',
    cause: '投诉事由',
    ground: '依据与证据',
    paid: '已赔付（元）',
    claimed: '追偿（元）',
    sumClaimed: '追偿金额',
    sumReceived: '已到账',
    sumSetOff: '已抵扣',
    sumWrittenOff: '不再主张',
    sumOpen: '尚欠',
    account: '收款账户',
    note: '说明',
    closing: {
      demand:
        '请于 {due} 前付清尚欠款项，付款时注明追偿编号。如有异议，请于收到本函后七日内书面说明理由并附证据。逾期未付又未提出异议的，本店将依合同和法律主张权利。',
      reminder:
        '请于收到本函后七日内付清尚欠款项，付款时注明追偿编号；对金额有异议的，请在同一期限内书面说明。逾期本店将依合同和法律主张权利。',
      settled: '就上列各项，本店不再向贵方主张。本确认不涉及双方其他往来款项。',
    },
    notArticle: '本函不含消费者个人信息；投诉记录以台账编号为准，可到本店核对。',
  },
  en: {
    title: {
      demand: 'Claim for compensation paid in advance',
      reminder: 'Reminder: compensation paid in advance',
      settled: 'Confirmation that a claim is settled',
    },
    number: 'Claim',
    to: 'To',
    date: 'Date',
    due: 'Due on',
    contractEnded: ' (ended; that changes nothing of what is claimed here)',
    intro: {
      demand:
        'Consumers complained to this store about the following goods or services that you produced, supplied or sold. The facts are established by the evidence named below, and the store has compensated the consumers in advance. On the grounds named below these amounts are yours to bear, and the store claims them from you.',
      reminder:
        'The store has claimed the following amounts from you before. They were due on {due}, which is {days} days ago; ¥{open} are still open. Please pay them soon.',
      settled:
        'The claim on you for the following compensation paid in advance was fully closed by {date}, which we confirm.',
    },
    paidOn: 'Paid on',
    cause: 'Complaint',
    ground: 'Ground and evidence',
    paid: 'Paid (¥)',
    claimed: 'Claimed (¥)',
    sumClaimed: 'Claimed',
    sumReceived: 'Received',
    sumSetOff: 'Set off',
    sumWrittenOff: 'No longer claimed',
    sumOpen: 'Still open',
    account: 'Where to pay',
    note: 'Remarks',
    closing: {
      demand:
        'Please pay what is open by {due} and name the claim. If you disagree, please say why in writing within seven days of receiving this letter, with your evidence. Where neither comes, the store will assert its rights by contract and law.',
      reminder:
        'Please pay what is open within seven days of receiving this letter and name the claim; if you disagree with the amount, say so in writing within the same time. After that the store will assert its rights by contract and law.',
      settled:
        'The store claims nothing more from you for the items above. This says nothing of other accounts between us.',
    },
    notArticle:
      "No consumer's personal data stands in this letter; the ledger numbers name the complaints, which can be looked at in the store.",
  },
};
