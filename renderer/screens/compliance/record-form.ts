import type { CalendarDate } from '../../../shared/calendar.ts';
import type { RecordType } from '../../../shared/compliance/compliance.ts';
import type { RecordCommand } from '../../../shared/contract/compliance-verbs.ts';
import type { TypedRecord } from '../../ledger/compliance-records.ts';

export type FieldName = keyof typeof fieldKinds;
/** Words of a field where its own would say too little: `until` and `due` mean different days. */
export type FieldSpec = Readonly<{ name: FieldName; label?: string; optional?: boolean }>;

/** How each field is entered. */
export const fieldKinds = {
  operator: 'person',
  checker: 'person-or-outside',
  people: 'people',
  day: 'day',
  since: 'day',
  from: 'day',
  to: 'day',
  until: 'day',
  due: 'day',
  verifiedUntil: 'day',
  name: 'text',
  number: 'text',
  subject: 'text',
  others: 'text',
  scale: 'text',
  body: 'text',
  where: 'text',
  note: 'note',
  found: 'note',
  mend: 'note',
  text: 'note',
  minutes: 'count',
  reference: 'count',
  showed: 'count',
  tolerance: 'count',
  asked: 'count',
  answered: 'count',
  satisfied: 'count',
  value: 'value',
  fair: 'choice',
  mends: 'choice',
  figure: 'choice',
  place: 'choice',
} as const;

const must = (...names: readonly FieldName[]): readonly FieldSpec[] => names.map((name) => ({ name }));
const may = (...names: readonly FieldName[]): readonly FieldSpec[] =>
  names.map((name) => ({ name, optional: true }));

/** What is asked for each kind of record, in the order in which it is entered. */
export const recordFieldsOf: Readonly<Record<RecordType, readonly FieldSpec[]>> = {
  QualificationRecorded: [...must('operator', 'name'), ...may('number'), ...must('since'), ...may('until')],
  TrainingHeld: [...must('day', 'subject', 'minutes', 'people'), ...may('others', 'note')],
  ScaleChecked: [
    ...must('scale', 'fair', 'day', 'reference', 'showed', 'tolerance', 'due'),
    ...may('verifiedUntil'),
    ...must('checker'),
    ...may('body', 'note'),
  ],
  ScaleRetired: [...must('scale', 'day'), ...may('note')],
  MysteryVisitMade: must('day', 'found', 'mends'),
  MendingPlanned: [{ name: 'mend' }, { name: 'due', label: 'mendDue' }],
  MendingDone: [{ name: 'day' }, { name: 'note', label: 'what' }],
  SurveyHeld: [...must('subject', 'from', 'to', 'asked', 'answered', 'satisfied'), ...may('note')],
  SurveyStepTaken: must('day', 'text'),
  ServiceTargetSet: [...must('figure', 'value', 'from'), ...may('note')],
  DeskPlaced: must('day', 'place', 'where'),
};

export type Values = Readonly<Partial<Record<FieldName, string>>> & Readonly<{ chosen: readonly string[] }>;

/** Somebody from outside, where a person is chosen. */
export const outside = '*';

/** What a new form begins with, or one that corrects a record. */
export function valuesOf(type: RecordType, today: CalendarDate, from: TypedRecord | null): Values {
  const empty: Values = { chosen: [], day: today, since: today, from: today, to: today };
  if (!from) return type === 'SurveyHeld' ? { ...empty, from: '' } : empty;
  const { data, words } = from;
  const texts = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, value === null ? '' : String(value)]),
  );
  return {
    ...texts,
    ...words,
    chosen: from.type === 'TrainingHeld' ? from.data.people : [],
    ...(from.type === 'ScaleChecked' && {
      scale: words.scale ?? '',
      fair: from.data.fair ? 'fair' : 'trade',
      checker: from.data.checker ?? outside,
    }),
    ...(from.type === 'ScaleRetired' && { scale: words.scale ?? '' }),
    ...(from.type === 'MysteryVisitMade' && { mends: from.data.mend ? 'yes' : 'no' }),
    ...(from.type === 'ServiceTargetSet' && { value: valueText(from.data.figure, from.data.value) }),
  };
}

const shares = new Set(['self-resolution', 'satisfaction', 'answered']);

/** 98.5 for 985 tenths of a per cent; minutes as they are. */
export function valueText(figure: string, value: number): string {
  return shares.has(figure) ? String(value / 10) : String(value);
}

export function isShare(figure: string): boolean {
  return shares.has(figure);
}

/** Another record that a new one hangs on: a finding, or what a step of a survey is of. */
export type HangsOn = Readonly<
  { finding: number } | { step: 'cause' | 'measure' | 'effect'; of: number } | Record<string, never>
>;

export type ReadFields = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** The command of a form whose fields were read. */
export function commandOf(type: RecordType, read: ReadFields, on: HangsOn): RecordCommand {
  return { type, ...read, ...on } as unknown as RecordCommand;
}
