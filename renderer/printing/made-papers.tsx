import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Paper } from '../../shared/codes.ts';
import type { PrintStatus } from '../../shared/contract-replies.ts';
import type { DocumentDefinition } from '../../shared/documents/definition.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { useDesk, useSession } from '../app-context.ts';
import { type RenderedPdf, renderPdf } from '../documents/render-pdf.ts';
import { useFollowedJobs } from './followed-jobs.ts';
import { handOver } from './hand-over.ts';
import { type OnSheet, takePlaces } from './label-sheet.ts';
import { paperOnItsWay } from './papers-on-their-way.ts';
import { type SealedPrint, sealEnds } from './sealed-print.ts';

type Kind = 'label' | 'receipt' | 'return-tag' | 'sheet';
/** A paper that was sealed as printed, and how it is drawn; a sheet holds the labels of several prints. */
export type AskedPaper = Readonly<{
  kind: Kind;
  prints: readonly [SealedPrint, ...SealedPrint[]];
  paper: Paper;
  sheet: OnSheet | null;
  definition: DocumentDefinition;
}>;
/**
 * Being drawn; not to be drawn; on its way to the desk; not taken by the desk, with why (null: it did not answer); saved
 * as a file; or where its print is.
 */
export type MadeCourse =
  | 'drawing'
  | 'undrawn'
  | 'sending'
  | 'saved'
  | Readonly<{ unsent: Refusal | null }>
  | PrintStatus;
export type MadePaper = Omit<AskedPaper, 'definition'> &
  Readonly<{
    /** Of its print job too: asked again it is the same print. */
    id: string;
    /** The complaint's ledger number; of several, in words. */
    number: string;
    pdf: RenderedPdf | null;
    course: MadeCourse;
  }>;

type MadePapers = Readonly<{
  papers: readonly MadePaper[];
  /** Draws the papers of a complaint and sends each to the printer remembered for it. Returns at once. */
  make: (number: string, asked: readonly AskedPaper[]) => void;
  /** Sends a paper that was not taken once more, to this printer. */
  send: (paper: MadePaper, printer: string) => void;
  cancel: (paper: MadePaper) => void;
  /** True once the ledger says that it is saved; only then may it be. */
  sealSaved: (paper: MadePaper) => Promise<boolean>;
  /** Puts away whatever is not under way; what no printer and no file has is given up, and the ledger says so. */
  clear: () => void;
}>;

const MadePapersContext = createContext<MadePapers | null>(null);

/** Is its print neither over nor lost? */
export function isOnItsWay({ course }: MadePaper): boolean {
  if (typeof course === 'string') return course === 'drawing' || course === 'sending';
  return 'state' in course && (course.state === 'waiting' || course.state === 'printing');
}

function isDone({ course }: MadePaper): boolean {
  if (typeof course === 'string') return course === 'saved';
  return 'state' in course && (course.state === 'completed' || course.state === 'cancelled');
}

/** Each person's papers, also while the screen is locked: numbers and states alone, nothing drawn. */
const shelves = new Map<string, readonly MadePaper[]>();

function undrawn(one: MadePaper): MadePaper {
  return one.pdf === null ? one : { ...one, pdf: null };
}

/**
 * Papers that are drawn and printed while the person has gone on already. What is drawn is in memory for one sign-in, for
 * a receipt names a consumer; where each paper is, its person finds again after a lock. What is still open when the
 * session ends, the desk gives up.
 */
export function MadePapersProvider({ children }: { readonly children: ReactNode }) {
  const desk = useDesk();
  const { operator } = useSession();
  const [papers, show] = useState<readonly MadePaper[]>(() => shelves.get(operator) ?? []);
  const here = useRef(false);
  const setPapers = useCallback(
    (change: (now: readonly MadePaper[]) => readonly MadePaper[]): void => {
      const next = change(shelves.get(operator) ?? []);
      shelves.set(operator, here.current ? next : next.map(undrawn));
      if (here.current) show(next);
    },
    [operator],
  );
  useEffect(() => {
    here.current = true;
    show(shelves.get(operator) ?? []);
    return () => {
      here.current = false;
      shelves.set(operator, (shelves.get(operator) ?? []).map(undrawn));
    };
  }, [operator]);
  const latest = useRef(papers);
  useEffect(() => {
    latest.current = papers;
  });
  const put = useCallback(
    (id: string, change: Partial<MadePaper>): void => {
      setPapers((now) => now.map((one) => (one.id === id ? { ...one, ...change } : one)));
    },
    [setPapers],
  );
  const onStatus = useCallback(
    (status: PrintStatus): void => {
      setPapers((now) =>
        now.map((one) => (one.id === status.job && isOnItsWay(one) ? { ...one, course: status } : one)),
      );
    },
    [setPapers],
  );
  useFollowedJobs(
    papers.filter(isOnItsWay).map(({ id }) => id),
    onStatus,
  );

  /** To the remembered printer where none is named; a choice made here is remembered. */
  const toPrinter = useCallback(
    async (one: MadePaper, pdf: RenderedPdf, printer: string | null): Promise<void> => {
      const { id, paper, prints, sheet } = one;
      put(id, { pdf, course: 'sending' });
      try {
        if (printer !== null) await desk.choosePrinter({ paper, printer });
        const outcome = await handOver(desk, { id, prints, paper, sheet, printer, pdf: pdf.bytes });
        put(id, { course: outcome.ok ? outcome.value : { unsent: outcome.refusal } });
      } catch (error) {
        console.warn('MadePapers: no answer from the desk', error);
        put(id, { course: { unsent: null } });
      }
    },
    [desk, put],
  );
  const giveUp = useCallback(
    ({ prints }: MadePaper): void => {
      sealEnds(desk, prints, 'cancelled').catch((error: unknown) => console.warn('MadePapers:', error));
    },
    [desk],
  );

  const make = useCallback<MadePapers['make']>(
    (number, asked) => {
      const begun = asked.map(({ definition, ...rest }) => {
        const one: MadePaper = { ...rest, id: crypto.randomUUID(), number, pdf: null, course: 'drawing' };
        return { one, definition };
      });
      // What went well before needs nobody's eye any more; what did not stays.
      setPapers((now) => [...begun.map(({ one }) => one), ...now.filter((one) => !isDone(one))]);
      const draw = async ({ one, definition }: (typeof begun)[number]): Promise<void> => {
        const pdf = await renderPdf(definition).catch((error: unknown) => {
          console.error('MadePapers: a PDF could not be made', error);
          return null;
        });
        if (pdf) return toPrinter(one, pdf, null);
        put(one.id, { course: 'undrawn' });
        giveUp(one);
      };
      for (const each of begun) paperOnItsWay(draw(each));
    },
    [toPrinter, put, giveUp, setPapers],
  );
  const send = useCallback<MadePapers['send']>(
    (one, printer) => {
      if (one.pdf) void toPrinter(one, one.pdf, printer);
    },
    [toPrinter],
  );
  const cancel = useCallback<MadePapers['cancel']>(
    ({ id }) => {
      desk.cancelPrint({ job: id }).then(
        (outcome) => outcome.ok && onStatus(outcome.value),
        (error: unknown) => console.warn('MadePapers: no answer from the desk', error),
      );
    },
    [desk, onStatus],
  );
  const sealSaved = useCallback<MadePapers['sealSaved']>(
    async (one) => {
      try {
        const refusal = await sealEnds(desk, one.prints, 'saved');
        if (refusal === null && one.sheet) await takePlaces(desk, one.sheet);
        put(one.id, { course: refusal ? { unsent: refusal } : 'saved' });
        return refusal === null;
      } catch (error) {
        console.warn('MadePapers: no answer from the desk', error);
        put(one.id, { course: { unsent: null } });
        return false;
      }
    },
    [desk, put],
  );
  const clear = useCallback<MadePapers['clear']>(() => {
    for (const one of latest.current)
      if (one.pdf && typeof one.course === 'object' && 'unsent' in one.course) giveUp(one);
    setPapers((now) => now.filter(isOnItsWay));
  }, [giveUp, setPapers]);

  const value = useMemo(
    () => ({ papers, make, send, cancel, sealSaved, clear }),
    [papers, make, send, cancel, sealSaved, clear],
  );
  return <MadePapersContext value={value}>{children}</MadePapersContext>;
}

export function useMadePapers(): MadePapers {
  const made = useContext(MadePapersContext);
  if (!made) throw new Error('useMadePapers: expected to be inside <MadePapersProvider>, no provider found');
  return made;
}
