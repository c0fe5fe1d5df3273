import { useTranslation } from 'react-i18next';
import type { Screen } from '../app-context.ts';
import { useGo } from '../app-context.ts';
import classes from './BottomBar.module.css';
import { useShownKeys } from './keys.ts';

const pages = ['ledger', 'inspection', 'settings'] as const;

/** The keys that work here, and on the right the pages nobody needs in a hurry. */
export function BottomBar({ at }: { readonly at: Screen['at'] }) {
  const { t } = useTranslation('frame');
  const go = useGo();
  // The lock is at the lock button, always in its place.
  const keys = useShownKeys().filter((action) => action.key !== 'F10');
  return (
    <footer className={classes.bar}>
      <ul className={classes.keys} aria-label={t('keysBar')}>
        {keys.map((action) => (
          <li key={action.key}>
            <button
              type="button"
              className={classes.key}
              disabled={action.off ?? false}
              onClick={action.run}
              tabIndex={-1}
            >
              <kbd>{action.key}</kbd>
              {action.label}
            </button>
          </li>
        ))}
      </ul>
      <nav className={classes.pages} aria-label={t('menu')}>
        {pages.map((page) => (
          <button
            type="button"
            key={page}
            className={classes.page}
            aria-current={at === page ? 'page' : undefined}
            onClick={() => go({ at: page })}
          >
            {t(page)}
          </button>
        ))}
      </nav>
    </footer>
  );
}
