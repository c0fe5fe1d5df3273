import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../app-context.ts';
import { useFileJob } from '../../jobs/use-file-job.ts';
import { useFreshPin } from '../../parts/fresh-pin.tsx';

export type Period = {
  readonly from: string;
  readonly to: string;
  readonly recipient: string;
  /** With names and phones, and encrypted (X5). */
  readonly personal: boolean;
};

/** Has the desk make a package, on the person's own PIN, and saves it. */
export function useExport() {
  const { t } = useTranslation('inspection');
  const desk = useDesk();
  const askFresh = useFreshPin();
  const verbs = { status: desk.exportStatus, cancel: desk.cancelExport, read: desk.readExport };
  /** Shown until it is written down, and kept nowhere else: not in the page's storage, not in a log. */
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const { making, start, ...rest } = useFileJob(verbs, 'application/zip', t('lost'));
  return {
    ...rest,
    exporting: making,
    passphrase,
    forgetPassphrase: () => setPassphrase(null),
    start: (period: Period) =>
      start(async (id) => {
        setPassphrase(null);
        const started = await askFresh({
          why: t('export.pinWhy'),
          needed: true,
          send: (pin) => desk.startExport({ id, ...period, ...(pin && { pin }) }),
        });
        if (started.ok) setPassphrase(started.value.passphrase);
        return started;
      }),
  };
}
