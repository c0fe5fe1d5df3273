import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from './fields.tsx';
import classes from './Quality.module.css';

export type StoppedLine = Readonly<{
  product: string | null;
  barcode: string | null;
  name: string;
  /** Empty: every lot. */
  lot: string;
}>;

type Props = {
  readonly lines: readonly StoppedLine[];
  readonly onLot: (index: number, lot: string) => void;
  readonly onRemove: (index: number) => void;
  readonly onAdd: (line: StoppedLine) => void;
};

/** What the notice will stop, each with its lot, and a place to type what nothing matched. */
export function StoppedLines({ lines, onLot, onRemove, onAdd }: Props) {
  const { t } = useTranslation('quality');
  const [barcode, setBarcode] = useState('');
  const [name, setName] = useState('');
  const [lot, setLot] = useState('');
  const code = barcode.normalize('NFKC').trim();
  const named = name.trim() || code;
  const fits = named !== '' && (code === '' || /^\d{6,14}$/.test(code));
  const add = (): void => {
    if (!fits) return;
    onAdd({ product: null, barcode: code === '' ? null : code, name: named, lot: lot.trim() });
    setBarcode('');
    setName('');
    setLot('');
  };
  return (
    <>
      {lines.length > 0 ? (
        <section aria-label={t('match.chosen')}>
          <h3>{t('match.chosen')}</h3>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list
            <div key={index} className={classes.match}>
              <TextInput
                label={`${line.name} ${line.barcode ?? ''}`}
                placeholder={t('everyLot')}
                value={line.lot}
                onChange={(event) => onLot(index, event.currentTarget.value)}
              />
              <div>
                <Button variant="default" onClick={() => onRemove(index)}>
                  {t('match.remove')}
                </Button>
              </div>
            </div>
          ))}
        </section>
      ) : null}
      <div className={classes.three}>
        <TextField label={t('field.barcode')} value={barcode} onChange={setBarcode} />
        <TextField label={t('field.name')} value={name} onChange={setName} />
        <TextField label={t('field.stopLot')} value={lot} onChange={setLot} />
      </div>
      <div>
        <Button variant="default" disabled={!fits} onClick={add}>
          {t('match.add')}
        </Button>
      </div>
    </>
  );
}
