import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../shared/contract-replies.ts';
import { useClockWords } from './clock-words.ts';
import { drawsApart } from './draws-apart.ts';
import classes from './LedgerNotice.module.css';

/** What whoever begins should see to first: a clock that is not believed, keys that nothing protects, no Chinese characters. */
export function StartNotices({ status }: { readonly status: Status }) {
  const { t, i18n } = useTranslation('frame');
  const words = useClockWords();
  const inChinese = i18n.getFixedT('zh-CN', 'frame')('atStart.no-chinese-font');
  const hasChinese = useMemo(
    () => drawsApart(inChinese.slice(0, 6), getComputedStyle(document.body).fontFamily),
    [inChinese],
  );
  return (
    <>
      {status.clock === null ? null : (
        <p className={classes.calm} role="alert">
          <strong>⚠ {t('clock.title')}</strong> {words(status.clock)} {t('clock.goesOnAtStart')}
        </p>
      )}
      {status.setAside.map((what) => (
        <p key={what} className={classes.calm} role="alert">
          {t(`atStart.${what}-set-aside`)}
        </p>
      ))}
      {status.restore === null ? null : (
        <p className={classes.calm} role="alert">
          {t(`atStart.${status.restore}`)}
        </p>
      )}
      {status.keyStore.protects || status.demonstration ? null : (
        <p className={classes.calm} role="note">
          ⚠ {t('atStart.key-file')}
        </p>
      )}
      {hasChinese ? null : (
        <p className={classes.calm} role="alert">
          {/* In both: the Chinese one cannot be read on such a machine, and who mends it may read no English. */}
          <span lang="en">{i18n.getFixedT('en', 'frame')('atStart.no-chinese-font')}</span>{' '}
          <span lang="zh-CN">{inChinese}</span>
        </p>
      )}
    </>
  );
}
