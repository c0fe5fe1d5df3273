import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecoveryCode } from '../../parts/RecoveryCode.tsx';
import classes from './Settings.module.css';
import type { useChange } from './use-change.ts';

/** A new recovery code, on the enterprise head's own PIN; the one before is void. */
export function NewRecoveryCode({ change }: { readonly change: ReturnType<typeof useChange>['change'] }) {
  const { t } = useTranslation(['recovery', 'common']);
  const [code, setCode] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const make = async (): Promise<void> => {
    const refused = await change(async (desk, base, pin) => {
      const outcome = await desk.makeRecoveryCode({ ...base, ...(pin && { pin }) });
      if (outcome.ok) setCode(outcome.value.code ?? '');
      return outcome;
    });
    setProblem(refused);
  };
  return (
    <div className={classes.key}>
      {code ? <RecoveryCode code={code} done={t('common:close')} onDone={() => setCode(null)} /> : null}
      {code === '' ? <p className={classes.problem}>{t('notShown')}</p> : null}
      {code ? null : (
        <>
          <p>{t('makeHint')}</p>
          <Button variant="default" onClick={() => void make()}>
            {t('make')}
          </Button>
          <p className={classes.problem} role="alert">
            {problem}
          </p>
        </>
      )}
    </div>
  );
}
