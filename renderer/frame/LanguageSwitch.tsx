import { useTranslation } from 'react-i18next';
import { speak } from '../locales/i18n.ts';
import classes from './TopBar.module.css';

type Props = {
  /** Puts the focus back to where the screen's keys work; without it, it stays on the switch. */
  readonly onSwitched?: (() => void) | undefined;
};

/** Names the other language in that language, as whoever needs it reads it. */
export function LanguageSwitch({ onSwitched }: Props) {
  const { t, i18n } = useTranslation('frame');
  const chinese = i18n.language === 'zh-CN';
  return (
    <button
      type="button"
      className={classes.language}
      lang={chinese ? 'en' : 'zh-CN'}
      onClick={() => {
        void speak(chinese ? 'en' : 'zh-CN');
        onSwitched?.();
      }}
    >
      {chinese ? t('english') : t('chinese')}
    </button>
  );
}
