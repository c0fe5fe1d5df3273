import type { DocumentDefinition } from './definition.ts';
import type { DocumentWords } from './document-words.ts';
import { type FlowPart, flowDefinition } from './flow-page.ts';
import type { PaperChoice } from './paper-choice.ts';
import { goodsParts, receiptFacts, waysParts } from './receipt-flow.ts';
import { type ResultNoticeData, resultNoticeDefinition } from './result-notice.ts';
import { type WaysOnData, waysOnDefinition } from './ways-on-notice.ts';

/** The notice of the result on the paper that was chosen; on A4 in usual letters one page, as it always was. */
export function resultNoticeOn(
  data: ResultNoticeData,
  words: DocumentWords,
  choice: PaperChoice,
): DocumentDefinition {
  if (choice.paper === 'A4' && !choice.large) return resultNoticeDefinition(data, words);
  const texts = words.resultNotice;
  const { decided } = data;
  const results = decided.lines.map(
    ({ text, done }): FlowPart => ({
      kind: 'entry',
      head: text,
      lines: done === null ? [] : [texts.carriedOut[done]],
    }),
  );
  const parts: FlowPart[] = [
    { kind: 'facts', rows: receiptFacts(data, words) },
    ...goodsParts(data, words),
    { kind: 'heading', text: texts.decision },
    ...results,
    {
      kind: 'facts',
      rows: [
        [texts.decidedBy, `${words.receipt.tiers[decided.tier]} · ${decided.by}`],
        [texts.decidedAt, decided.at],
        [texts.answer, texts.answers[decided.answer]],
      ],
    },
    ...data.remarks.map((text): FlowPart => ({ kind: 'text', text, strong: true })),
    ...waysParts(data, words),
    signatures(words),
  ];
  const meaning = words.notice.checkpointMeaning;
  return flowDefinition(
    { ...data, title: texts.title, parts, meaning, closing: [] },
    words,
    choice.paper,
    choice.large,
  );
}

/** The notice of the ways on, the same; large on A4 it has a page of its own already. */
export function waysOnOn(data: WaysOnData, words: DocumentWords, choice: PaperChoice): DocumentDefinition {
  if (choice.paper === 'A4') return waysOnDefinition({ ...data, large: choice.large }, words);
  const texts = words.waysOnNotice;
  const phone = data.storePhone === null ? [] : [`${texts.storePhone}${words.colon}${data.storePhone}`];
  const parts: FlowPart[] = [
    { kind: 'text', text: words.receipt.waysOnFree },
    ...data.ways.map(
      ({ way, name }): FlowPart => ({
        kind: 'entry',
        head: `· ${name}`,
        lines: [texts.explanations[way]],
      }),
    ),
    ...data.remarks.map((text): FlowPart => ({ kind: 'text', text, strong: true })),
    ...phone.map((text): FlowPart => ({ kind: 'text', text })),
  ];
  const meaning = words.notice.checkpointMeaning;
  return flowDefinition(
    { ...data, title: texts.title, parts, meaning, closing: [] },
    words,
    choice.paper,
    choice.large,
  );
}

function signatures(words: DocumentWords): FlowPart {
  const { consumer, store, date } = words.notice;
  return { kind: 'signature', texts: [consumer, date, store, date] };
}
