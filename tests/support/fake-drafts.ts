import type { Input, Output } from '../../shared/contract.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';

type Kept = Input<'keepDraft'> & { readonly at: number };

/** Drafts in memory, for screens that are looked at without a desk. Everyone's are one person's. */
export function fakeDrafts(now: () => number = Date.now) {
  const kept = new Map<string, Kept>();
  return {
    keepDraft: async (input: Input<'keepDraft'>): Promise<Outcome<null>> => {
      kept.set(input.draft, { ...input, at: now() });
      return { ok: true, value: null };
    },
    drafts: async (): Promise<Outcome<Output<'drafts'>>> => {
      const drafts = [...kept.values()].map(({ draft, at, format, goods, cause }) => ({
        draft,
        at,
        format,
        goods,
        cause,
      }));
      return { ok: true, value: { drafts: drafts.sort((one, other) => other.at - one.at) } };
    },
    readDraft: async ({ draft }: Input<'readDraft'>): Promise<Outcome<Output<'readDraft'>>> => {
      const found = kept.get(draft);
      if (!found) return { ok: false, refusal: refuse('draft-unknown') };
      return { ok: true, value: { format: found.format, form: found.form } };
    },
    dropDraft: async ({ draft }: Input<'dropDraft'>): Promise<Outcome<null>> => {
      kept.delete(draft);
      return { ok: true, value: null };
    },
  };
}
