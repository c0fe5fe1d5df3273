import type { DeskApi } from '../../shared/contract.ts';
import type { Sealed } from '../../shared/contract-replies.ts';
import { storeSubject } from '../../shared/events.ts';
import type { Refusal } from '../../shared/refusals.ts';

/** A print that was sealed, by the complaint it is about and the seq of its entry. */
export type SealedPrint = Readonly<{ about: string; print: number }>;

const printTypes: readonly string[] = [
  'LabelPrinted',
  'ReturnTagPrinted',
  'DocumentPrinted',
  'ReturnNotePrinted',
  'PartyStatementPrinted',
  'ClaimLetterPrinted',
  'QualityPaperPrinted',
  'InspectionPrinted',
  'PosterPrinted',
  'SelfCheckPrinted',
];

/** The prints among what was just sealed, in their order. */
export function sealedPrints({ about, size, types }: Sealed): readonly SealedPrint[] {
  return types.flatMap((type, index) =>
    printTypes.includes(type) ? [{ about, print: size - types.length + index }] : [],
  );
}

/** The last print among what was just sealed. Throws when there is none. */
export function sealedPrint(sealed: Sealed): SealedPrint {
  const print = sealedPrints(sealed).at(-1);
  if (!print) throw new Error(`sealedPrint: expected a print among ${sealed.types.join()}, got none`);
  return print;
}

/** The same of the prints of a sheet: of all or of none, so that a barred label among them keeps the sheet from being saved. */
export async function sealEnds(
  desk: DeskApi,
  prints: readonly SealedPrint[],
  outcome: 'saved' | 'cancelled',
): Promise<Refusal | null> {
  const [one] = prints;
  if (one && prints.length === 1) return sealEnd(desk, one, outcome);
  const head = await desk.head({});
  if (!head.ok) return head.refusal;
  const { size } = head.value;
  const lines = prints.map(({ about, print }) => ({
    about,
    commands: [{ type: 'EndPrint', print, outcome } as const],
  }));
  const sealed = await desk.handleGoods({ id: crypto.randomUUID(), size, lines });
  return sealed.ok ? null : sealed.refusal;
}

/** Seals that the paper was saved as a file, or given up before a printer had it. */
export async function sealEnd(
  desk: DeskApi,
  { about, print }: SealedPrint,
  outcome: 'saved' | 'cancelled',
): Promise<Refusal | null> {
  // Of a paper about the store's own business no end is sealed (docs/decisions/0012).
  if (about === storeSubject) return null;
  const head = await desk.head({});
  if (!head.ok) return head.refusal;
  const { size } = head.value;
  const commands = [{ type: 'EndPrint', print, outcome } as const];
  const sealed = await desk.submit({ id: crypto.randomUUID(), size, about, commands });
  return sealed.ok ? null : sealed.refusal;
}
