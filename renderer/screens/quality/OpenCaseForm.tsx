import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionSheet, NoteField, TextField } from './fields.tsx';
import type { HeldRow } from './held-rows.ts';
import classes from './Quality.module.css';
import { useAskQuality } from './use-quality.ts';

type Props = {
  /** The held lot that the case is for; null: the goods are typed. */
  readonly held: HeldRow | null;
  readonly onDone: (id: string) => void;
  readonly onBack: () => void;
};

/** A case that a person opens: for a lot that is held, or for goods that nobody has complained about yet (T1a, G4). */
export function OpenCaseForm({ held, onDone, onBack }: Props) {
  const { t } = useTranslation('quality');
  const ask = useAskQuality();
  const [barcode, setBarcode] = useState('');
  // What the complaints call the goods comes a moment later than the form, and fills what nobody typed in.
  const [typedName, setName] = useState<string | null>(null);
  const [lotName, setLotName] = useState('');
  const name = typedName ?? held?.name ?? '';
  const [note, setNote] = useState('');
  const send = async (): Promise<string | null> => {
    const code = barcode.normalize('NFKC').trim();
    if (!/^(\d{6,14})?$/.test(code)) return t('wrong.barcode');
    const named = name.trim() || code;
    if (named === '') return `${t('field.name')}: ${t('wrong.required')}`;
    const answer = await ask({
      type: 'OpenCase',
      product: held?.product ?? null,
      barcode: code === '' ? null : code,
      lot: held?.lot ?? null,
      lotName: held?.lotName ?? lotName.trim(),
      name: named,
      note,
    });
    if (answer.sealed) onDone(answer.sealed.subject);
    return answer.problem;
  };
  return (
    <ActionSheet title={t('openCase')} seal={t('openNow')} onSeal={send} onBack={onBack}>
      {held ? null : <p className={classes.soft}>{t('openHint')}</p>}
      {held ? null : <TextField label={t('field.barcode')} value={barcode} onChange={setBarcode} />}
      <TextField label={t('field.name')} value={name} onChange={setName} />
      {held ? (
        <p>{held.lot === null ? t('everyLot') : t('lot', { lot: held.lotName })}</p>
      ) : (
        <TextField label={t('field.stopLot')} value={lotName} onChange={setLotName} />
      )}
      <NoteField label={t('field.note')} value={note} onChange={setNote} />
    </ActionSheet>
  );
}
