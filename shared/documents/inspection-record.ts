import { hexToBytes } from '../bytes.ts';
import { shortRoot } from '../ledger/checkpoint.ts';
import type { DocumentDefinition } from './definition.ts';
import type { DocumentWords, LedgerKindMark } from './document-words.ts';
import { type FlowPaper, type FlowPart, flowDefinition } from './flow-page.ts';
import { type InspectionPaperWords, inspectionWords } from './inspection-words.ts';
import type { ReceiptCheckpoint } from './receipt.ts';

/** A state of the ledger: entries, and the root in hex. */
type State = Readonly<{ size: number; root: string }>;

/** What the record of an inspection says (D5). No consumer's data is on it but what the inspector typed. */
export type InspectionPaperData = Readonly<{
  inspection: number;
  storeName: string;
  storeAddress: string;
  /** One person may hold two tiers of this store (T3a). */
  twoTiers: boolean;
  ledgerKind: LedgerKindMark;
  /** As people read them, in the store's zone; `to` is null while it goes on. */
  from: string;
  to: string | null;
  authority: string;
  inspectors: readonly Readonly<{ name: string; certificate: string }>[];
  opened: State;
  samples: readonly Readonly<{
    sample: number;
    seed: number;
    /** In words; empty for all complaints. */
    filter: string;
    population: number;
    /** By ledger number; `note` is null where it was not looked at. */
    complaints: readonly Readonly<{ number: string; note: string | null }>[];
  }>[];
  findings: readonly Readonly<{
    finding: number;
    number: string | null;
    found: string;
    mend: string;
    due: string | null;
    mended: string | null;
  }>[];
  /** Null before it is signed. */
  signed:
    | (State &
        Readonly<{
          at: string;
          looked: readonly string[];
          note: string;
          head: string | null;
          refused: string;
        }>)
    | null;
  madeAt: number;
  checkpoint: ReceiptCheckpoint;
}>;

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

function wordsOf(words: DocumentWords): InspectionPaperWords {
  return inspectionWords[words.language === 'en' ? 'en' : 'zh-CN'];
}

/** The record that both sign: A4, as many pages as it takes. */
export function inspectionRecordDefinition(
  data: InspectionPaperData,
  words: DocumentWords,
): DocumentDefinition {
  const own = wordsOf(words);
  const { signed } = data;
  const comma = words.language === 'en' ? ', ' : '、';
  const parts: FlowPart[] = [
    { kind: 'facts', rows: facts(data, own, words.colon) },
    ...(data.twoTiers ? [{ kind: 'text', text: words.twoTiers, strong: true } as const] : []),
    ...(signed ? lookedAt(signed, own, comma) : []),
    { kind: 'heading', text: own.samples },
    ...samples(data, own),
    { kind: 'heading', text: own.findings },
    ...findings(data, own, words.colon),
    ...(signed ? confirmed(data, signed, own) : []),
    { kind: 'signature', texts: own.sign },
  ];
  return flowDefinition(head(data, own, own.record, parts, words), words, 'A4', false);
}

/** The slip that somebody outside keeps: the ledger's state, to be scanned or typed at the next inspection. */
export function inspectionSlipDefinition(
  data: InspectionPaperData,
  words: DocumentWords,
  paper: FlowPaper,
): DocumentDefinition {
  const own = wordsOf(words);
  const { size, rootShort } = data.checkpoint;
  const rows: (readonly [string, string])[] = [
    [own.place, place(data)],
    [own.time, data.from],
    [own.authority, data.authority],
  ];
  const parts: FlowPart[] = [
    { kind: 'facts', rows },
    { kind: 'text', text: `${own.typed}${words.colon}` },
    { kind: 'text', text: `${size}:${rootShort}`, strong: true },
  ];
  const flow = head(data, own, own.slip, parts, words);
  return flowDefinition({ ...flow, meaning: own.slipUse }, words, paper, false);
}

function head(
  data: InspectionPaperData,
  own: InspectionPaperWords,
  title: string,
  parts: readonly FlowPart[],
  words: DocumentWords,
) {
  return {
    title,
    storeName: data.storeName,
    ledgerNumber: fill(own.visit, { number: data.inspection }),
    numberName: own.reference,
    ledgerKind: data.ledgerKind,
    madeAt: data.madeAt,
    parts,
    checkpoint: data.checkpoint,
    meaning: words.notice.checkpointMeaning,
    closing: [],
  };
}

function place({ storeName, storeAddress }: InspectionPaperData): string {
  return [storeName, storeAddress].filter((one) => one !== '').join(' · ');
}

function facts(
  data: InspectionPaperData,
  own: InspectionPaperWords,
  colon: string,
): readonly (readonly [string, string])[] {
  const { from, to, opened, signed } = data;
  const state = ({ size, root }: State) => fill(own.state, { size, root: shortRoot(hexToBytes(root)) });
  return [
    [own.place, place(data)],
    [own.time, to === null ? fill(own.since, { from }) : fill(own.span, { from, to })],
    [own.authority, data.authority],
    ...data.inspectors.map(
      ({ name, certificate }) =>
        [own.inspectors, `${name}　${own.certificate}${colon}${certificate}`] as const,
    ),
    [own.opened, state(opened)],
    ...(signed ? [[own.signed, state(signed)] as const] : []),
  ];
}

type Signed = NonNullable<InspectionPaperData['signed']>;

function lookedAt({ looked, note }: Signed, own: InspectionPaperWords, comma: string): FlowPart[] {
  const said: FlowPart[] = note === '' ? [] : [{ kind: 'text', text: note }];
  return [{ kind: 'heading', text: own.looked }, { kind: 'text', text: looked.join(comma) }, ...said];
}

function samples({ samples: drawn }: InspectionPaperData, own: InspectionPaperWords): FlowPart[] {
  if (drawn.length === 0) return [{ kind: 'text', text: own.noSamples }];
  return [
    ...drawn.map(({ sample, seed, filter, population, complaints }): FlowPart => {
      const looked = (note: string | null) => (note === null ? own.notLooked : note || own.seen);
      return {
        kind: 'entry',
        head: fill(own.sample, { sample, population, drawn: complaints.length }),
        lines: [
          `${fill(own.seed, { seed })} · ${fill(own.filter, { filter: filter || own.wholePeriod })}`,
          ...complaints.map(({ number, note }) => `${number}　${looked(note)}`),
        ],
      };
    }),
    { kind: 'text', text: own.sampleRule },
  ];
}

function findings(data: InspectionPaperData, own: InspectionPaperWords, colon: string): FlowPart[] {
  if (data.findings.length === 0) return [{ kind: 'text', text: own.noFindings }];
  return data.findings.map(({ finding, number, found, mend, due, mended }): FlowPart => {
    const said = (name: string, value: string | null) => (value ? [`${name}${colon}${value}`] : []);
    return {
      kind: 'entry',
      head: `${finding}. ${found}`,
      lines: [
        ...said(own.complaint, number),
        ...said(own.mend, mend),
        ...said(own.due, due),
        ...said(own.mended, mended),
      ],
    };
  });
}

function confirmed(data: InspectionPaperData, signed: Signed, own: InspectionPaperWords): FlowPart[] {
  const { at: time, head: store, refused: reason } = signed;
  const [first] = data.inspectors;
  return [
    { kind: 'heading', text: own.onScreen },
    { kind: 'text', text: fill(own.inspectorSigned, { name: first?.name ?? '', time }) },
    {
      kind: 'text',
      text: store === null ? fill(own.headRefused, { reason }) : fill(own.headSigned, { name: store, time }),
    },
  ];
}
