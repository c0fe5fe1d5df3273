import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof zhCN;
  }
}

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

const remembered = 'fangxin-desk.language';

export function isLanguage(text: string | null): text is Language {
  return text !== null && languages.some((language) => language === text);
}

/** Starts the words of the screens, in the language last chosen on this machine; Chinese first (N4). */
export async function startWords(): Promise<void> {
  const last = localStorage.getItem(remembered);
  await i18next.use(initReactI18next).init({
    lng: isLanguage(last) ? last : 'zh-CN',
    fallbackLng: false,
    defaultNS: 'common',
    resources: { 'zh-CN': zhCN, en },
    interpolation: { escapeValue: false },
    returnNull: false,
    // A word may be empty on purpose (nothing decided yet); otherwise its key would stand there.
    returnEmptyString: true,
  });
  document.documentElement.lang = i18next.language;
  document.title = i18next.t('appName');
}

/** Changes the language at once and remembers it on this machine. */
export async function speak(language: Language): Promise<void> {
  localStorage.setItem(remembered, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.title = i18next.t('appName');
}
