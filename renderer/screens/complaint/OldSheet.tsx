import { useTranslation } from 'react-i18next';
import type { Imported } from '../../../shared/complaint/state.ts';
import { sheetWords } from '../../../shared/import/sheet-words.ts';
import classes from './OldSheet.module.css';

type Props = { readonly imported: Imported };

/** Where an imported complaint comes from: said in place of the ladder, for this desk witnessed none of its tiers. */
export function OldSheetMark({ imported }: Props) {
  const { t } = useTranslation(['importing', 'domain']);
  return (
    <aside className={classes.mark}>
      <p>
        <strong>{t('domain:end.imported')}</strong>
      </p>
      <p>{t('sheetRow', { row: imported.row })}</p>
      {imported.words.serial ? <p>{t('sheetSerial', { serial: imported.words.serial })}</p> : null}
      {imported.inferred.includes('year') ? <p>{t('doubt.year')}</p> : null}
      <p className={classes.soft}>{t('sheetExplained')}</p>
    </aside>
  );
}

/** What the old sheet says of the complaint, in its own words and under its own headings. */
export function OldSheet({ imported }: Props) {
  const { t } = useTranslation('importing');
  const said = sheetWords.filter((key) => imported.words[key]);
  return (
    <section aria-label={t('sheetSays')}>
      <h2 className={classes.title}>{t('sheetSays')}</h2>
      <dl className={classes.words}>
        {said.map((key) => (
          <div key={key}>
            <dt>{t(`field.${key}`)}</dt>
            <dd>{imported.words[key]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
