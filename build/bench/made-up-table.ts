import type { Row } from '../../shared/inspection/cells.ts';
import { type Chance, seededChance } from '../demo/chance.ts';
import { longer } from './long-content.ts';

const products = [
  '鲁西纯牛奶 250ml',
  '不锈钢保温杯 500ml',
  '纯棉毛巾',
  '电热水壶 1.7L',
  '散装核桃仁',
  '男式运动鞋 42 码',
];
const names = ['王芳', '李建国', '欧阳静', '赵敏', '司马林', '张伟'];
const dayMs = 86_400_000;
const first = Date.UTC(2021, 10, 28);

/** The ledger's table (L8) with so many made-up rows over five years, the same for the same number. */
export function madeUpTable(rows: number): Row[] {
  const chance = seededChance('bench', 'table');
  const contents = Array.from({ length: 1000 }, () => longer(chance, '打开后发现有异味'));
  return Array.from({ length: rows }, (_, at) => row(chance, at, rows, contents));
}

function row(chance: Chance, at: number, rows: number, contents: readonly string[]): Row {
  const date = new Date(first + Math.floor((at * 1825) / rows) * dayMs).toISOString().slice(0, 10);
  const text = (words: string) => ({ kind: 'text', text: words }) as const;
  const fen = chance.between(100, 99_999);
  const yuan = (fen / 100).toFixed(2);
  return [
    text(`01-${String(at + 1).padStart(6, '0')}-${at % 10}`),
    { kind: 'moment', date, minutes: chance.between(540, 1260) },
    text(names[at % names.length] ?? ''),
    text(`138${String(10_000_000 + ((at * 7919) % 89_999_999))}`),
    text(`${contents[at % contents.length] ?? ''}${at}`),
    text(products[at % products.length] ?? ''),
    { kind: 'money', text: yuan },
    { kind: 'number', text: String(1 + (at % 3)) },
    text('件'),
    text(at % 5 === 0 ? '否' : '退货'),
    text(at % 5 === 0 ? '商品未收回' : '退回供应商'),
    text('自营'),
    text(at % 5 === 0 ? '不予退换（无质量问题）；已办结' : `退货退款 ${yuan}元；已办结`),
    text('一级'),
    text('李小满'),
    { kind: 'date', date },
    text('满意'),
    text(''),
  ];
}
