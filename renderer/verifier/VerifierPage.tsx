import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerifyPackage } from '../inspection/ask-verify-worker.ts';
import { Verifier } from '../inspection/Verifier.tsx';
import { speakVerifier } from './start-verifier-words.ts';
import classes from './VerifierPage.module.css';

/** Ctrl+Enter works wherever the focus is, as it does at the desk. */
function useSubmitKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey && event.code === 'Enter' && !event.isComposing)
        document.querySelector('form')?.requestSubmit();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** The whole of the one-file verifier. */
export function VerifierPage({ verify }: { readonly verify: VerifyPackage }) {
  const { t, i18n } = useTranslation(['verifier', 'frame', 'inspection']);
  useSubmitKey();
  const other = i18n.language === 'zh-CN' ? 'en' : 'zh-CN';
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('title')}</h1>
        <span>{t('product')}</span>
        <button type="button" lang={other} onClick={() => speakVerifier(other)}>
          {t(other === 'en' ? 'frame:english' : 'frame:chinese')}
        </button>
        <p className={classes.intro}>{t('intro')}</p>
      </header>
      <main className={classes.paper}>
        <h2 className="unseen">{t('inspection:verify.title')}</h2>
        <Verifier verify={verify} />
      </main>
      <details className={classes.itself}>
        <summary>{t('itself')}</summary>
        <p>{t('itselfWords')}</p>
      </details>
    </div>
  );
}
