import { dateIn, wallClock } from '../calendar.ts';
import {
  type Complaint,
  type Given,
  type Item,
  isUndone,
  standingDecision,
  undisposed,
} from '../complaint/state.ts';
import type { RemedyLine } from '../event-parts.ts';
import { yuanText } from '../money.ts';
import { quantityText, thousandths } from '../quantity.ts';
import type { StoreState } from '../store/state.ts';
import { type Cell, type Row, textCell } from './cells.ts';
import { remarks } from './remarks.ts';
import { withSheet } from './sheet-cells.ts';
import {
  answerWords,
  endWords,
  mannerWords,
  refusalReasonWords,
  remedyWords,
  responsibleWords,
  satisfactionWords,
  strikeOffWords,
  takingWords,
  tierWords,
  unitWords,
  wayWords,
  words,
} from './words.ts';

/** What the table needs besides the complaint itself. */
export type TableContext = Readonly<{
  /** The store's zone, in which dates and times are written. */
  zone: string;
  mark: StoreState['mark'];
  operatorName: (operator: string) => string;
  /** Who stood in at which tier and when (T3). */
  deputies: StoreState['deputies'];
  /** The ledger number of another complaint, for duplicates. */
  numberOf: (complaint: string) => string | null;
}>;

/** The rows of one complaint: one for each returned item, or a single one where there are no goods (L8). */
export function ledgerRows(complaint: Complaint, context: TableContext): Row[] {
  const items = complaint.items.length > 0 ? complaint.items : [null];
  return items.map((item) => ledgerRow(complaint, item, context));
}

function ledgerRow(complaint: Complaint, item: Item | null, context: TableContext): Row {
  const { facts, standing } = complaint;
  const { date, minutes } = wallClock(complaint.openedAt, context.zone);
  const lines = linesFor(complaint, item);
  const absent = complaint.erased ? words.erased : words.notIncluded;
  const row: Row = [
    textCell(complaint.number),
    { kind: 'moment', date, minutes },
    textCell(personText(facts.name, complaint.person.name, absent)),
    textCell(personText(facts.phone, complaint.person.phone, absent)),
    textCell(complaint.words.content ?? absent),
    textCell(item === null ? words.noGoods : (item.words.name ?? absent)),
    priceCell(item),
    item === null ? textCell('') : { kind: 'number', text: item.quantity },
    textCell(item === null ? '' : unitWords[item.unit]),
    textCell(grantedText(complaint, lines)),
    textCell(item === null ? '' : dispositionText(item)),
    textCell(responsibleText(complaint)),
    textCell(outcomeText(complaint, lines)),
    textCell(receptionText(complaint)),
    textCell(handlersText(complaint, context)),
    standing.kind === 'ended'
      ? { kind: 'date', date: dateIn(standing.at, context.zone) }
      : textCell(words.notEnded),
    textCell(satisfactionText(complaint)),
    textCell(remarks(complaint, context)),
  ];
  return complaint.imported ? withSheet(row, complaint, complaint.imported, item) : row;
}

function personText(given: Given, text: string | undefined, absent: string): string {
  if (given === 'missing') return '';
  return given === 'declined' ? words.declined : (text ?? absent);
}

function priceCell(item: Item | null): Cell {
  if (item === null) return textCell('');
  return item.price === null ? textCell(words.unknown) : { kind: 'money', text: yuanText(item.price) };
}

/** The lines of the standing decision that are about this item, or about the complaint as a whole. */
function linesFor(complaint: Complaint, item: Item | null): readonly RemedyLine[] {
  const lines = standingDecision(complaint)?.lines ?? [];
  return lines.filter((line) => line.item === null || line.item === item?.item);
}

/** 是否退换: whether return or exchange was granted, and which. */
function grantedText(complaint: Complaint, lines: readonly RemedyLine[]): string {
  const decision = standingDecision(complaint);
  if (!decision) return complaint.standing.kind === 'open' ? words.pending : words.no;
  const granted = [
    lines.some((line) => line.kind === 'refund') ? words.returned : '',
    lines.some((line) => line.kind === 'exchange') ? words.exchanged : '',
  ].filter((text) => text !== '');
  if (granted.length === 0) return words.no;
  const text = granted.join('、');
  if (decision.answer === 'accepted') return text;
  return `${text}（${decision.answer === 'rejected' ? words.notAccepted : words.notAnswered}）`;
}

/** 退换回商品处理方式: every disposition with its quantity, then what still waits for one. */
function dispositionText(item: Item): string {
  if (item.taking !== 'taken-back') return takingWords[item.taking];
  const unit = unitWords[item.unit];
  const made = item.dispositions.map((one) => {
    const struck = one.label.struck ? `（${strikeOffWords[one.label.struck]}）` : '';
    return `${wayWords[one.way]} ${one.quantity}${unit}${struck}`;
  });
  const held = item.dispositions
    .filter((one) => one.way === 'hold-for-test' && !isUndone(one))
    .reduce((sum, one) => sum + (thousandths(one.quantity, item.unit) ?? 0), 0);
  const waiting = undisposed(item) - held;
  return [...made, ...(waiting > 0 ? [`${words.pending} ${quantityText(waiting)}${unit}`] : [])].join('；');
}

function responsibleText(complaint: Complaint): string {
  const name = complaint.words.responsibleName ?? '';
  const kind = responsibleWords[complaint.facts.responsible];
  return name === '' ? kind : `${kind}：${name}`;
}

/** 处理结果: the remedies of the standing decision, then how the complaint ended. */
function outcomeText(complaint: Complaint, lines: readonly RemedyLine[]): string {
  const { standing } = complaint;
  const remedies = lines.map(remedyText);
  const end = standing.kind === 'ended' && standing.end !== 'imported' ? [endWords[standing.end]] : [];
  const parts = [...remedies, ...end];
  return parts.length > 0 ? parts.join('；') : words.pending;
}

function remedyText(line: RemedyLine): string {
  const kind = remedyWords[line.kind];
  if (line.reason !== null) return `${kind}（${refusalReasonWords[line.reason]}）`;
  return line.amount > 0 ? `${kind} ${yuanText(line.amount)}元` : kind;
}

/** 接待层级: each tier that received the consumer, in order. */
function receptionText(complaint: Complaint): string {
  const received = complaint.receptions.map((one) => {
    const notes = [
      one.manner === 'phone' ? words.byPhone : '',
      one.confirmed ? '' : words.unconfirmed,
    ].filter((note) => note !== '');
    return `${tierWords[one.tier]}${notes.length > 0 ? `（${notes.join('，')}）` : ''}`;
  });
  return [...new Set(received)].join('、');
}

/** 满意度: what the consumer said since, or else what was entered with the end. */
function satisfactionText({ standing }: Complaint): string {
  if (standing.kind === 'open') return '';
  const { asked, satisfaction } = standing;
  if (asked === null) return satisfaction === null ? '' : satisfactionWords[satisfaction];
  if (asked.kind === 'not-asked') return satisfactionWords['not-asked'];
  const said = answerWords[asked.answer];
  return asked.manner === 'turned-screen' ? said : `${said}（${mannerWords[asked.manner]}）`;
}

/** 经办人: who registered, who received, who decided, each named once. */
function handlersText(complaint: Complaint, context: TableContext): string {
  const handlers = [
    complaint.openedBy,
    ...complaint.receptions.map((one) => one.receiver),
    ...complaint.decisions.map((one) => one.operator),
  ];
  return [...new Set(handlers)].map(context.operatorName).join('、');
}
