import { useTranslation } from 'react-i18next';
import { durationWords } from './format.ts';

export type SpeakTime = {
  /** 2小时15分, whatever the sign. */
  readonly span: (milliseconds: number) => string;
  /** 剩 2小时15分, or 已超 … once the due moment has passed. */
  readonly until: (due: number, now: number) => string;
};

/** Spans of time (ms) in words. */
export function useDuration(): SpeakTime {
  const { t } = useTranslation('common');
  const span = (milliseconds: number): string => {
    const { key, ...parts } = durationWords(milliseconds);
    return t(`duration.${key}`, parts);
  };
  const until = (due: number, now: number): string =>
    due >= now ? t('left', { time: span(due - now) }) : t('over', { time: span(now - due) });
  return { span, until };
}
