import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoodsKind } from '../../../../shared/codes.ts';
import type { DeskApi } from '../../../../shared/contract.ts';
import type { ProductField, ProductLayout } from '../../../../shared/import/product-columns.ts';
import type { KindWords } from '../../../../shared/import/product-list.ts';
import { type RefusalCode, refuse } from '../../../../shared/refusals.ts';
import { useDesk } from '../../../app-context.ts';
import { newCommandId } from '../../../parts/command-id.ts';
import { useRefusal } from '../../../parts/use-refusal.ts';
import type {
  CatalogueQuestion,
  ProductSheetSeen,
  ProductsUnderstood,
} from '../../../workers/catalogue-messages.ts';
import { useChange } from '../use-change.ts';
import { type CatalogueReader, largestList, openCatalogueReader } from './catalogue-reader.ts';

export type OpenedList = Readonly<{ name: string; sheets: readonly ProductSheetSeen[] }>;
export type Chosen = Readonly<{ sheet: number; layout: ProductLayout; kinds: KindWords }>;
/** How much of the list is with the desk. */
export type Handing = Readonly<{ done: number; total: number }>;
export type TakenList = Readonly<{ rows: number; taken: number; left: number }>;

/** Few enough that whoever asks the desk meanwhile does not feel them. */
const atOnce = 500;

/** The way of a product list: read, mapped, compared, handed over in pieces, put in use. Before the last nothing changes. */
export function useCatalogueImport(onTaken: (count: number) => void) {
  const { t } = useTranslation('products');
  const desk = useDesk();
  const say = useRefusal();
  const { change } = useChange();
  const reader = useRef<CatalogueReader | null>(null);
  const stopped = useRef(false);
  const choosing = useRef(0);
  const [opened, setOpened] = useState<OpenedList | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [understood, setUnderstood] = useState<ProductsUnderstood | null>(null);
  const [handing, setHanding] = useState<Handing | null>(null);
  const [taken, setTaken] = useState<TakenList | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(
    () => () => {
      stopped.current = true;
      reader.current?.close();
      reader.current = null;
    },
    [],
  );

  const ask = (question: CatalogueQuestion) => {
    reader.current ??= openCatalogueReader();
    return reader.current.ask(question);
  };
  const refused = (code: RefusalCode): void => setProblem(say(refuse(code)));

  const read = async (next: Chosen): Promise<void> => {
    setBusy(true);
    setChosen(next);
    const answer = await ask({ ask: 'read', ...next });
    if (answer.kind === 'understood') setUnderstood(answer.understood);
    else if (answer.kind === 'refused') refused(answer.code);
    setBusy(false);
  };
  const openSheet = async (from: OpenedList, sheet: number): Promise<void> => {
    const seen = from.sheets[sheet];
    if (!seen) return;
    const known = await desk.recallProductMapping({ headings: [...seen.layout.headings] }).catch(() => null); // No answer: the person says it again.
    const { columns, kinds } = known?.ok ? known.value : { columns: null, kinds: [] };
    await read({
      sheet,
      layout: columns?.length === seen.layout.columns.length ? { ...seen.layout, columns } : seen.layout,
      kinds: Object.fromEntries(kinds.map(({ word, kind }) => [word, kind])),
    });
  };
  const choose = async (file: File): Promise<void> => {
    reset();
    if (file.size > largestList) return refused('import-too-large');
    const mine = choosing.current;
    setBusy(true);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await bringBefore(desk, ask);
      if (mine !== choosing.current) return;
      const answer = await ask({ ask: 'open', bytes });
      if (answer.kind !== 'opened')
        return refused(answer.kind === 'refused' ? answer.code : 'catalogue-unreadable');
      const next = { name: file.name, sheets: answer.sheets };
      setOpened(next);
      await openSheet(next, 0);
    } catch (error) {
      // Moved, or a stick pulled out; or the desk did not answer.
      console.warn('product list:', error);
      refused('catalogue-unreadable');
    } finally {
      if (mine === choosing.current) setBusy(false);
    }
  };
  const reset = (): void => {
    // What is being read is let go with its thread, and never answered.
    choosing.current += 1;
    reader.current?.close();
    reader.current = null;
    setBusy(false);
    setOpened(null);
    setChosen(null);
    setUnderstood(null);
    setTaken(null);
    setProblem(null);
    setHanding(null);
  };
  const start = async (): Promise<void> => {
    if (!chosen || !understood) return;
    stopped.current = false;
    setProblem(null);
    const list = newCommandId();
    const total = understood.taken;
    try {
      for (let from = 0, piece = 0; from < total; from += atOnce, piece += 1) {
        setHanding({ done: from, total });
        const answer = await ask({ ask: 'piece', from, count: atOnce });
        if (answer.kind !== 'products') return refused('catalogue-not-whole');
        const outcome = await desk.stageProducts({ list, piece, products: [...answer.products] });
        if (!outcome.ok) return setProblem(say(outcome.refusal));
        if (stopped.current) return;
      }
      setHanding({ done: total, total });
      const { layout, kinds } = chosen;
      const words = new Set(understood.words.map((one) => one.word));
      const mapping = {
        headings: [...layout.headings],
        columns: [...layout.columns],
        kinds: Object.entries(kinds)
          .filter(([word]) => words.has(word) && word.length <= 200)
          .map(([word, kind]) => ({ word, kind }))
          .slice(0, 2000),
      };
      const said = await change((asked, base, pin) =>
        asked.importCatalogue({
          ...base,
          list,
          count: total,
          rows: understood.rows,
          mapping,
          ...(pin && { pin }),
        }),
      );
      if (said !== null) return setProblem(said);
      setTaken({ rows: understood.rows, taken: total, left: understood.left });
      onTaken(total);
    } catch (error) {
      console.warn('stageProducts: no answer from the desk', error);
      setProblem(t('lost'));
    } finally {
      setHanding(null);
    }
  };
  return {
    opened,
    chosen,
    understood,
    handing,
    taken,
    problem,
    busy,
    choose,
    start,
    again: reset,
    cancel: () => {
      stopped.current = true;
      setProblem(t('cancelled'));
    },
    sheet: (at: number) => opened && void openSheet(opened, at),
    column: (at: number, field: ProductField) => {
      if (!chosen) return;
      const columns = chosen.layout.columns.map((one, index) =>
        index === at ? field : one === field ? 'other' : one,
      );
      void read({ ...chosen, layout: { ...chosen.layout, columns } });
    },
    kind: (word: string, kind: GoodsKind | null) => {
      if (!chosen) return;
      const { [word]: _, ...others } = chosen.kinds;
      void read({ ...chosen, kinds: kind ? { ...others, [word]: kind } : others });
    },
    rejected: async () => {
      const answer = await ask({ ask: 'rejected' });
      return answer.kind === 'rejected' ? answer.rows : [];
    },
  };
}

/** Brings the list in use to the reader, which compares with it. */
async function bringBefore(
  desk: DeskApi,
  ask: (question: CatalogueQuestion) => Promise<unknown>,
): Promise<void> {
  for (let piece: number | null = 0; piece !== null; ) {
    const outcome = await desk.catalogue({ piece });
    if (!outcome.ok) throw new Error(`catalogue: ${outcome.refusal.code}`);
    await ask({ ask: 'before', first: piece === 0, products: outcome.value.products });
    piece = outcome.value.next;
  }
}
export type CatalogueImport = ReturnType<typeof useCatalogueImport>;
