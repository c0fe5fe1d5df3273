import { useTranslation } from 'react-i18next';
import type { Status } from '../../shared/contract-replies.ts';
import { frame } from '../locales/zh-CN/frame.ts';
import classes from './LedgerNotice.module.css';

type Why = Exclude<keyof typeof frame.notice.why, 'other'>;

function isWhy(code: string): code is Why {
  return code !== 'other' && Object.hasOwn(frame.notice.why, code);
}

/** The sentence for a reason why nothing can be written, or why the ledger on this screen has stopped. */
export function useWhy(): (code: string) => string {
  const { t } = useTranslation('frame');
  return (code) => (isWhy(code) ? t(`notice.why.${code}`) : t('notice.why.other', { code }));
}

/** Says plainly that the desk takes nothing, and why; nothing while it does. */
export function ReadOnlyNotice({ status }: { readonly status: Status }) {
  const { t } = useTranslation('frame');
  const why = useWhy();
  if (status.state !== 'read-only') return null;
  return (
    <p className={classes.stop} role="alert">
      <span aria-hidden="true">⚠ </span>
      {t('notice.readOnly', { why: why(status.reason ?? '') })}
    </p>
  );
}
