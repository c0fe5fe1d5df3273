import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../../shared/claims/claims.ts';
import { creditLeft } from '../../../shared/claims/credits.ts';
import { useStoreState } from '../../ledger-reads.ts';
import { money } from '../../parts/format.ts';
import { useNoteNumber } from '../suppliers/goods-words.ts';

/** A return note of the claim's party with fen of its credit that no claim was paid with. */
export type LeftCredit = Readonly<{ note: number; left: number }>;

/** The party's return notes that something is left of, oldest first (G7). */
export function useCredits({ party }: Claim): readonly LeftCredit[] {
  const credits = useStoreState()?.credits ?? {};
  return Object.entries(credits)
    .filter(([, credit]) => party !== null && credit.party === party && creditLeft(credit) > 0)
    .map(([note, credit]) => ({ note: Number(note), left: creditLeft(credit) }));
}

type Props = {
  readonly credits: readonly LeftCredit[];
  readonly value: number | null;
  readonly onChange: (note: number) => void;
};

/** Which return note's credit pays the claim; where there is none, so it says. */
export function CreditField({ credits, value, onChange }: Props) {
  const { t } = useTranslation('claims');
  const numberOf = useNoteNumber();
  if (credits.length === 0) return <p role="status">{t('noCredit')}</p>;
  return (
    <NativeSelect
      label={t('returnNote')}
      data={credits.map(({ note, left }) => ({
        value: String(note),
        label: t('creditOf', { number: numberOf(note), amount: money(left) }),
      }))}
      value={String(value ?? '')}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}
