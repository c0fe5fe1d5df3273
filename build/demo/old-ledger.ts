import { setTimeout as wait } from 'node:timers/promises';
import { toBase64, utf8 } from '../../shared/bytes.ts';
import { findLayout } from '../../shared/import/ledger-columns.ts';
import { firstAnswers, readLedgerRows } from '../../shared/import/ledger-rows.ts';
import { readSheets } from '../../shared/import/sheet.ts';
import { yuanText } from '../../shared/money.ts';
import { type Chance, seededChance } from './chance.ts';
import { consumerOf } from './consumers.ts';
import type { Counter } from './counter.ts';
import { productOf, quantityOf } from './goods.ts';
import { dateAt } from './shop-days.ts';
import { goodsSituation, plainSituation } from './situations.ts';

const rows = 46;
/** The sheet was kept for the last months before the desk came. */
const months = 3;
const name = '消费投诉登记表(旧).csv';
const headings =
  '序号,日期,姓名,电话,投诉内容,商品名称,单价,数量,是否退换,退换回商品处理方式,处理结果,经办人,办结日期,满意度';

/** One row as somebody at the counter typed it into a spreadsheet. */
function rowOf(chance: Chance, serial: number, before: number): string {
  const daysAgo = Math.floor(((rows - serial + 1) * months * 30) / rows);
  const day = dateAt(before, -daysAgo);
  const consumer = consumerOf(chance);
  const { cells, outcome } = chance.maybe(14) ? service(chance) : goods(chance);
  const ended = dateAt(before, Math.min(-1, chance.between(0, 2) - daysAgo));
  return [
    serial,
    // One slip of the keyboard, as there is in every sheet: the import reports the row.
    serial === 31 ? `${day.slice(0, 4)}-02-30` : day.replaceAll('-', chance.maybe(30) ? '.' : '-'),
    consumer.name ?? '',
    consumer.phone ?? '不愿留',
    ...cells,
    outcome,
    chance.pick(['李小满', '钱多文', '方晓芸']),
    ended,
    chance.maybe(80) ? '满意' : chance.pick(['一般', '不满意', '']),
  ].join(',');
}

function goods(chance: Chance) {
  const product = productOf(chance, ['bulk-food', 'fresh-food', 'prepackaged-food', 'daily', 'clothing']);
  const { content } = goodsSituation(chance, 'faulty', product.kind);
  const granted = chance.maybe(70) ? '退' : '换';
  const way = product.kind.endsWith('-food') ? '销毁' : chance.pick(['退供应商', '返厂']);
  const quantity = quantityOf(chance, product);
  return {
    cells: [
      content.replaceAll('{p}', product.name),
      product.name,
      product.price === null ? '' : yuanText(product.price),
      product.unit === 'kg' ? `${quantity}kg` : `${quantity}件`,
      granted,
      way,
    ],
    outcome: granted === '退' ? '已退款' : '已换货',
  };
}

function service(chance: Chance) {
  return { cells: [plainSituation(chance).content, '', '', '', '否', ''], outcome: '当面道歉' };
}

/** Takes the store's spreadsheet of the months before in, as its department head does it on the screen (L7). */
export async function importOldLedger(counter: Counter, seed: string, now: number): Promise<void> {
  const chance = seededChance(seed, 'old ledger');
  const lines = Array.from({ length: rows }, (_, index) => rowOf(chance, index + 1, now));
  const bytes = utf8([headings, ...lines].join('\r\n'));
  const book = readSheets(bytes);
  const sheet = book.ok ? book.sheets[0] : undefined;
  if (!sheet) throw new Error('importOldLedger: expected a sheet, got none');
  const layout = findLayout(sheet.rows);
  const read = readLedgerRows(sheet, layout, firstAnswers, { today: dateAt(now), titles: [name] });
  const file = 'demo-old-ledger';
  await counter.ask('head', 'sendOldLedger', { file, offset: 0, bytes: toBase64(bytes) });
  const { job } = await counter.ask('head', 'startLedgerImport', {
    ...{ id: 'demo-old-ledger', name, file, sheet: 0, answers: firstAnswers },
    ...{ header: layout.header, columns: [...layout.columns] },
    again: [],
    expected: { rows: read.length, taken: read.filter((row) => row.kind === 'taken').length },
  });
  for (;;) {
    const { state } = await counter.ask('head', 'ledgerImportStatus', { job });
    if (state === 'done') return;
    if (state !== 'running') throw new Error(`importOldLedger: expected it to be done, got ${state}`);
    await wait(5);
  }
}
