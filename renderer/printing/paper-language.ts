import { useSyncExternalStore } from 'react';
import { isLanguage, type Language } from '../locales/i18n.ts';

const remembered = 'fangxin-desk.paper-language';
const listeners = new Set<() => void>();

/** The language in which this counter prints its papers: Chinese until somebody chooses otherwise, whatever the screen speaks. */
export function paperLanguage(): Language {
  const kept = localStorage.getItem(remembered);
  return isLanguage(kept) ? kept : 'zh-CN';
}

export function choosePaperLanguage(language: Language): void {
  localStorage.setItem(remembered, language);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePaperLanguage(): Language {
  return useSyncExternalStore(subscribe, paperLanguage);
}
