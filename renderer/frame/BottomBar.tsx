import { useTranslation } from 'react-i18next';
import type { Screen } from '../app-context.ts';
import classes from './BottomBar.module.css';
import { useShownKeys } from './keys.ts';
import { PageBar } from './PageBar.tsx';

const pages = [
  'shelf',
  'quality',
  'suppliers',
  'ledger',
  'inspection',
  'settings',
  'figures',
  'promises',
  'compliance',
] as const;

/** What an inspector reads; nothing else is theirs. */
const guestPages = ['visit', 'ledger', 'inspection'] as const;

/** Each stands where it leads: at the lock, at the pages, in the search field. */
const saidElsewhere: ReadonlySet<string> = new Set(['F10', 'F1', 'F3']);

/** The keys that work here, and on the right, or below where both have no room, the pages nobody needs in a hurry. */
export function BottomBar({ at, guest }: { readonly at: Screen['at']; readonly guest: boolean }) {
  const { t } = useTranslation('frame');
  const keys = useShownKeys().filter((action) => !saidElsewhere.has(action.key));
  return (
    <footer className={classes.bar} data-apart={at === 'complaint' || undefined}>
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
      <PageBar pages={guest ? guestPages : pages} at={at} />
    </footer>
  );
}
