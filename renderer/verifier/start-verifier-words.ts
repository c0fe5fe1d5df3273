import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '../locales/en.ts';
import type { Language } from '../locales/i18n.ts';
import { zhCN } from '../locales/zh-CN.ts';

/** Starts the words, Chinese first (N4). A page from a stick keeps nothing on the machine, so no choice is remembered. */
export async function startVerifierWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: false,
    defaultNS: 'common',
    resources: { 'zh-CN': zhCN, en },
    interpolation: { escapeValue: false },
    returnNull: false,
    // A word may be empty on purpose (nothing decided yet); otherwise its key would stand there.
    returnEmptyString: true,
  });
  show('zh-CN');
}

/** Changes the language of the page at once. */
export async function speakVerifier(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  show(language);
}

function show(language: Language): void {
  document.documentElement.lang = language;
  document.title = `${i18next.t('verifier:title')} · ${i18next.t('verifier:product')}`;
}
