import { useTranslation } from 'react-i18next';
import type { VerifyProgress } from '../../shared/inspection/verify-root.ts';
import classes from './Verifier.module.css';

type Props = {
  /** Null until the first is told. */
  readonly progress: VerifyProgress | null;
  readonly onStop: () => void;
};

/** How far verifying has come; whether the entries are the signed ones is said as soon as it is known (X2). */
export function Progress({ progress, onStop }: Props) {
  const { t } = useTranslation('inspection');
  const judging = progress?.stage === 'judging';
  const entries = judging ? ` ${progress.done} / ${progress.total}` : '';
  const root = progress?.root ?? null;
  return (
    <div className={classes.progress}>
      <p role="status">
        {`${t(judging ? 'verify.judging' : 'verify.unpacking')}${entries}`}
        {root === null ? null : (
          <span className={classes.early}>{t(root ? 'verify.rootHolds' : 'verify.rootBroken')}</span>
        )}
      </p>
      <progress
        aria-label={t('verify.working')}
        max={Math.max(1, progress?.total ?? 0)}
        {...(progress && progress.total > 0 ? { value: progress.done } : {})}
      />
      <button type="button" className={classes.secondary} onClick={onStop}>
        {t('verify.cancel')}
      </button>
    </div>
  );
}
