import { useTranslation } from 'react-i18next';
import type { PrinterList } from '../../shared/contract-replies.ts';
import classes from './Printing.module.css';
import { isUnderWay, type PrintCourse } from './use-print-job.ts';

/** One line that says where the print is, and after a failure what to do. 'Printed' only when the spooler said so. */
export function PrintState({
  course,
  list,
  isSealed = true,
}: {
  readonly course: PrintCourse;
  readonly list: PrinterList | null;
  readonly isSealed?: boolean;
}) {
  const { t } = useTranslation(['printing', 'domain']);
  if (course === 'saved') return <p role="status">{t('ended.saved')}</p>;
  if (course === 'open') {
    const ready = isSealed ? 'sealed' : 'ready';
    const none = list !== null && list.printers.length === 0;
    return (
      <p role="status" className={none ? classes.warning : undefined}>
        {t(list === null ? 'looking' : !none ? ready : list.service === 'away' ? 'away' : 'saveOnly')}
      </p>
    );
  }
  const { state, trouble } = course;
  if (state === 'failed')
    return (
      <p role="alert" className={classes.failed}>
        ✕ {t('ended.failed', { cause: t(`domain:printCause.${trouble ?? 'other'}`) })}{' '}
        {t(`todo.${trouble ?? 'other'}`)}
      </p>
    );
  if (isUnderWay(course))
    return (
      <p role="status" className={trouble ? classes.warning : classes.strong}>
        {trouble
          ? t('mend', { trouble: t(`domain:printCause.${trouble}`) })
          : t(`running.${state === 'printing' ? 'printing' : 'waiting'}`)}
      </p>
    );
  const ended = state === 'completed' || state === 'cancelled' ? state : 'unknown';
  return (
    <p
      role={ended === 'unknown' ? 'alert' : 'status'}
      className={ended === 'unknown' ? classes.warning : classes.strong}
    >
      {ended === 'completed' ? '✓ ' : ''}
      {t(`ended.${ended}`)}
    </p>
  );
}
