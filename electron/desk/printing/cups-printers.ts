import { userInfo } from 'node:os';
import type { PrintCause } from '../../../shared/codes.ts';
import type { Sheet } from '../../../shared/documents/paper.ts';
import {
  type Printers,
  type SpooledPrinter,
  SpoolerError,
  type SpoolJob,
  type SpoolState,
} from '../ports.ts';
import { callSpooler, type SpoolerAddress, spoolerAddress } from './ipp-call.ts';
import type { IppAttribute, IppResponse, IppValue } from './ipp-message.ts';
import { troubleIn } from './printer-trouble.ts';

/** RFC 8011 §5.4.15; the last two are CUPS' own. */
const operations = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  getJob: 0x0009,
  getPrinter: 0x000b,
  getDefault: 0x4001,
  getPrinters: 0x4002,
} as const;
const statuses = { lastOk: 0x00ff, notFound: 0x0406, notAccepting: 0x0506 } as const;
const printerFacts = [
  'printer-name',
  'printer-info',
  'printer-state',
  'printer-state-reasons',
  'printer-is-accepting-jobs',
];
const jobFacts = ['job-state', 'job-state-reasons', 'job-printer-uri', 'job-impressions-completed'];

type Facts = ReadonlyMap<string, readonly IppValue[]>;

/** Printers through CUPS, by its own protocol over its own socket (docs/decisions/0011). */
export function cupsPrinters(address: () => SpoolerAddress = spoolerAddress): Printers {
  const user: IppAttribute = { name: 'requesting-user-name', tag: 'name', value: userInfo().username };
  const ask = (
    operation: number,
    path: string,
    attributes: readonly IppAttribute[],
    job: { attributes: readonly IppAttribute[]; document: Uint8Array } | null = null,
  ): Promise<IppResponse> =>
    callSpooler(address(), path, {
      operation,
      operationAttributes: attributes,
      ...(job && { jobAttributes: job.attributes, document: job.document }),
    });
  const printerTrouble = async (uri: string): Promise<PrintCause | null> => {
    const answer = await ask(operations.getPrinter, '/', [
      { name: 'printer-uri', tag: 'uri', value: uri },
      { name: 'requested-attributes', tag: 'keyword', value: printerFacts },
    ]);
    if (answer.status === statuses.notFound) return 'printer-gone';
    const facts = answer.groups[0];
    return facts ? troubleOf(facts) : null;
  };

  return {
    service: 'cups',
    async list() {
      const requested: IppAttribute = { name: 'requested-attributes', tag: 'keyword', value: printerFacts };
      const all = await ask(operations.getPrinters, '/', [requested]);
      const first = await ask(operations.getDefault, '/', [requested]);
      const standard = text(first.groups[0], 'printer-name');
      return all.groups.flatMap((facts) => printerOf(facts, standard) ?? []);
    },
    async print({ printer, title, pdf, raw, sheet, copies }: SpoolJob) {
      const answer = await ask(
        operations.printJob,
        `/printers/${encodeURIComponent(printer)}`,
        [
          { name: 'printer-uri', tag: 'uri', value: uriOf(printer) },
          user,
          { name: 'job-name', tag: 'name', value: title },
          // What is raw passes every filter of the queue as it is.
          {
            name: 'document-format',
            tag: 'media',
            value: raw ? 'application/vnd.cups-raw' : 'application/pdf',
          },
        ],
        raw
          ? { attributes: [{ name: 'copies', tag: 'integer', value: 1 }], document: raw }
          : { attributes: pageAttributes(sheet, copies), document: pdf },
      );
      const job = number(answer.groups[0], 'job-id');
      if (answer.status > statuses.lastOk || job === null)
        throw new SpoolerError(causeOf(answer.status), `print: status 0x${answer.status.toString(16)}`);
      return String(job);
    },
    async status(spooled): Promise<SpoolState> {
      const answer = await ask(operations.getJob, '/', [
        { name: 'job-uri', tag: 'uri', value: jobUri(spooled) },
        user,
        { name: 'requested-attributes', tag: 'keyword', value: jobFacts },
      ]);
      const facts = answer.groups[0];
      if (!facts) return { state: 'unknown' };
      switch (number(facts, 'job-state')) {
        case 7:
          return { state: 'cancelled' };
        case 9:
          return { state: 'completed' };
        default:
      }
      const trouble = await printerTrouble(text(facts, 'job-printer-uri'));
      if (number(facts, 'job-state') === 8)
        return { state: 'failed', trouble: trouble ?? abortCause(texts(facts, 'job-state-reasons')) };
      const printing = number(facts, 'job-state') === 5;
      const done = number(facts, 'job-impressions-completed') ?? 0;
      return { state: printing ? 'printing' : 'waiting', trouble, done };
    },
    async cancel(spooled) {
      await ask(operations.cancelJob, '/jobs/', [
        { name: 'job-uri', tag: 'uri', value: jobUri(spooled) },
        user,
      ]);
    },
  };
}

function uriOf(printer: string): string {
  return `ipp://localhost/printers/${encodeURIComponent(printer)}`;
}

function jobUri(spooled: string): string {
  return `ipp://localhost/jobs/${spooled}`;
}

function pageAttributes(sheet: Sheet, copies: number): readonly IppAttribute[] {
  const media = mediaName(sheet);
  return [
    { name: 'copies', tag: 'integer', value: copies },
    { name: 'media', tag: 'keyword', value: media },
    // From `media` CUPS itself makes a PageSize of whole points, up to 0.18 mm off; one that is there it keeps.
    ...(media.startsWith('Custom.') ? [{ name: 'PageSize', tag: 'keyword', value: media } as const] : []),
    { name: 'print-scaling', tag: 'keyword', value: 'none' },
    { name: 'fit-to-page', tag: 'boolean', value: false },
  ];
}

/** A sheet as CUPS names it: standard sizes by PWG 5101.1, any other by its millimetres. */
export function mediaName({ widthMm, heightMm }: Sheet): string {
  if (widthMm === 210 && heightMm === 297) return 'iso_a4_210x297mm';
  if (widthMm === 297 && heightMm === 420) return 'iso_a3_297x420mm';
  if (widthMm === 148 && heightMm === 210) return 'iso_a5_148x210mm';
  return `Custom.${widthMm}x${heightMm}mm`;
}

function printerOf(facts: Facts, standard: string): SpooledPrinter | null {
  const printer = text(facts, 'printer-name');
  if (!printer) return null;
  const trouble = troubleOf(facts);
  const stopped =
    number(facts, 'printer-state') === 5 || facts.get('printer-is-accepting-jobs')?.[0] === false;
  const state = stopped
    ? 'paused'
    : trouble === 'no-answer'
      ? 'offline'
      : number(facts, 'printer-state') === 4
        ? 'busy'
        : 'ready';
  return {
    printer,
    name: text(facts, 'printer-info') || printer,
    state,
    trouble: stopped ? (trouble ?? 'queue-stopped') : trouble,
    isDefault: printer === standard,
  };
}

function troubleOf(facts: Facts): PrintCause | null {
  const named = troubleIn(texts(facts, 'printer-state-reasons'));
  return named ?? (number(facts, 'printer-state') === 5 ? 'queue-stopped' : null);
}

function causeOf(status: number): PrintCause {
  if (status === statuses.notFound) return 'printer-gone';
  return status === statuses.notAccepting ? 'queue-stopped' : 'rejected';
}

function abortCause(reasons: readonly string[]): PrintCause {
  return reasons.some((reason) => /document|format/.test(reason)) ? 'rejected' : 'other';
}

function texts(facts: Facts | undefined, name: string): string[] {
  return (facts?.get(name) ?? []).filter((value) => typeof value === 'string');
}

function text(facts: Facts | undefined, name: string): string {
  return texts(facts, name)[0] ?? '';
}

function number(facts: Facts | undefined, name: string): number | null {
  const value = facts?.get(name)?.[0];
  return typeof value === 'number' ? value : null;
}
