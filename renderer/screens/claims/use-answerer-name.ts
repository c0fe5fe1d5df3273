import { useTranslation } from 'react-i18next';
import type { ResponsibleParty } from '../../../shared/claims/claim-codes.ts';
import { useTypedNames } from '../../ledger/claims.ts';
import { usePartyName } from '../../ledger/parties.ts';

/** Who answers for an advance or a claim; `seq`: the entry that says so, with the name of one who is in no register. */
export type Answerer = Readonly<{ party: string | null; responsible: ResponsibleParty; seq: number }>;

/** How each of these is called: by the register, else as it was typed, else by its kind. */
export function useAnswererName(all: readonly Answerer[]): (one: Answerer) => string {
  const { t } = useTranslation('claims');
  const nameOf = usePartyName();
  const typed = useTypedNames(all.flatMap(({ party, seq }) => (party === null ? [seq] : [])));
  return ({ party, responsible, seq }) =>
    party === null ? (typed.get(seq) ?? t(`code.responsible.${responsible}`)) : nameOf(party);
}
