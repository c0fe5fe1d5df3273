import { useTranslation } from 'react-i18next';
import { speak } from '../locales/i18n.ts';
import classes from './TopBar.module.css';

/** Names the other language in that language, as whoever needs it reads it. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('frame');
  const chinese = i18n.language === 'zh-CN';
  return (
    <button
      type="button"
      className={classes.language}
      lang={chinese ? 'en' : 'zh-CN'}
      onClick={() => speak(chinese ? 'en' : 'zh-CN')}
    >
      {chinese ? t('english') : t('chinese')}
    </button>
  );
}
