import type { QualityCommand } from '../../shared/contract/quality-verbs.ts';
import { papersOfFailure } from '../../shared/goods/quality-codes.ts';
import { isOver } from '../../shared/goods/quality-state.ts';
import type { Counter } from './counter.ts';
import { nameOf, supplierOf } from './goods.ts';
import { readLedger } from './read-ledger.ts';
import { dateAt } from './shop-days.ts';
import { type Person, personOf } from './store.ts';

/** So many cases are asked about; the rest wait for somebody. */
const askedAbout = 4;
/** Days before the end on which tests are asked for. */
export const asksDaysBefore = 12;

/** Suppliers are asked to have suspect goods tested; one is reminded (G4). */
export async function askForTests(counter: Counter, now: number): Promise<void> {
  const { store } = await readLedger(counter, 'head');
  const open = Object.entries(store.quality.cases).filter(([, one]) => !isOver(one) && one.test === null);
  for (const [index, [id, { product }]] of open.slice(0, askedAbout).entries()) {
    const party = supplierOf(product) ?? nameOf(product) ?? '—';
    const note = '请附检验机构资质复印件';
    const test = { type: 'AskTest', case: id, of: 'supplier', due: dateAt(now, 3 + index) } as const;
    await seals(counter, 'head', `ask-${id}`, { ...test, party, address: '', note });
    const letter = { type: 'PrintQualityPaper', paper: 'test-letter', case: id, notice: null } as const;
    await seals(counter, 'head', `letter-${id}`, { ...letter, addressee: party });
  }
}

/** One test passed, one failed with its three papers, one supplier stays silent, and a notice stops a sale (G4, G5). */
export async function concludeTests(counter: Counter, now: number): Promise<void> {
  const { store, complaints } = await readLedger(counter, 'head');
  const asked = Object.entries(store.quality.cases).filter(([, one]) => one.test && one.result === null);
  const [passed, failed, silent] = asked.map(([id]) => id);
  const day = dateAt(now, -1);
  const report = { day, laboratory: '市产品质量检验检测中心', note: '', report: null } as const;
  if (passed) {
    const result = { type: 'TakeResult', case: passed, outcome: 'passed', number: 'JC-1107' } as const;
    await seals(counter, 'owner', 'passed', { ...result, ...report });
  }
  if (failed) {
    const result = { type: 'TakeResult', case: failed, outcome: 'failed', number: 'JC-1112' } as const;
    await seals(counter, 'owner', 'failed', { ...result, ...report });
    const addressees = [
      '各部门、柜台',
      supplierOf(store.quality.cases[failed]?.product ?? '') ?? '供货方',
      '辖区市场监管所',
    ];
    for (const [index, paper] of papersOfFailure.entries()) {
      const printed = { type: 'PrintQualityPaper', paper, case: failed, notice: null } as const;
      await seals(counter, 'owner', `failed-${paper}`, { ...printed, addressee: addressees[index] ?? '' });
    }
  }
  if (silent)
    await seals(counter, 'head', 'silent', {
      type: 'RecordSilence',
      case: silent,
      next: 'independent-test',
      note: '电话两次未接',
    });
  await stopOne(
    counter,
    now,
    complaints.flatMap((one) => one.items),
  );
}

/** What was labelled last and still is on sale is stopped, so that there is something to take off the shelf. */
async function stopOne(
  counter: Counter,
  now: number,
  items: readonly Readonly<{ product: string; dispositions: readonly Readonly<{ way: string }>[] }>[],
): Promise<void> {
  const onSale = items.findLast(
    ({ product, dispositions }) =>
      nameOf(product) !== null && dispositions.some(({ way }) => way === 'resale-labelled'),
  );
  const product = onSale?.product;
  const name = product === undefined ? null : nameOf(product);
  if (product === undefined || name === null) return;
  await seals(counter, 'head', 'stop', {
    type: 'StopSale',
    source: 'regulator',
    day: dateAt(now),
    issuer: '辖区市场监管所',
    number: `停售〔${dateAt(now).slice(0, 4)}〕31号`,
    text: `经抽检，${name}不合格，请立即停止销售全部批次。`,
    goods: [{ product: null, barcode: product, name, lot: '' }],
  });
}

async function seals(counter: Counter, who: Person, name: string, command: QualityCommand): Promise<void> {
  const base = { id: `demo-quality-${name}`, size: counter.size() };
  await counter.ask(who, 'quality', { ...base, command, pin: personOf(who).pin });
}
