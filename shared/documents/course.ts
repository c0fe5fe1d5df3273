import type { DocumentDefinition } from './definition.ts';
import type { DocumentWords } from './document-words.ts';
import { type FlowPart, flowDefinition } from './flow-page.ts';
import type { PaperChoice } from './paper-choice.ts';
import type { ReceiptData } from './receipt.ts';
import { goodsParts } from './receipt-flow.ts';

/** A matter handed over from outside, as the reply names it (T8). */
export type CourseTransfer = Readonly<{
  source: string;
  number: string | null;
  received: string;
  /** With what it rests on; null where none was set. */
  deadline: string | null;
  /** When and how it was answered; null while it is not. */
  reply: string | null;
}>;

/** One entry about the matter: when, what, by whom, and what it says. */
export type CourseStep = Readonly<{ at: string; what: string; by: string; lines: readonly string[] }>;

/** What stands on the course of a complaint 办理经过, the reply to whoever handed it over: facts from the entries alone. */
export interface CourseData
  extends Pick<
    ReceiptData,
    | 'storeName'
    | 'ledgerNumber'
    | 'openedAt'
    | 'content'
    | 'items'
    | 'wish'
    | 'remarks'
    | 'checkpoint'
    | 'ledgerKind'
    | 'madeAt'
  > {
  /** Masked: whoever asks knows whom they asked about, and a reply passes many desks (X4). */
  readonly consumer: string;
  readonly phone: string;
  readonly channel: string;
  readonly responsible: string;
  readonly transfers: readonly CourseTransfer[];
  readonly steps: readonly CourseStep[];
  /** How it stands: open at which tier, or how it ended and when. */
  readonly standing: string;
  readonly outside: readonly string[];
}

/** The course of a complaint on the paper that was chosen. */
export function courseOn(data: CourseData, words: DocumentWords, choice: PaperChoice): DocumentDefinition {
  const texts = words.course;
  const receipt = words.receipt;
  const parts: FlowPart[] = [
    ...data.transfers.map((one): FlowPart => ({ kind: 'facts', rows: transferRows(one, words) })),
    {
      kind: 'facts',
      rows: [
        [receipt.openedAt, data.openedAt],
        [texts.channel, data.channel],
        [receipt.consumer, data.consumer],
        [receipt.phone, data.phone],
        [receipt.content, data.content],
        [receipt.wish, data.wish],
        [texts.responsible, data.responsible],
      ],
    },
    ...goodsParts(data, words),
    { kind: 'heading', text: texts.steps },
    ...data.steps.map(
      ({ at, what, by, lines }): FlowPart => ({
        kind: 'entry',
        head: `${at}  ${what} · ${by}`,
        lines,
      }),
    ),
    { kind: 'heading', text: texts.standing },
    { kind: 'text', text: data.standing, strong: true },
    ...data.outside.map((text): FlowPart => ({ kind: 'text', text })),
    ...data.remarks.map((text): FlowPart => ({ kind: 'text', text, strong: true })),
    { kind: 'signature', texts: [words.notice.store, words.notice.date] },
  ];
  const meaning = words.notice.checkpointMeaning;
  const flow = { ...data, title: texts.title, parts, meaning, closing: [texts.source] };
  return flowDefinition(flow, words, choice.paper, choice.large);
}

function transferRows(one: CourseTransfer, words: DocumentWords): (readonly [string, string])[] {
  const texts = words.course;
  return [
    [texts.from, one.source],
    [texts.outsideNumber, one.number ?? texts.none],
    [texts.received, one.received],
    [texts.deadline, one.deadline ?? texts.none],
    [texts.reply, one.reply ?? texts.notReplied],
  ];
}
