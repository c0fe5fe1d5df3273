import { useTranslation } from 'react-i18next';
import { speak } from '../locales/i18n.ts';
import classes from './QueueWindow.module.css';

/** The other language, in its own words: whoever needs it finds it. */
export function Language() {
  const { t, i18n } = useTranslation('frame');
  const chinese = i18n.language === 'zh-CN';
  return (
    <button
      type="button"
      className={classes.language}
      lang={chinese ? 'en' : 'zh-CN'}
      onClick={() => void speak(chinese ? 'en' : 'zh-CN')}
    >
      {chinese ? t('english') : t('chinese')}
    </button>
  );
}
