import { useTranslation } from 'react-i18next';
import type { Screen } from '../app-context.ts';
import classes from './BottomBar.module.css';
import { useShownKeys } from './keys.ts';
import { PageBar } from './PageBar.tsx';

const pages = ['shelf', 'quality', 'suppliers', 'ledger', 'inspection', 'settings'] as const;

/** The keys that work here, and on the right the pages nobody needs in a hurry. */
export function BottomBar({ at }: { readonly at: Screen['at'] }) {
  const { t } = useTranslation('frame');
  // The lock is at the lock button, always in its place; F1 stands at the pages.
  const keys = useShownKeys().filter((action) => action.key !== 'F10' && action.key !== 'F1');
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
      <PageBar pages={pages} at={at} />
    </footer>
  );
}
