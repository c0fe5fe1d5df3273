import { useTranslation } from 'react-i18next';
import { productNotices } from '../../../shared/goods/product-notices.ts';
import { useGo } from '../../app-context.ts';
import { useStoreState } from '../../ledger-reads.ts';
import classes from './LineNotices.module.css';

/** What the ledger knows against a product, as soon as it stands in the line, and what to do with it (G4, G5, T1a). */
export function LineNotices({ product }: { readonly product: string }) {
  const { t } = useTranslation('scale');
  const store = useStoreState();
  const go = useGo();
  const notices = store ? productNotices(product, store) : [];
  if (notices.length === 0) return null;
  return (
    <div role="alert" aria-label={t('notice.title')}>
      <ul className={classes.notices}>
        {notices.map(({ kind, lots, of }) => (
          <li key={`${kind}-${of}-${lots}`} className={classes.notice} data-kind={kind}>
            <p>
              <span aria-hidden="true">{kind === 'suspect' ? '⚠ ' : '✕ '}</span>
              <strong>{t(`notice.${kind}.${lots}`)}</strong> {t(`notice.${kind}.do`)}
            </p>
            <button type="button" onClick={() => go({ at: 'quality', ...(of !== null && { about: of }) })}>
              {t('notice.open')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
