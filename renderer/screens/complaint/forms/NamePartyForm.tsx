import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { amendReasons } from '../../../../shared/codes.ts';
import { today } from '../../../../shared/judging.ts';
import { useParties } from '../../../ledger/parties.ts';
import { PartyField } from '../../suppliers/PartyField.tsx';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField } from '../fields.tsx';
import { useSealing } from '../use-sealing.ts';

type Values = { reason: (typeof amendReasons)[number] | '' };

/** Who answers for the complaint, from the register; another than before says why (L1, L2, C4). */
export function NamePartyForm({ complaint, judging, onSealed }: ActionProps) {
  const { t } = useTranslation(['suppliers', 'domain']);
  const parties = useParties();
  const form = useForm<Values>({ defaultValues: { reason: '' } });
  const [party, setParty] = useState<string | null>(null);
  const { responsible } = complaint.facts;
  const fitting = (parties ?? []).filter((one) => one.kind === responsible && one.party !== complaint.party);
  const named = complaint.party !== null;
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('nameSubmit')}
      off={party === null}
      commandsOf={({ reason }) => [
        { type: 'NameParty', party, reason: named ? reason || 'checked-again' : null },
      ]}
      onSealed={onSealed}
    >
      <p>{t('nameHint', { kind: t(`domain:responsible.${responsible}`) })}</p>
      <PartyField
        label={t('responsibleParty')}
        parties={fitting}
        value={party}
        onChange={setParty}
        today={today(judging)}
      />
      {parties && fitting.length === 0 ? <p>{t('nobodyFits')}</p> : null}
      {named ? (
        <ChoiceField
          control={form.control}
          name="reason"
          label={t('nameReason')}
          choices={amendReasons.map((value) => ({ value, label: t(`domain:amendReason.${value}`) }))}
        />
      ) : null}
    </ActionForm>
  );
}
