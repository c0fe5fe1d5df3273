import { useEffect, useRef, useState } from 'react';
import { dateIn } from '../../../shared/calendar.ts';
import type { LedgerImportStatus } from '../../../shared/contract-replies.ts';
import type { Layout, SheetField } from '../../../shared/import/ledger-columns.ts';
import { firstAnswers, type ImportAnswers, type ImportRow } from '../../../shared/import/ledger-rows.ts';
import { type RefusalCode, refuse } from '../../../shared/refusals.ts';
import { useDesk, useZone } from '../../app-context.ts';
import { newCommandId } from '../../parts/command-id.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import type { ImportAnswer, SheetSeen } from '../../workers/import-messages.ts';
import { type HandedOver, handOver } from './hand-over.ts';
import { type ImportReader, largestLedger, openImportReader } from './import-worker.ts';

type Opened = Readonly<{ name: string; handed: HandedOver; sheets: readonly SheetSeen[] }>;
export type Understood = Readonly<{
  sheet: number;
  layout: Layout;
  answers: ImportAnswers;
  rows: readonly ImportRow[];
}>;

/** What the desk says of a sheet before it is written: null while it looks. */
export type Checked = Readonly<{
  already: ReadonlyMap<number, Readonly<{ number: string; sameFile: boolean }>>;
  resumes: number;
}>;

const askAgainMs = 250;

/** The way of a file into the ledger: read, understood, confirmed, under way, reported. Nothing is written before `start`. */
export function useImport(lost: string) {
  const desk = useDesk();
  const say = useRefusal();
  const zone = useZone();
  const reader = useRef<ImportReader | null>(null);
  const gone = useRef(false);
  const job = useRef<string | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [understood, setUnderstood] = useState<Understood | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [alsoTaken, setAlsoTaken] = useState<ReadonlySet<number>>(new Set());
  const latest = useRef(0);
  const chosen = useRef(0);
  const [status, setStatus] = useState<LedgerImportStatus | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      reader.current?.close();
      reader.current = null;
    };
  }, []);

  /** Ends the thread that reads: what it was at is never answered. */
  const stopReading = (): void => {
    chosen.current += 1;
    latest.current += 1;
    reader.current?.close();
    reader.current = null;
    setBusy(false);
  };
  const ask = (question: Parameters<ImportReader['ask']>[0]): Promise<ImportAnswer> => {
    reader.current ??= openImportReader();
    return reader.current.ask(question);
  };
  const refused = (code: RefusalCode): void => setProblem(say(refuse(code)));

  const read = async (from: Opened, sheet: number, layout: Layout, answers: ImportAnswers): Promise<void> => {
    setBusy(true);
    const today = dateIn(Date.now(), zone);
    const answer = await ask({ ask: 'read', sheet, layout, answers, today, name: from.name });
    if (gone.current) return;
    if (answer.kind === 'rows') {
      setUnderstood({ sheet, layout, answers, rows: answer.rows });
      void check(from, sheet, layout, answers);
    } else if (answer.kind === 'refused') refused(answer.code);
    setBusy(false);
  };
  const check = async (
    from: Opened,
    sheet: number,
    layout: Layout,
    answers: ImportAnswers,
  ): Promise<void> => {
    latest.current += 1;
    const mine = latest.current;
    setChecked(null);
    setAlsoTaken(new Set());
    try {
      const outcome = await from.handed.ask((file) =>
        desk.checkLedgerImport(oldLedger(from.name, file, sheet, layout, answers)),
      );
      // A column was changed meanwhile: another answer is on its way.
      if (gone.current || mine !== latest.current) return;
      if (!outcome.ok) return setProblem(say(outcome.refusal));
      const { already, resumes } = outcome.value;
      setChecked({ already: new Map(already.map(({ row, ...rest }) => [row, rest])), resumes });
    } catch (error) {
      if (gone.current || mine !== latest.current) return;
      console.warn('checkLedgerImport: no answer from the desk', error);
      setProblem(lost);
    }
  };
  const choose = async (file: File): Promise<void> => {
    stopReading();
    const mine = chosen.current;
    setBusy(true);
    setProblem(null);
    setStatus(null);
    setUnderstood(null);
    setOpened(null);
    if (file.size > largestLedger) {
      refused('import-too-large');
      return setBusy(false);
    }
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => null, // Moved, or a stick pulled out: it cannot be read.
    );
    // Stopped while the file came from a slow stick: whoever stopped it went on.
    if (mine !== chosen.current) return;
    const answer: ImportAnswer = bytes
      ? await ask({ ask: 'open', bytes })
      : { kind: 'refused', code: 'import-unreadable' };
    if (gone.current || mine !== chosen.current) return;
    if (answer.kind !== 'opened' || !bytes) {
      refused(answer.kind === 'refused' ? answer.code : 'import-unreadable');
      setBusy(false);
      return;
    }
    const handed = handOver(desk, bytes, () => gone.current || mine !== chosen.current);
    const next = { name: file.name.slice(0, 120), handed, sheets: answer.sheets };
    setOpened(next);
    await openSheet(next, 0);
  };
  const openSheet = async (from: Opened, sheet: number): Promise<void> => {
    const layout = from.sheets[sheet]?.layout;
    if (!layout) return;
    const known = await desk
      .recallLedgerColumns({ headings: [...layout.headings].slice(0, 256) })
      .catch(() => null);
    const columns = known?.ok ? known.value.columns : null;
    await read(from, sheet, columns ? { ...layout, columns } : layout, firstAnswers);
  };
  const start = async (): Promise<void> => {
    if (!opened || !understood) return;
    setProblem(null);
    const { sheet, layout, answers, rows } = understood;
    job.current ??= newCommandId();
    try {
      const id = job.current;
      const outcome = await opened.handed.ask((file) =>
        desk.startLedgerImport({
          ...oldLedger(opened.name, file, sheet, layout, answers),
          id,
          again: [...alsoTaken],
          expected: { rows: rows.length, taken: rows.filter((row) => row.kind === 'taken').length },
        }),
      );
      if (!outcome.ok) {
        job.current = null;
        return setProblem(say(outcome.refusal));
      }
      await watch(outcome.value.job);
    } catch (error) {
      console.warn('startLedgerImport: no answer from the desk', error);
      setProblem(lost);
    }
  };
  const watch = async (id: string): Promise<void> => {
    while (!gone.current) {
      const outcome = await desk.ledgerImportStatus({ job: id });
      if (!outcome.ok) return setProblem(say(outcome.refusal));
      const { state, stage, refusal } = outcome.value;
      // Refused before anything was written: the preview stays, with what was said to it.
      setStatus(state === 'failed' && stage !== 'writing' ? null : outcome.value);
      if (state !== 'running') {
        job.current = null;
        if (refusal) setProblem(say(refusal));
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, askAgainMs));
    }
  };
  return {
    opened,
    understood,
    checked,
    alsoTaken,
    status,
    problem,
    busy,
    choose,
    start,
    sheet: (at: number) => opened && void openSheet(opened, at),
    column: (at: number, field: SheetField) => {
      if (!opened || !understood) return;
      const columns = understood.layout.columns.map((one, index) =>
        index === at ? field : one === field && field !== 'other' ? 'other' : one,
      );
      void read(opened, understood.sheet, { ...understood.layout, columns }, understood.answers);
    },
    answer: (some: Partial<ImportAnswers>) => {
      if (!opened || !understood) return;
      void read(opened, understood.sheet, understood.layout, { ...understood.answers, ...some });
    },
    alsoTake: (rows: readonly number[], take: boolean) =>
      setAlsoTaken((now) => {
        const next = new Set(now);
        for (const row of rows) take ? next.add(row) : next.delete(row);
        return next;
      }),
    cancel: () => job.current && void desk.cancelLedgerImport({ job: job.current }),
    again: () => {
      stopReading();
      setOpened(null);
      setUnderstood(null);
      setChecked(null);
      setStatus(null);
      setProblem(null);
    },
  };
}

function oldLedger(name: string, file: string, sheet: number, layout: Layout, answers: ImportAnswers) {
  return {
    name,
    file,
    sheet,
    header: layout.header,
    columns: [...layout.columns],
    answers,
  };
}
export type Importing = ReturnType<typeof useImport>;
