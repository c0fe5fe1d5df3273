import { useTranslation } from 'react-i18next';
import { saveFile } from '../documents/save-file.ts';
import classes from './Outcome.module.css';

/** Keeps the package that a passphrase opened as a zip, for whoever wants its table: it then lies there as it is (X5). */
export function SaveOpened({ file }: { readonly file: File }) {
  const { t } = useTranslation('inspection');
  const save = async (): Promise<void> => {
    saveFile(new Uint8Array(await file.arrayBuffer()), file.name, file.type);
  };
  return (
    <div className={classes.buttons}>
      <button type="button" className={classes.button} onClick={() => void save()}>
        {t('verify.saveOpened')}
      </button>
      <span>{t('verify.saveOpenedHint')}</span>
    </div>
  );
}
