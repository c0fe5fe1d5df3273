import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupPlace } from '../../../shared/contract/backup-verbs.ts';
import { useDesk } from '../../app-context.ts';
import { sizeWords } from '../../inspection/size-words.ts';
import classes from './Backup.module.css';

type Props = { readonly chosen: string; readonly onChoose: (folder: string) => void };

/** The drives of this computer, looked for again every few seconds: a stick may be plugged in now. */
export function Places({ chosen, onChoose }: Props) {
  const { t } = useTranslation('backup');
  const desk = useDesk();
  const [places, setPlaces] = useState<readonly BackupPlace[]>([]);
  useEffect(() => {
    let here = true;
    const look = (): void =>
      void desk.backupPlaces({}).then(
        (outcome) => {
          if (here && outcome.ok) setPlaces(outcome.value.places);
        },
        // The path can be typed all the same.
        (error: unknown) => console.warn('backupPlaces:', error),
      );
    look();
    const timer = setInterval(look, 4000);
    return () => {
      here = false;
      clearInterval(timer);
    };
  }, [desk]);
  if (places.length === 0) return null;
  return (
    <fieldset className={classes.places}>
      <legend>{t('places')}</legend>
      {places.map(({ folder, free, backups }) => (
        <button
          key={folder}
          type="button"
          aria-pressed={folder === chosen}
          className={classes.place}
          onClick={() => onChoose(folder)}
        >
          <span>{folder}</span>
          <small>
            {free === null ? '' : t('free', { space: sizeWords(free) })}
            {backups ? <strong> · {t('hasBackups')}</strong> : null}
          </small>
        </button>
      ))}
    </fieldset>
  );
}
