import { parentPort, workerData } from 'node:worker_threads';
import { bytesToHex, utf8 } from '../../../shared/bytes.ts';
import { type ImportRow, readLedgerRows } from '../../../shared/import/ledger-rows.ts';
import { rowIdentities } from '../../../shared/import/row-identity.ts';
import { readSheets } from '../../../shared/import/sheet.ts';
import { type RefusalCode, refuse } from '../../../shared/refusals.ts';
import { hmac256, sha256 } from '../crypto.ts';
import type { NamedRow, ReaderAnswer, ReaderQuestion, ReaderTask, TakenRow } from './reader-messages.ts';

/** Reads and understands a whole old ledger, and hands its rows over in pieces as they are asked for. */
function read(task: ReaderTask): { first: ReaderAnswer; answer: (question: ReaderQuestion) => ReaderAnswer } {
  const refused = (code: RefusalCode, field?: string) => ({
    first: { kind: 'refused' as const, refusal: field ? refuse(code, { field }) : refuse(code) },
    answer: (): ReaderAnswer => ({ kind: 'refused', refusal: refuse(code) }),
  });
  const { bytes } = task;
  const book = readSheets(bytes);
  if (!book.ok) return refused(book.code);
  const sheet = book.sheets[task.sheet];
  if (!sheet) return refused('bad-input', 'sheet');
  const headings = sheet.rows.find((row) => row.row === task.header)?.cells ?? [];
  const layout = { header: task.header, headings, columns: task.columns };
  const rows = readLedgerRows(sheet, layout, task.answers, { today: task.today, titles: [task.name] });
  const taken = rows.filter((row) => row.kind === 'taken');
  const byRow = new Map(taken.map((row) => [row.row, row]));
  const tag = (text: string) => bytesToHex(hmac256(task.key, utf8(text))).slice(0, 20);
  const file = `import|${bytesToHex(sha256(bytes))}|${task.sheet}`;
  const named = ({ row, data, person, words }: TakenRow): NamedRow => ({
    row,
    about: `c-${tag(`${file}|${row}`)}`,
    tags: rowIdentities({ day: data.day, person, words }).map((one) => tag(`row|${one}`)),
  });
  return {
    first: {
      kind: 'read',
      rows: rows.length,
      taken: taken.length,
      digest: bytesToHex(sha256(bytes)),
      batch: `b-${tag(file)}`,
      sheet: sheet.name,
      headings,
    },
    answer: (question) =>
      question.ask === 'named'
        ? { kind: 'named', named: taken.slice(question.from, question.from + question.count).map(named) }
        : { kind: 'rows', rows: question.rows.flatMap((row) => withoutCells(byRow.get(row)) ?? []) },
  };
}

/** Only what is sealed crosses to the desk's own thread. */
function withoutCells(row: Extract<ImportRow, { kind: 'taken' }> | undefined): TakenRow | null {
  return row ? { row: row.row, data: row.data, person: row.person, words: row.words } : null;
}

const port = parentPort;
if (port) {
  const { first, answer } = read(workerData as ReaderTask);
  port.postMessage(first);
  port.on('message', (question: ReaderQuestion) => port.postMessage(answer(question)));
}
