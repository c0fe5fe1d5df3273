import * as v from 'valibot';
import { causes, papers } from './codes.ts';
import { command } from './complaint/commands.ts';
import type {
  Draft,
  EntryLine,
  ExportStatus,
  Head,
  LedgerImportStatus,
  PrinterList,
  PrintStatus,
  Sealed,
  SignedIn,
  Status,
} from './contract-replies.ts';
import { authorityTable, date, dayLimits, id, specialDay, storeSettings } from './event-parts.ts';
import type { Product, RejectedRow } from './goods/catalogue.ts';
import { type SheetField, sheetFields } from './import/ledger-columns.ts';
import type { Outcome } from './refusals.ts';
import { storeWords } from './store/store-words.ts';
import { said, text } from './text.ts';

/**
 * Every call that crosses from screen to desk, stated once: name, input, output. Everything crosses as JSON, so both
 * shells carry the same. No input has room for an actor, a role or a time (T7); where it names a person who acts, that
 * person's own PIN stands beside the name.
 */
const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Typed as digits; weak ones (111111, 123456) are refused by the desk with a code of their own. */
const pin = v.pipe(v.string(), v.regex(/^[0-9]{6,12}$/));
/** Made by the screen for each thing a person asks; a retry with the same id gets the first answer. */
const commandId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{7,63}$/));
const base64 = (most: number) => v.pipe(v.string(), v.maxLength(most), v.regex(/^[A-Za-z0-9+/]*={0,2}$/));
const staffRole = v.picklist(['clerk', 'department-head', 'enterprise-head', 'inspector']);
/** Made by the screen for each form that is begun. */
const draft = v.pipe(v.string(), v.regex(/^d-[0-9a-f]{20}$/));
const none = v.strictObject({});
const paper = v.picklist(papers);
/** The spooler's own name of a printer. */
const printerId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/**
 * The caller's own PIN, typed for this very thing: decisions above tier 1 (`needsFreshPin`), exports, and every change
 * of settings, authority, people or the product list. Without it the desk answers `pin-needed` and has done nothing; a wrong one counts
 * towards the lock-out as at the sign-in. A screen asks through `useFreshPin` (renderer/parts/fresh-pin.tsx), which
 * opens the one PIN prompt and sends the same call again under the same id; the PIN is no part of what a retry is
 * compared by. Where `pin` is already somebody's new PIN, the caller's own is `ownPin`.
 */
const ownPin = v.optional(pin);

const oldLedger = {
  name: text(120),
  bytes: base64(30_000_000),
  sheet: v.pipe(size, v.maxValue(255)),
  /** The row of the headings; null where the sheet has none. */
  header: v.nullable(size),
  columns: v.pipe(v.array(v.picklist(sheetFields)), v.maxLength(256)),
  answers: v.strictObject({
    priceUnit: v.picklist(['jin', 'kg', 'leave']),
    wrongDay: v.picklist(['report', 'without']),
    year: v.picklist(['take', 'without']),
  }),
};

export const verbs = {
  status: none,
  firstRun: v.strictObject({
    store: storeWords,
    settings: storeSettings,
    authority: authorityTable,
    people: v.pipe(
      v.array(v.strictObject({ name: said(40), role: staffRole, pin })),
      v.minLength(1),
      v.maxLength(50),
    ),
  }),
  signIn: v.strictObject({ operator: id, pin }),
  signOut: none,
  /** Commands on one complaint, all or none. `about` is null when the first opens it; `size` the ledger they were made on. */
  submit: v.strictObject({
    id: commandId,
    size,
    about: v.nullable(id),
    commands: v.pipe(v.array(command), v.minLength(1), v.maxLength(40)),
    /** The draft these commands were typed in: once they are sealed it is gone, in the same breath. */
    draft: v.optional(draft),
    /** Another person's own PIN, where a rule asks for a second person (G3). */
    second: v.optional(v.strictObject({ operator: id, pin })),
    /**
     * Another person at this screen, on their own PIN at this moment: all the commands are then theirs, and only those
     * of `atAnothersScreen` (shared/complaint) are taken. The caller's session goes on. Neither `pin` nor `second` goes
     * with it.
     */
    as: v.optional(v.strictObject({ operator: id, pin })),
    pin: ownPin,
  }),
  changeSettings: v.strictObject({
    id: commandId,
    size,
    store: storeWords,
    settings: storeSettings,
    pin: ownPin,
  }),
  /** The whole calendar of days that are not like their weekday, in the order of their dates. */
  changeCalendar: v.strictObject({
    id: commandId,
    size,
    days: v.pipe(v.array(specialDay), v.maxLength(800)),
    pin: ownPin,
  }),
  /** The machine's clock is right now, after it was in doubt: an enterprise head's word, also at another's screen (`as`). */
  confirmClock: v.strictObject({
    id: commandId,
    size,
    as: v.optional(v.strictObject({ operator: id, pin })),
    pin: ownPin,
  }),
  changeAuthority: v.strictObject({ id: commandId, size, authority: authorityTable, pin: ownPin }),
  /** What one consumer may be given in a day, by tier (T2). */
  changeDayLimits: v.strictObject({ id: commandId, size, limits: dayLimits, pin: ownPin }),
  addOperator: v.strictObject({ id: commandId, size, name: said(40), role: staffRole, pin, ownPin }),
  changeOperator: v.strictObject({
    id: commandId,
    size,
    operator: id,
    role: staffRole,
    active: v.boolean(),
    /** For whoever comes back: a new PIN, to be changed at the first sign-in. */
    pin: v.optional(pin),
    ownPin,
  }),
  changePin: v.strictObject({ id: commandId, size, operator: id, pin, ownPin }),
  /** The store's recovery code made anew; the one before is void. */
  makeRecoveryCode: v.strictObject({ id: commandId, size, pin: ownPin }),
  /** A new PIN for an enterprise head who forgot it, on the word of the recovery code as it was typed. */
  recover: v.strictObject({ operator: id, code: text(80), pin }),
  /** A person is at the screen: a key, a click, the mouse. Nothing else keeps a session from being over when idle. */
  present: none,
  head: none,
  /** Entries from a size on, at most `limit` (1 to 2,000). */
  entriesFrom: v.strictObject({
    from: size,
    limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(2000)),
  }),
  keysFor: v.strictObject({ abouts: v.pipe(v.array(id), v.maxLength(2000)) }),
  stageFile: v.strictObject({ name: said(120), bytes: base64(14_000_000) }),
  readFile: v.strictObject({ about: id, evidence: id }),
  /**
   * Keeps a form that is not sealed yet, for whoever types it: `form` is JSON of the screen's own, in its `format`;
   * `goods` and `cause` are what a list may show of it.
   */
  keepDraft: v.strictObject({
    draft,
    format: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    form: v.pipe(v.string(), v.minLength(2), v.maxLength(200_000)),
    goods: text(120),
    cause: v.nullable(v.picklist(causes)),
  }),
  drafts: none,
  readDraft: v.strictObject({ draft }),
  dropDraft: v.strictObject({ draft }),
  catalogue: none,
  importCatalogue: v.strictObject({ id: commandId, size, bytes: base64(14_000_000), pin: ownPin }),
  /** What the columns of a sheet with these headings were said to hold the last time. */
  recallLedgerColumns: v.strictObject({ headings: v.pipe(v.array(text(4000)), v.maxLength(256)) }),
  /** Which rows of an old ledger are complaints of this one already, before anything is written. */
  checkLedgerImport: v.strictObject(oldLedger),
  /**
   * Takes an old ledger in (L7): the file as it was read on the screen, what its columns hold, what the person said to its
   * doubts, and the counts they confirmed. The desk reads the same bytes by the same code, and writes nothing where it
   * counts otherwise. `again` are rows that are taken although a complaint with the same content came in before.
   */
  startLedgerImport: v.strictObject({
    ...oldLedger,
    id: commandId,
    again: v.pipe(v.array(size), v.maxLength(100_000)),
    expected: v.strictObject({ rows: size, taken: size }),
  }),
  ledgerImportStatus: v.strictObject({ job: id }),
  cancelLedgerImport: v.strictObject({ job: id }),
  startExport: v.strictObject({ id: commandId, from: date, to: date, recipient: said(120), pin: ownPin }),
  exportStatus: v.strictObject({ job: id }),
  cancelExport: v.strictObject({ job: id }),
  readExport: v.strictObject({ job: id, offset: size }),
  /**
   * Makes the ledger of complaints opened in these days (null: no bound) as a PDF. Names and phones in full want a
   * head's own PIN. The job is watched, cancelled and fetched as an export is, by whoever started it.
   */
  startLedgerPrint: v.strictObject({
    id: commandId,
    from: v.nullable(date),
    to: v.nullable(date),
    masked: v.boolean(),
    pin: ownPin,
  }),
  ledgerPrintStatus: v.strictObject({ job: id }),
  cancelLedgerPrint: v.strictObject({ job: id }),
  readLedgerPrint: v.strictObject({ job: id, offset: size }),
  printers: none,
  /** The printer of this counter for a paper, remembered; null forgets it. */
  choosePrinter: v.strictObject({ paper, printer: v.nullable(printerId) }),
  /**
   * Prints the paper sealed as entry `print`, whose PDF is `pdf`, on the remembered printer or on `printer`. The number
   * of copies is the entry's. The same id asks for the same job again, never for a second print.
   */
  print: v.strictObject({
    id: commandId,
    print: v.pipe(size, v.minValue(1)),
    paper,
    printer: v.nullable(printerId),
    pdf: base64(14_000_000),
  }),
  /** Prints a page of the desk's own that shows the paper's edges; nothing is sealed. */
  testPrint: v.strictObject({ id: commandId, paper, printer: printerId }),
  /**
   * Prints a ledger that the desk has made (`startLedgerPrint`) on the printer remembered for it, or on `printer`. That it
   * goes to paper was sealed when it was made; how the printing ended is told, not sealed (docs/decisions/0012).
   */
  printLedger: v.strictObject({ id: commandId, job: id, printer: v.nullable(printerId) }),
  printStatus: v.strictObject({ job: commandId }),
  cancelPrint: v.strictObject({ job: commandId }),
} as const satisfies Record<string, v.GenericSchema>;

export type Verb = keyof typeof verbs;
export type Input<V extends Verb> = v.InferInput<(typeof verbs)[V]>;
export type Parsed<V extends Verb> = v.InferOutput<(typeof verbs)[V]>;

type Outputs = {
  status: Status;
  /** `recovery` is the code that lets an enterprise head in again: shown this once. */
  firstRun: { fingerprint: string; size: number; recovery: string };
  signIn: SignedIn;
  signOut: null;
  submit: Sealed;
  changeSettings: Sealed;
  changeCalendar: Sealed;
  confirmClock: Sealed;
  changeAuthority: Sealed;
  changeDayLimits: Sealed;
  addOperator: Sealed & { operator: string };
  changeOperator: Sealed;
  changePin: Sealed;
  /** `code` is null in the answer to a retry: it was shown, or has to be made once more. */
  makeRecoveryCode: Sealed & { code: string | null };
  /** The new code, shown this once: the one that was used is void. */
  recover: { code: string; size: number };
  present: null;
  head: Head;
  entriesFrom: Head & { entries: readonly EntryLine[] };
  /** base64 of each subject's 32-byte key; a subject whose key was destroyed is left out. */
  keysFor: { keys: Readonly<Record<string, string>> };
  stageFile: { file: string; sha256: string; bytes: number };
  readFile: { name: string; media: string; bytes: string };
  keepDraft: null;
  /** The caller's own, the latest first. */
  drafts: { drafts: readonly Draft[] };
  readDraft: { format: number; form: string };
  dropDraft: null;
  catalogue: { version: number; products: readonly Product[] };
  importCatalogue: Sealed & { rows: number; taken: number; rejected: readonly RejectedRow[] };
  recallLedgerColumns: { columns: readonly SheetField[] | null };
  /** `sameFile`: this very row of this very file came in. `resumes`: rows that an interrupted import wrote already. */
  checkLedgerImport: {
    already: readonly Readonly<{ row: number; number: string; sameFile: boolean }>[];
    resumes: number;
  };
  startLedgerImport: { job: string };
  ledgerImportStatus: LedgerImportStatus;
  cancelLedgerImport: LedgerImportStatus;
  startExport: { job: string };
  exportStatus: ExportStatus;
  cancelExport: ExportStatus;
  /** A piece of the finished package (at most 1 MiB) as base64; `next` is null after the last. */
  readExport: { bytes: string; next: number | null };
  startLedgerPrint: { job: string };
  ledgerPrintStatus: ExportStatus;
  cancelLedgerPrint: ExportStatus;
  readLedgerPrint: { bytes: string; next: number | null };
  printers: PrinterList;
  choosePrinter: PrinterList;
  print: PrintStatus;
  testPrint: PrintStatus;
  printLedger: PrintStatus;
  printStatus: PrintStatus;
  /** The status once the spooler has answered: a print that was faster than the cancelling is completed. */
  cancelPrint: PrintStatus;
};
export type Output<V extends Verb> = Outputs[V];

/** Who may call a verb. `open` needs no session; `staff` any role that serves; `head` tier 2 and above; `owner` tier 3. */
export const admission: Readonly<Record<Verb, 'open' | 'session' | 'staff' | 'head' | 'owner'>> = {
  status: 'open',
  firstRun: 'open',
  signIn: 'open',
  signOut: 'session',
  submit: 'staff',
  changeSettings: 'owner',
  changeCalendar: 'owner',
  confirmClock: 'staff',
  changeAuthority: 'owner',
  changeDayLimits: 'owner',
  addOperator: 'owner',
  changeOperator: 'owner',
  changePin: 'session',
  makeRecoveryCode: 'owner',
  recover: 'open',
  present: 'session',
  head: 'session',
  entriesFrom: 'session',
  keysFor: 'session',
  stageFile: 'staff',
  readFile: 'session',
  keepDraft: 'staff',
  drafts: 'staff',
  readDraft: 'staff',
  dropDraft: 'staff',
  catalogue: 'session',
  importCatalogue: 'head',
  recallLedgerColumns: 'head',
  checkLedgerImport: 'head',
  startLedgerImport: 'head',
  ledgerImportStatus: 'head',
  cancelLedgerImport: 'head',
  startExport: 'head',
  exportStatus: 'head',
  cancelExport: 'head',
  readExport: 'head',
  startLedgerPrint: 'staff',
  ledgerPrintStatus: 'staff',
  cancelLedgerPrint: 'staff',
  readLedgerPrint: 'staff',
  printers: 'staff',
  choosePrinter: 'staff',
  print: 'staff',
  testPrint: 'staff',
  printLedger: 'staff',
  printStatus: 'staff',
  cancelPrint: 'staff',
};

/** What only a person does: a session with none of it for a while is over (shared/idle-lock.ts). Asking again by itself is not. */
export const byPerson: ReadonlySet<Verb> = new Set<Verb>([
  'signIn',
  'present',
  'submit',
  'changeSettings',
  'changeCalendar',
  'confirmClock',
  'changeAuthority',
  'changeDayLimits',
  'addOperator',
  'changeOperator',
  'changePin',
  'makeRecoveryCode',
  'stageFile',
  'importCatalogue',
  'startExport',
  'cancelExport',
  'choosePrinter',
  'print',
  'testPrint',
  'printLedger',
  'cancelPrint',
]);

/** All that is left to a person whose PIN was given by somebody else. */
export const openToProvisional: ReadonlySet<Verb> = new Set<Verb>([
  'status',
  'firstRun',
  'signIn',
  'signOut',
  'recover',
  'present',
  'head',
  'changePin',
]);

export type Push =
  | Readonly<{ size: number }>
  | Readonly<{ job: string; done: number; total: number; state: ExportStatus['state'] }>
  | Readonly<{ printing: PrintStatus }>;

/** What a screen holds: one verb, one function; a refusal is a value. */
export type DeskApi = { readonly [V in Verb]: (input: Input<V>) => Promise<Outcome<Output<V>>> } & {
  onPush(listener: (push: Push) => void): () => void;
};
