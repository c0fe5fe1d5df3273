import type { CommandOf, GoodsInput, RemedyInput } from '../../shared/complaint/commands.ts';

/** Sound, unopened, safe goods of three pieces at 12.80: nothing keeps them from a second sale. */
export function goods(changes: Partial<GoodsInput> = {}): GoodsInput {
  return {
    barcode: '6901234567892',
    name: '保温杯',
    supplier: '',
    lot: '',
    kind: 'daily',
    special: 'none',
    condition: 'unopened',
    fault: 'none',
    safety: 'safe',
    secondSale: 'harmless',
    shelfLifeEnd: null,
    price: 1280,
    unit: 'piece',
    quantity: '3',
    taking: 'taken-back',
    ...changes,
  };
}

export function open(changes: Partial<CommandOf<'OpenComplaint'>> = {}): CommandOf<'OpenComplaint'> {
  return {
    type: 'OpenComplaint',
    sameAs: null,
    channel: 'counter',
    cause: 'quality',
    wish: 'refund',
    name: '王女士',
    phone: '13800000000',
    content: '杯子漏水',
    goods: true,
    danger: false,
    purchaseDate: '2024-03-02',
    receiptNumber: '20240302-17',
    salesChannel: 'store',
    payer: '',
    payments: [],
    responsible: 'own',
    responsibleName: '',
    items: [goods()],
    ...changes,
  };
}

export function line(changes: Partial<RemedyInput> = {}): RemedyInput {
  return { kind: 'refund', item: 'i1', quantity: '1', amount: 1280, reason: null, ...changes };
}

/** A line about no goods. */
export function bare(changes: Partial<RemedyInput>): RemedyInput {
  return line({ item: null, quantity: null, amount: 0, ...changes });
}

export function remedy(...lines: RemedyInput[]): CommandOf<'DecideRemedy'> {
  return { type: 'DecideRemedy', lines, note: '' };
}

export function escalate(reason: CommandOf<'Escalate'>['reason']): CommandOf<'Escalate'> {
  return { type: 'Escalate', reason, note: '' };
}

export function answer(accepted: boolean): CommandOf<'AnswerDecision'> {
  return { type: 'AnswerDecision', accepted, note: '' };
}

export function pay(changes: Partial<CommandOf<'ReturnMoney'>> = {}): CommandOf<'ReturnMoney'> {
  return {
    type: 'ReturnMoney',
    line: 'd1-l1',
    leg: null,
    channel: 'cash',
    amount: 1280,
    state: 'succeeded',
    transaction: '',
    ...changes,
  };
}

export function dispose(changes: Partial<CommandOf<'DisposeItem'>> = {}): CommandOf<'DisposeItem'> {
  return {
    type: 'DisposeItem',
    item: 'i1',
    way: 'resale-labelled',
    quantity: '1',
    witness: null,
    outsideWitness: '',
    ...(changes.way === 'destroy' && { reason: 'faulty' }),
    note: '',
    ...changes,
  };
}

export function print(disposition = 'i1-p1'): CommandOf<'PrintLabel'> {
  return { type: 'PrintLabel', disposition, size: '60x40', copies: 1 };
}

export function strike(
  cause: CommandOf<'StrikeOffLabel'>['cause'],
  changes: Partial<CommandOf<'StrikeOffLabel'>> = {},
): CommandOf<'StrikeOffLabel'> {
  return { type: 'StrikeOffLabel', disposition: 'i1-p1', cause, ...changes };
}

export function end(how: CommandOf<'End'>['end'], duplicateOf: string | null = null): CommandOf<'End'> {
  return { type: 'End', end: how, duplicateOf, note: '' };
}

export function weigh(changes: Partial<CommandOf<'Reweigh'>> = {}): CommandOf<'Reweigh'> {
  return {
    type: 'Reweigh',
    item: 'i1',
    said: 1000,
    gross: 870,
    tare: 20,
    verifiedUntil: '2100-12-31',
    consumerPresent: true,
    witness: null,
    outsideWitness: '',
    scale: 'GPC-03',
    note: '',
    ...changes,
  };
}

export function amend(field: string, to: string | null, item: string | null = 'i1'): CommandOf<'Amend'> {
  return { type: 'Amend', item, field, to, reason: 'checked-again', note: '' };
}

export function say(
  answer: CommandOf<'SaySatisfaction'>['answer'],
  manner: CommandOf<'SaySatisfaction'>['manner'] = 'turned-screen',
): CommandOf<'SaySatisfaction'> {
  return { type: 'SaySatisfaction', answer, manner };
}

export function unasked(reason: CommandOf<'LeaveUnasked'>['reason'], note = ''): CommandOf<'LeaveUnasked'> {
  return { type: 'LeaveUnasked', reason, note };
}

export const receive: CommandOf<'Receive'> = { type: 'Receive' };
export const settle: CommandOf<'Settle'> = { type: 'Settle', satisfaction: 'satisfied' };
export const withdraw: CommandOf<'Withdraw'> = { type: 'Withdraw', note: '' };
export const reopen: CommandOf<'Reopen'> = { type: 'Reopen', reason: 'consumer-returned', note: '' };
export const danger: CommandOf<'ReportDanger'> = { type: 'ReportDanger', note: '' };
export const attempt: CommandOf<'RecordContactAttempt'> = { type: 'RecordContactAttempt', note: '' };
export const waysOn: CommandOf<'GiveWaysOn'> = { type: 'GiveWaysOn', ways: ['council'], printed: true };

export function transfer(changes: Partial<CommandOf<'NoteTransfer'>> = {}): CommandOf<'NoteTransfer'> {
  return {
    type: 'NoteTransfer',
    source: 'platform-12315',
    number: '1310000002024030400012345',
    received: '2024-03-04',
    deadline: '2024-03-18',
    basis: 'odr-member',
    basisText: '',
    ...changes,
  };
}

export function amendTransfer(changes: Partial<CommandOf<'AmendTransfer'>> = {}): CommandOf<'AmendTransfer'> {
  return {
    type: 'AmendTransfer',
    transfer: 't1',
    field: 'deadline',
    to: '2024-03-20',
    basis: 'told',
    basisText: '',
    reason: 'changed-outside',
    note: '',
    ...changes,
  };
}

export function reply(changes: Partial<CommandOf<'AnswerTransfer'>> = {}): CommandOf<'AnswerTransfer'> {
  return {
    type: 'AnswerTransfer',
    transfer: 't1',
    day: '2024-03-04',
    manner: 'platform',
    note: '',
    ...changes,
  };
}

export function outside(changes: Partial<CommandOf<'EndOutside'>> = {}): CommandOf<'EndOutside'> {
  return { type: 'EndOutside', outcome: 'mediated', day: '2024-03-04', transfer: null, note: '', ...changes };
}

export function link(
  other: string,
  kind: CommandOf<'LinkComplaint'>['kind'] = 'same-matter',
): CommandOf<'LinkComplaint'> {
  return { type: 'LinkComplaint', other, kind, note: '' };
}

export function unlink(
  other: string,
  kind: CommandOf<'LinkComplaint'>['kind'] = 'same-matter',
): CommandOf<'UnlinkComplaint'> {
  return { type: 'UnlinkComplaint', other, kind, note: '记错了' };
}

export function dismiss(
  other: string,
  changes: Partial<CommandOf<'DismissLikeness'>> = {},
): CommandOf<'DismissLikeness'> {
  return { type: 'DismissLikeness', other, reason: 'another-purchase', note: '', ...changes };
}

export function spokesperson(
  changes: Partial<CommandOf<'NameSpokesperson'>> = {},
): CommandOf<'NameSpokesperson'> {
  return {
    type: 'NameSpokesperson',
    name: '赵先生',
    phone: '',
    authority: '当面出示了书面委托',
    evidence: null,
    ...changes,
  };
}
