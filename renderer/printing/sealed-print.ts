import type { DeskApi } from '../../shared/contract.ts';
import type { Sealed } from '../../shared/contract-replies.ts';
import type { Refusal } from '../../shared/refusals.ts';

/** A print that was sealed, by the complaint it is about and the seq of its entry. */
export type SealedPrint = Readonly<{ about: string; print: number }>;

const printTypes: readonly string[] = ['LabelPrinted', 'ReturnTagPrinted', 'DocumentPrinted'];

/** The print among what was just sealed. Throws when there is none. */
export function sealedPrint({ about, size, types }: Sealed): SealedPrint {
  const index = types.findLastIndex((type) => printTypes.includes(type));
  if (index < 0) throw new Error(`sealedPrint: expected a print among ${types.join()}, got none`);
  return { about, print: size - types.length + index };
}

/** Seals that the paper was saved as a file, or given up before a printer had it. */
export async function sealEnd(
  desk: DeskApi,
  { about, print }: SealedPrint,
  outcome: 'saved' | 'cancelled',
): Promise<Refusal | null> {
  const head = await desk.head({});
  if (!head.ok) return head.refusal;
  const { size } = head.value;
  const commands = [{ type: 'EndPrint', print, outcome } as const];
  const sealed = await desk.submit({ id: crypto.randomUUID(), size, about, commands });
  return sealed.ok ? null : sealed.refusal;
}
