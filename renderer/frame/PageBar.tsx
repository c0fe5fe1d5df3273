import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Screen, useGo } from '../app-context.ts';
import { digitOf } from '../parts/choice-keys.ts';
import classes from './BottomBar.module.css';
import { useKeys } from './keys.ts';
import { useLeaving } from './leaving.tsx';

/** A page that needs nothing to be opened. */
export type Page = Extract<
  Screen['at'],
  Exclude<
    Screen['at'],
    | 'first-run'
    | 'sign-in'
    | 'counter-home'
    | 'new-complaint'
    | 'complaint'
    | 'turned'
    | 'approvals'
    | 'stocktake'
  >
>;

type Props = { readonly pages: readonly Page[]; readonly at: Screen['at'] };

/** The pages nobody needs in a hurry: F1 goes in, a digit or Enter opens one, Esc leaves. */
export function PageBar({ pages, at }: Props) {
  const { t } = useTranslation('frame');
  const go = useGo();
  const bar = useRef<HTMLElement>(null);
  const { on, keys } = useLeaving();
  const buttons = (): readonly HTMLButtonElement[] => [...(bar.current?.querySelectorAll('button') ?? [])];
  useKeys([{ key: 'F1', label: t('keys.pages'), run: () => buttons()[0]?.focus() }]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const digit = digitOf(event.nativeEvent);
    const page = digit === null ? undefined : pages[digit - 1];
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!page && step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (page) {
      // What the page does with its own keys comes first again.
      buttons()
        .find((button) => button.matches(':focus'))
        ?.blur();
      go({ at: page });
      return;
    }
    const all = buttons();
    const place = all.findIndex((button) => button.matches(':focus'));
    all[(place + step + all.length) % all.length]?.focus();
  };

  return (
    <nav ref={bar} className={classes.pages} aria-label={t('menu')} onKeyDown={onKeyDown} {...on}>
      {keys}
      <kbd className={classes.pagesKey}>F1</kbd>
      {pages.map((page, index) => (
        <button
          type="button"
          key={page}
          className={classes.page}
          aria-current={at === page ? 'page' : undefined}
          aria-keyshortcuts={`F1 ${index + 1}`}
          onClick={() => go({ at: page })}
        >
          <small aria-hidden="true">{index + 1}</small>
          {t(page)}
        </button>
      ))}
    </nav>
  );
}
