import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CalendarDate, daysAfter } from '../../../shared/calendar.ts';
import type { QualityCommand } from '../../../shared/contract/quality-verbs.ts';
import { silenceNexts, type TestOutcome, testParties } from '../../../shared/goods/quality-codes.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import { PartyField } from '../suppliers/PartyField.tsx';
import { ActionSheet, NoteField, TextField } from './fields.tsx';
import { useAddressee } from './use-addressee.ts';
import { useAskQuality } from './use-quality.ts';

export type CaseFormProps = {
  readonly id: string;
  readonly today: CalendarDate;
  readonly onDone: () => void;
  readonly onBack: () => void;
};

function useSheet({ onDone }: Pick<CaseFormProps, 'onDone'>) {
  const ask = useAskQuality();
  return async (command: QualityCommand): Promise<string | null> => {
    const { problem } = await ask(command);
    if (problem === null) onDone();
    return problem;
  };
}

/** Asks supplier, producer or a laboratory for a test, until a day (G4). */
export function AskForm(props: CaseFormProps & { readonly supplier: string; readonly again: boolean }) {
  const { t } = useTranslation('quality');
  const { id, today, supplier, again, onBack } = props;
  const seal = useSheet(props);
  const [of, setOf] = useState<(typeof testParties)[number]>(again ? 'laboratory' : 'supplier');
  const to = useAddressee(again ? '' : supplier);
  const [address, setAddress] = useState('');
  const [due, setDue] = useState(daysAfter(today, 7));
  const [note, setNote] = useState('');
  const send = async (): Promise<string | null> => {
    const day = dateFromText(due, today);
    if (!day) return t('wrong.day');
    if (to.name === '') return `${t('field.party')}: ${t('wrong.required')}`;
    return seal({ type: 'AskTest', case: id, of, due: day, party: to.name, address, note });
  };
  return (
    <ActionSheet title={t('actions.ask')} onSeal={send} onBack={onBack}>
      <ChoiceRow
        label={t('field.of')}
        choices={testParties.map((value) => ({ value, label: t(`of.${value}`) }))}
        value={of}
        onChange={setOf}
      />
      <PartyField
        label={t('field.party')}
        today={today}
        {...to.field}
        onChange={(party) => {
          to.field.onChange(party);
          const kind = to.field.parties.find((one) => one.party === party)?.kind;
          // Who is asked is what the register says of them.
          if (kind === 'supplier' || kind === 'producer') setOf(kind);
        }}
      />
      <TextField label={t('field.due')} value={due} onChange={setDue} />
      <TextField label={t('field.address')} value={address} onChange={setAddress} />
      <NoteField label={t('field.note')} value={note} onChange={setNote} />
    </ActionSheet>
  );
}

export function RemindForm(props: CaseFormProps) {
  const { t } = useTranslation('quality');
  const { id, today, onBack } = props;
  const seal = useSheet(props);
  const [due, setDue] = useState(daysAfter(today, 3));
  const [note, setNote] = useState('');
  const send = async (): Promise<string | null> => {
    const day = dateFromText(due, today);
    return day ? seal({ type: 'RemindTest', case: id, due: day, note }) : t('wrong.day');
  };
  return (
    <ActionSheet title={t('actions.remind')} onSeal={send} onBack={onBack}>
      <TextField label={t('field.due')} value={due} onChange={setDue} />
      <NoteField label={t('field.note')} value={note} onChange={setNote} />
    </ActionSheet>
  );
}

/** They did not answer: what follows is said, and frees nothing (G4). */
export function SilenceForm(props: CaseFormProps) {
  const { t } = useTranslation('quality');
  const { id, onBack } = props;
  const seal = useSheet(props);
  const [next, setNext] = useState<(typeof silenceNexts)[number]>('independent-test');
  const [note, setNote] = useState('');
  return (
    <ActionSheet
      title={t('actions.silence')}
      onSeal={() => seal({ type: 'RecordSilence', case: id, next, note })}
      onBack={onBack}
    >
      <p>{t('silentAdvice')}</p>
      <ChoiceRow
        label={t('field.next')}
        choices={silenceNexts.map((value) => ({ value, label: t(`silence.${value}`) }))}
        value={next}
        onChange={setNext}
      />
      <NoteField label={t('field.note')} value={note} onChange={setNote} />
    </ActionSheet>
  );
}

/** What is typed about a test result, and how it is sealed. */
export function useResult(props: CaseFormProps) {
  const seal = useSheet(props);
  const [outcome, setOutcome] = useState<TestOutcome | null>(null);
  const [day, setDay] = useState<string>(props.today);
  const [number, setNumber] = useState('');
  const [laboratory, setLaboratory] = useState('');
  const [note, setNote] = useState('');
  return {
    values: { outcome, day, number, laboratory, note },
    set: { setOutcome, setDay, setNumber, setLaboratory, setNote },
    seal,
  };
}
