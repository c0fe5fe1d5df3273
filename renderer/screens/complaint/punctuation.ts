import { useTranslation } from 'react-i18next';
import type { Language } from '../../locales/i18n.ts';

export type Punctuation = {
  /** 退货退款、换货 */
  readonly list: (words: readonly string[]) => string;
  /** Longer things one after another: 已开封；已过期 */
  readonly clauses: (words: readonly string[]) => string;
  /** 电话：不愿提供 */
  readonly named: (name: string, value: string) => string;
};

/** Joins words as the language of the screen does, or that of a paper. */
export function usePunctuation(lng?: Language): Punctuation {
  const { t } = useTranslation('complaint', lng && { lng });
  return {
    list: (words) => words.join(t('mark.list')),
    clauses: (words) => words.join(t('mark.clause')),
    named: (name, value) => `${name}${t('mark.colon')}${value}`,
  };
}
