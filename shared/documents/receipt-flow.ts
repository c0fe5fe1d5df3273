import type { DocumentDefinition } from './definition.ts';
import type { DocumentWords } from './document-words.ts';
import { type FlowPart, flowDefinition } from './flow-page.ts';
import type { PaperChoice } from './paper-choice.ts';
import { type ReceiptData, receiptDefinition } from './receipt.ts';

/** The acceptance receipt on the paper that was chosen; on A5 in usual letters as it always was. */
export function receiptOn(data: ReceiptData, words: DocumentWords, choice: PaperChoice): DocumentDefinition {
  if (choice.paper === 'A5' && !choice.large) return receiptDefinition(data, words);
  const parts: FlowPart[] = [
    { kind: 'facts', rows: receiptFacts(data, words) },
    ...goodsParts(data, words),
    { kind: 'facts', rows: [[words.receipt.outcome, data.outcome ?? words.receipt.undecided]] },
    ...data.remarks.map((text): FlowPart => ({ kind: 'text', text, strong: true })),
    ...waysParts(data, words),
  ];
  const meaning = words.receipt.checkpointMeaning;
  const flow = { ...data, title: words.receipt.title, parts, meaning, closing: [words.receipt.keep] };
  return flowDefinition(flow, words, choice.paper, choice.large);
}

/** Who complained of what, and who heard it. */
export function receiptFacts(
  data: Omit<ReceiptData, 'outcome'>,
  words: DocumentWords,
): (readonly [string, string])[] {
  const texts = words.receipt;
  return [
    [texts.openedAt, data.openedAt],
    [texts.consumer, data.consumerName ?? texts.notGiven],
    [texts.phone, data.consumerPhone ?? texts.notGiven],
    [texts.content, data.content],
    [texts.wish, data.wish],
    [texts.tier, texts.tiers[data.tier]],
    [texts.handledBy, data.handledBy],
  ];
}

export function goodsParts(data: Pick<ReceiptData, 'items'>, words: DocumentWords): FlowPart[] {
  const { goods, noGoods } = words.receipt;
  const heading: FlowPart = { kind: 'heading', text: goods };
  if (data.items.length === 0) return [heading, { kind: 'text', text: noGoods }];
  return [
    heading,
    ...data.items.map(
      ({ name, unitPrice, quantity }): FlowPart => ({
        kind: 'entry',
        head: name,
        lines: [`${quantity} × ¥${unitPrice}`],
      }),
    ),
  ];
}

export function waysParts(data: Pick<ReceiptData, 'waysOn'>, words: DocumentWords): FlowPart[] {
  return [
    { kind: 'heading', text: words.receipt.waysOn },
    { kind: 'text', text: words.receipt.waysOnFree },
    { kind: 'text', text: data.waysOn.join(words.language === 'en' ? '; ' : '；'), strong: true },
  ];
}
