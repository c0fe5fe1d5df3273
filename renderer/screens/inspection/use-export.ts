import { useTranslation } from 'react-i18next';
import { useDesk } from '../../app-context.ts';
import { useFileJob } from '../../jobs/use-file-job.ts';
import { useFreshPin } from '../../parts/fresh-pin.tsx';

export type Period = { readonly from: string; readonly to: string; readonly recipient: string };

/** Has the desk make a package, on the person's own PIN, and saves it. */
export function useExport() {
  const { t } = useTranslation('inspection');
  const desk = useDesk();
  const askFresh = useFreshPin();
  const verbs = { status: desk.exportStatus, cancel: desk.cancelExport, read: desk.readExport };
  const { making, start, ...rest } = useFileJob(verbs, 'application/zip', t('lost'));
  return {
    ...rest,
    exporting: making,
    start: (period: Period) =>
      start((id) =>
        askFresh({
          why: t('export.pinWhy'),
          needed: true,
          send: (pin) => desk.startExport({ id, ...period, ...(pin && { pin }) }),
        }),
      ),
  };
}
