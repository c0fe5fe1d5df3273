import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sizeWords } from '../../inspection/size-words.ts';
import type { FileJob } from '../../jobs/use-file-job.ts';
import { LedgerOnPrinter } from './LedgerOnPrinter.tsx';
import classes from './PrintLedger.module.css';

type Props = {
  readonly making: FileJob;
  readonly onCancel: () => void;
  readonly onSave: () => void;
  readonly onSaveAgain: () => void;
};

/** How far the paper is, and what became of it. */
export function LedgerPrintCourse({ making, onCancel, onSave, onSaveAgain }: Props) {
  const { t } = useTranslation('ledger');
  if (making.state === 'idle') return null;
  if (making.state === 'cancelled') return <p role="status">{t('print.cancelled')}</p>;
  if (making.state === 'made')
    return <LedgerOnPrinter key={making.job} job={making.job} size={making.size} onSave={onSave} />;
  if (making.state === 'done')
    return (
      <div className={classes.course}>
        <p role="status" className={classes.good}>
          ✓ {t('print.done', { name: making.name, size: sizeWords(making.bytes.length) })}
        </p>
        <Button variant="default" onClick={onSaveAgain}>
          {t('print.saveAgain')}
        </Button>
      </div>
    );
  const share = making.total > 0 ? Math.round((100 * making.done) / making.total) : 0;
  return (
    <div className={classes.course}>
      <p role="status">
        {t(making.state === 'running' ? 'print.working' : 'print.fetching')} {share} %
      </p>
      <Progress className={classes.bar} aria-label={t('print.working')} value={share} />
      {making.state === 'running' ? (
        <Button variant="default" onClick={onCancel}>
          {t('print.cancel')}
        </Button>
      ) : null}
    </div>
  );
}
