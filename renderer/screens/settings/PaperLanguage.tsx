import { useTranslation } from 'react-i18next';
import type { Language } from '../../locales/i18n.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import { choosePaperLanguage, usePaperLanguage } from '../../printing/paper-language.ts';
import classes from './Settings.module.css';

/** Which language this counter's papers are printed in, independent of the screen's. */
export function PaperLanguage() {
  const { t } = useTranslation(['forms', 'frame']);
  const language = usePaperLanguage();
  return (
    <section>
      <h2>{t('paperLanguage.title')}</h2>
      <p className={classes.hint}>{t('paperLanguage.hint')}</p>
      <ChoiceRow<Language>
        label={t('paperLanguage.title')}
        hideLabel
        choices={[
          { value: 'zh-CN', label: t('frame:chinese') },
          { value: 'en', label: t('frame:english') },
        ]}
        value={language}
        onChange={choosePaperLanguage}
        advance={false}
      />
    </section>
  );
}
