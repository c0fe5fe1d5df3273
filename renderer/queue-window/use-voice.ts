import i18next from 'i18next';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Shown } from '../../shared/queue/queue.ts';

/** `none`: this computer has no Chinese voice; `asleep`: the browser speaks only after somebody has touched the page. */
export type Voice = 'speaks' | 'asleep' | 'none';

function chineseVoice(): SpeechSynthesisVoice | null {
  if (!('speechSynthesis' in window)) return null;
  return window.speechSynthesis.getVoices().find(({ lang }) => /^zh\b/i.test(lang)) ?? null;
}

/** What is spoken of a call, always in Chinese: whoever waits in the hall hears it whatever the screen's language is. */
function sentence({ number, counter }: Shown, several: boolean): string {
  const t = i18next.getFixedT('zh-CN', 'queue');
  return several ? t('window.sayCounter', { number, counter }) : t('window.say', { number });
}

/** Speaks each new call once; what was called before the window was opened it does not repeat. */
export function useVoice(
  shown: readonly Shown[] | undefined,
  several: boolean,
): { readonly state: Voice; readonly wake: () => void } {
  const [state, setState] = useState<Voice>(() => (chineseVoice() ? 'speaks' : 'none'));
  const heard = useRef<number | null>(null);
  useEffect(() => {
    if (!('speechSynthesis' in window)) return;
    // Chromium lists its voices a moment after it was first asked.
    const look = (): void => setState((now) => (chineseVoice() ? (now === 'none' ? 'speaks' : now) : 'none'));
    window.speechSynthesis.addEventListener('voiceschanged', look);
    return () => window.speechSynthesis.removeEventListener('voiceschanged', look);
  }, []);
  const say = useCallback((text: string): void => {
    const voice = chineseVoice();
    if (!voice) return;
    const words = new SpeechSynthesisUtterance(text);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = 0.9;
    words.onstart = () => setState('speaks');
    words.onerror = ({ error }) => {
      if (error === 'not-allowed') setState('asleep');
    };
    window.speechSynthesis.speak(words);
  }, []);
  useEffect(() => {
    if (!shown) return;
    const since = heard.current;
    heard.current = Math.max(since ?? 0, ...shown.map(({ at }) => at));
    if (since === null) return;
    for (const call of shown) if (call.at > since) say(sentence(call, several));
  }, [shown, several, say]);
  const wake = useCallback(() => setState((now) => (now === 'asleep' ? 'speaks' : now)), []);
  return { state, wake };
}
