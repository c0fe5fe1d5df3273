import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type ResponsibleKind, responsibleKinds } from '../../../shared/codes.ts';
import { type RegisteredParty, useParties } from '../../ledger/parties.ts';
import type { ComplaintForm } from './complaint-form.ts';

const isOperator = (kind: string): kind is ResponsibleKind => responsibleKinds.some((one) => one === kind);

/**
 * Where the product list says that goods come from a lessee, a stall or a joint operation of the register, that is who
 * sold them, until the person says otherwise.
 * @returns who of the register stands in the form, for it to be shown.
 */
export function useDefaultOperator(
  { getValues, setValue }: UseFormReturn<ComplaintForm>,
  form: ComplaintForm,
): RegisteredParty | null {
  const parties = useParties();
  const suppliers = form.lines.map((line) => line.supplier).join('\n');
  useEffect(() => {
    const { responsible, party, responsibleName } = getValues();
    if (responsible !== 'own' || party !== null || responsibleName !== '') return;
    const names = suppliers.split('\n');
    const found = parties?.find((one) => isOperator(one.kind) && names.includes(one.words.name));
    if (!found || !isOperator(found.kind)) return;
    setValue('responsible', found.kind, { shouldDirty: true });
    setValue('party', found.party, { shouldDirty: true });
  }, [suppliers, parties, getValues, setValue]);
  return parties?.find((one) => one.party === form.party) ?? null;
}
