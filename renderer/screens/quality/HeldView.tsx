import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldRow } from './held-rows.ts';
import { InvolvedTable } from './InvolvedTable.tsx';
import { involvedIn } from './involved.ts';
import { OpenCaseForm } from './OpenCaseForm.tsx';
import classes from './Quality.module.css';
import type { QualityBooks } from './use-quality.ts';

type Props = {
  readonly held: HeldRow;
  readonly books: QualityBooks;
  /** The form is open from the start: the person came here to open the case. */
  readonly opening: boolean;
  readonly onDone: (id: string) => void;
};

/** A lot that a danger holds and that no case speaks for: who brought it, and the only way out of it (T1a). */
export function HeldView({ held, books, opening, onDone }: Props) {
  const { t } = useTranslation('quality');
  const [open, setOpen] = useState(opening);
  const { lot, lotName, name } = held;
  return (
    <>
      <h2>{name || t('unnamed')}</h2>
      <p className={classes.soft}>{lot === null ? t('everyLot') : t('lot', { lot: lotName })}</p>
      <div className={classes.state}>
        <p>
          <strong>{t('step.held')}</strong>
        </p>
        <p>{t('heldHint')}</p>
      </div>
      <h3>{t('next')}</h3>
      {open ? (
        <OpenCaseForm held={held} onDone={onDone} onBack={() => setOpen(false)} />
      ) : (
        <div className={classes.actions}>
          <Button onClick={() => setOpen(true)}>{t('openCase')}</Button>
        </div>
      )}
      <h3>{t('incidents')}</h3>
      <InvolvedTable lines={involvedIn([held], books.rows)} free={false} />
    </>
  );
}
