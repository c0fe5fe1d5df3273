import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { domain } from '../../renderer/locales/zh-CN/domain.ts';
import type { Head } from '../../shared/contract-replies.ts';
import type { DocumentDefinition } from '../../shared/documents/definition.ts';
import { labelDefinition } from '../../shared/documents/label.ts';
import { type ReceiptData, receiptDefinition } from '../../shared/documents/receipt.ts';
import { wordsZhCN } from '../../shared/documents/words-zh-CN.ts';
import { yuanText } from '../../shared/money.ts';
import { renderPdf } from '../pdf-node.ts';
import type { Case, Goods, Matter } from './matter.ts';
import { dateAt } from './shop-days.ts';
import type { Paper, Step } from './steps.ts';
import { personOf, storeName } from './store.ts';

/** A print as it was sealed: by which step, when, and with the ledger's state before it. */
export type Print = Readonly<{ matter: Matter; step: Step; at: number; number: string; before: Head }>;

/** The papers that the demonstration keeps: its first two labels and its first receipt. */
export interface Papers {
  wants(paper: Paper | undefined): boolean;
  keep(paper: Paper, print: Print): Promise<void>;
  /** The names of the files that were written. */
  written(): readonly string[];
}

const most = { label: 2, receipt: 1 } as const;

export function openPapers(out: string): Papers {
  const kept = { label: 0, receipt: 0 };
  const files: string[] = [];
  const write = async (kind: Paper['kind'], definition: DocumentDefinition) => {
    kept[kind] += 1;
    const { bytes, missing } = await renderPdf(definition);
    if (missing.length > 0)
      throw new Error(`papers: expected a font with every character, it lacks ${missing.join('')}`);
    const name = `${kind}-${kept[kind]}.pdf`;
    writeFileSync(join(out, name), bytes);
    files.push(name);
  };
  return {
    wants: (paper) => paper !== undefined && kept[paper.kind] < most[paper.kind],
    async keep({ kind, told }, print) {
      if (kind === 'receipt') return write(kind, receiptOf(told, print));
      for (const goods of labelledGoods(told, print.step))
        if (kept.label < most.label) await write(kind, labelOf(goods, told, print));
    },
    written: () => files,
  };
}

/** The goods whose labels the step prints. */
function labelledGoods(told: Case, step: Step): Goods[] {
  if (typeof step.commands === 'function') return [];
  return step.commands.flatMap((command) => {
    if (command.type !== 'PrintLabel') return [];
    const item = Number(/^i(\d+)-/.exec(command.disposition)?.[1]);
    const goods = told.goods[item - 1];
    if (!goods) throw new Error(`labelledGoods: expected goods for ${command.disposition}`);
    return [goods];
  });
}

function labelOf({ product, input }: Goods, told: Case, { at, number, matter }: Print): DocumentDefinition {
  const data = {
    product: product.name,
    returnDate: dateAt(matter.at),
    reasonWord: domain.cause[told.cause],
    shelfLifeEnd: input.shelfLifeEnd,
    ledgerNumber: number,
    line: told.goods.length > 1 ? told.goods.findIndex((one) => one.product === product) + 1 : null,
    ledgerKind: 'demonstration',
    madeAt: at,
  } as const;
  return labelDefinition(data, wordsZhCN, '60x40');
}

function receiptOf(told: Case, { matter, at, number, step, before }: Print): DocumentDefinition {
  const data: ReceiptData = {
    storeName,
    ledgerNumber: number,
    openedAt: momentText(matter.at),
    consumerName: matter.consumer.name,
    consumerPhone: matter.consumer.phone,
    content: told.content,
    items: told.goods.map(({ product, input }) => ({
      name: product.name,
      unitPrice: yuanText(input.price ?? 0),
      quantity: `${input.quantity} ${product.measure}`,
    })),
    wish: domain.wish[told.wish],
    handledBy: personOf(step.who).name,
    tier: 1,
    outcome: null,
    remarks: [],
    waysOn: Object.values(domain.wayOn),
    checkpoint: {
      origin: before.note.split('\n', 1)[0] ?? '',
      size: before.size,
      rootShort: (before.root.slice(0, 24).match(/.{4}/g) ?? []).join(' '),
      note: before.note,
    },
    ledgerKind: 'demonstration',
    madeAt: at,
  };
  return receiptDefinition(data, wordsZhCN);
}

/** As the store writes it: 2025年3月3日 09:12. */
function momentText(at: number): string {
  const [year, month, day] = dateAt(at).split('-').map(Number);
  const time = new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
  return `${year}年${month}月${day}日 ${time}`;
}
