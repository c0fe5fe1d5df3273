import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../frame/keys.ts';

/** Esc, or the button, goes one step back, around a form that knows nothing of steps. */
export function StepKeys({
  onBack,
  children,
}: {
  readonly onBack: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('common');
  useKeys([{ key: 'Esc', label: t('back'), run: onBack }]);
  return (
    <>
      {children}
      <p>
        <Button variant="default" size="lg" onClick={onBack}>
          {t('back')}
        </Button>
      </p>
    </>
  );
}
