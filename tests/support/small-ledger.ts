import type { CommandOf, GoodsInput } from '../../shared/complaint/commands.ts';
import type { StoreState } from '../../shared/store/state.ts';
import { open, goods as plainGoods } from './commands.ts';
import { clerk, departmentHead, enterpriseHead, LedgerWriter, noise } from './ledger-writer.ts';

export function goods(change: Partial<GoodsInput> = {}): GoodsInput {
  return plainGoods({ name: '纯棉毛巾', supplier: '洁柔日化', quantity: '2', ...change });
}

export function opening(change: Partial<CommandOf<'OpenComplaint'>> = {}): CommandOf<'OpenComplaint'> {
  return open({
    cause: 'wrong-purchase',
    wish: 'exchange',
    name: '张伟',
    phone: '13800138000',
    content: '买错了颜色，要求换货。',
    purchaseDate: '2024-03-01',
    receiptNumber: 'R-20240301-17',
    items: [goods()],
    ...change,
  });
}

const line = { item: null, quantity: null, amount: 0, reason: null } as const;

/** An exchange on the spot, settled at tier 1, its goods labelled and back on the shelf. */
export function exchanged(writer: LedgerWriter, id: string): void {
  writer
    .do(id, clerk, opening())
    .do(id, clerk, { type: 'PrintDocument', document: 'receipt' })
    .do(id, clerk, { type: 'Receive' })
    .do(id, clerk, {
      type: 'DecideRemedy',
      lines: [{ ...line, kind: 'exchange', item: 'i1', quantity: '2' }],
      note: '',
    })
    .do(id, clerk, { type: 'AnswerDecision', accepted: true, note: '' })
    .do(id, clerk, { type: 'DoStep', line: 'd1-l1', note: '' })
    .do(id, clerk, {
      type: 'DisposeItem',
      item: 'i1',
      way: 'resale-labelled',
      quantity: '2',
      witness: null,
      outsideWitness: '',
      note: '',
    })
    .do(id, clerk, { type: 'PrintLabel', disposition: 'i1-p1', size: '60x40', copies: 2 })
    .do(id, clerk, { type: 'Settle', satisfaction: 'satisfied' });
}

/** Spoiled fruit through all three tiers; the consumer accepts what tier 3 decides; destroyed before a witness. */
export function throughAllTiers(writer: LedgerWriter, id: string): void {
  const fruit = goods({
    barcode: null,
    name: '=进口车厘子',
    kind: 'fresh-food',
    fault: 'confirmed',
    safety: 'spoiled',
    secondSale: 'harmful',
    price: 9900,
    unit: 'kg',
    quantity: '1.15',
  });
  const content = '车厘子"腐烂"，\n要求退款并赔偿；<多次>协商 & 未果';
  writer
    .stage(id, 'f-0001', noise('receipt', 200))
    .do(
      id,
      clerk,
      opening({
        cause: 'quality',
        wish: 'refund',
        name: null,
        content,
        items: [fruit, goods({ name: '_x0041_ 香皂' })],
      }),
    )
    .do(id, clerk, { type: 'AddEvidence', kind: 'photo', file: 'f-0001' })
    .do(id, clerk, { type: 'Receive' })
    .do(id, clerk, { type: 'Escalate', reason: 'beyond-authority', note: '要求赔偿' })
    .do(id, departmentHead, { type: 'Receive' })
    .do(id, departmentHead, {
      type: 'DecideRemedy',
      lines: [{ ...line, kind: 'refund', item: 'i1', quantity: '1.15', amount: 11385 }],
      note: '',
    })
    .do(id, departmentHead, { type: 'AnswerDecision', accepted: false, note: '' })
    .do(id, departmentHead, { type: 'Escalate', reason: 'not-accepted', note: '' })
    .do(id, enterpriseHead, { type: 'Receive' })
    .do(id, enterpriseHead, {
      type: 'DecideRemedy',
      lines: [
        { ...line, kind: 'refund', item: 'i1', quantity: '1.15', amount: 11385 },
        { ...line, kind: 'compensation', item: 'i1', quantity: '1.15', amount: 50_000 },
        { ...line, kind: 'refusal', item: 'i2', quantity: '2', reason: 'no-fault-found' },
      ],
      note: '',
    })
    .do(id, clerk, { type: 'AnswerDecision', accepted: true, note: '' })
    .do(id, clerk, {
      type: 'ReturnMoney',
      line: 'd2-l1',
      leg: null,
      channel: 'cash',
      amount: 11385,
      state: 'succeeded',
      transaction: '',
    })
    .do(id, clerk, {
      type: 'ReturnMoney',
      line: 'd2-l2',
      leg: null,
      channel: 'wechat',
      amount: 50_000,
      state: 'initiated',
      transaction: '',
    })
    .do(id, clerk, {
      type: 'ReturnMoney',
      line: 'd2-l2',
      leg: 'd2-l2-m2',
      channel: 'wechat',
      amount: 50_000,
      state: 'succeeded',
      transaction: 'WX4200001',
    })
    .do(id, clerk, {
      type: 'DisposeItem',
      item: 'i1',
      way: 'destroy',
      quantity: '1.15',
      witness: 'op-2',
      outsideWitness: '',
      reason: 'spoiled',
      note: '',
    })
    .do(id, clerk, { type: 'Settle', satisfaction: 'dissatisfied' });
}

/** About waiting, not goods; corrected, withdrawn, ways on given. */
export function withdrawn(writer: LedgerWriter, id: string): void {
  writer
    .do(
      id,
      clerk,
      opening({ cause: 'waiting', wish: 'other', goods: false, items: [], phone: null, content: '等候过久' }),
    )
    .do(id, clerk, {
      type: 'Amend',
      item: null,
      field: 'content',
      to: '等候一小时以上',
      reason: 'misheard',
      note: '',
    })
    .do(id, clerk, { type: 'Amend', item: null, field: 'name', to: '张玮', reason: 'typing-error', note: '' })
    .do(id, clerk, { type: 'GiveWaysOn', ways: ['platform-12315', 'council'], printed: true })
    .do(id, clerk, { type: 'Withdraw', note: '' });
}

/** Danger: straight to tier 3, its lot held; still open. */
export function dangerous(writer: LedgerWriter, id: string): void {
  const kettle = goods({
    name: '电热水壶',
    kind: 'appliance',
    fault: 'said',
    price: null,
    quantity: '1',
    taking: 'kept-at-home',
  });
  writer.do(
    id,
    clerk,
    opening({ cause: 'injury', wish: 'compensation', danger: true, content: '漏电', items: [kettle] }),
  );
}

export type Tale = (writer: LedgerWriter, id: string) => void;

/** A ledger of these complaints, one a day, ids c-1, c-2 and so on. */
export function ledgerOf(
  tales: readonly Tale[],
  mark: StoreState['mark'] = 'none',
  word = 'first',
): LedgerWriter {
  const writer = new LedgerWriter(word).firstRun(mark);
  for (const [i, tale] of tales.entries()) {
    writer.at = Date.UTC(2024, 2, 5 + i, 2, 0, 0);
    tale(writer, `c-${i + 1}`);
  }
  return writer;
}

export const everyTale: readonly Tale[] = [exchanged, throughAllTiers, withdrawn, dangerous];
