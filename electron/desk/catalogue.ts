import type { Output, Parsed } from '../../shared/contract.ts';
import type { Product } from '../../shared/goods/catalogue.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import type { Caller, Core } from './core.ts';
import { onFreshPin } from './fresh-pin.ts';
import { breath } from './importing/breath.ts';
import type { ProductMapping, ProductMemory } from './importing/product-memory.ts';
import { sealCatalogue } from './store-verbs.ts';

/** A list that is coming in: how many pieces and products of it there are, and the last code. */
type Coming = { list: string; pieces: number; count: number; last: string };

/** The store's product list: read in pieces, and taken in pieces before one entry puts it in use. */
export interface Catalogue {
  read(piece: number): Output<'catalogue'>;
  stage(input: Parsed<'stageProducts'>): Outcome<Output<'stageProducts'>>;
  take(caller: Caller, input: Parsed<'importCatalogue'>): Promise<Outcome<Output<'importCatalogue'>>>;
  close(): Promise<void>;
}

export function openCatalogue(core: Core, memory: ProductMemory): Catalogue {
  const { products } = core.log;
  let coming: Coming | null = null;
  let closed = false;
  let clearing: Promise<void> | null = null;
  const notWhole = () => ({ ok: false, refusal: refuse('catalogue-not-whole') }) as const;

  /** Piece by piece, with room between for whoever asks something. */
  const clear = async (): Promise<void> => {
    do await breath();
    while (!closed && products.clearOne(coming?.list ?? null));
  };
  const clearLater = (): void => {
    clearing = (clearing ?? Promise.resolve())
      .then(clear)
      .catch((error: unknown) => console.error(error instanceof Error ? error.stack : error));
  };

  const remember = (mapping: ProductMapping | undefined): void => {
    try {
      if (mapping) memory.keep(mapping);
    } catch (error) {
      // The list is in use already; what is not remembered is asked again.
      console.error(error instanceof Error ? error.message : error);
    }
  };

  return {
    read(piece) {
      const inUse = products.inUse();
      const json = inUse && products.piece(piece);
      if (!inUse || !json)
        return { list: inUse?.list ?? null, version: inUse?.count ?? 0, products: [], next: null };
      const next = products.piece(piece + 1) === null ? null : piece + 1;
      return { list: inUse.list, version: inUse.count, products: JSON.parse(json) as Product[], next };
    },
    stage({ list, piece, products: next }) {
      if (piece === 0) {
        // The list in use is never written to.
        if (products.inUse()?.list === list) return notWhole();
        coming = { list, pieces: 0, count: 0, last: '' };
        clearLater();
      }
      if (coming?.list !== list || coming.pieces !== piece) return notWhole();
      // Ascending codes: none is there twice, in whatever piece.
      let last = coming.last;
      for (const { code } of next) {
        if (code <= last) return notWhole();
        last = code;
      }
      products.keep(list, piece, JSON.stringify(next));
      coming = { list, pieces: piece + 1, count: coming.count + next.length, last };
      return { ok: true, value: null };
    },
    take(caller, { pin, ...asked }) {
      return onFreshPin(core, caller, { verb: 'importCatalogue', id: asked.id, asked, pin }, () => {
        const { list, count, rows } = asked;
        if (coming?.list !== list || coming.count !== count || count === 0 || rows < count) return notWhole();
        const sealed = sealCatalogue(core, caller, asked, { rows, taken: count }, { list, count }, asked);
        if (!sealed.ok) return sealed;
        coming = null;
        remember(asked.mapping);
        clearLater();
        return sealed as Outcome<Output<'importCatalogue'>>;
      });
    },
    async close() {
      closed = true;
      await clearing;
    },
  };
}
