import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { ableTo } from '../../../shared/complaint/tiers.ts';
import { unattended } from '../../../shared/complaint/unattended.ts';
import type { Judging } from '../../../shared/judging.ts';
import classes from './Duty.module.css';
import { UnattendedBand } from './UnattendedBand.tsx';

type Props = {
  readonly complaint: Complaint;
  readonly judging: Judging;
  /** Begins a reception by phone (T3a). */
  readonly onPhone: () => void;
};

/** In the complaint itself: nobody is on duty where it waits, and what to do; nothing where somebody is. */
export function UnattendedHere({ complaint, judging, onPhone }: Props) {
  const { t } = useTranslation('duty');
  const found = unattended(complaint, judging.store, judging.at, [judging.by.operator]);
  if (!found) return null;
  const heard = complaint.receptions.some((one) => one.tier === complaint.tier);
  const byPhone = found.tier > 1 && !heard && ableTo('receive', found.tier, judging).length > 0;
  return (
    <div className={classes.here}>
      <UnattendedBand unattended={found} count={null}>
        {byPhone ? <Button onClick={onPhone}>{t('band.phone')}</Button> : null}
      </UnattendedBand>
    </div>
  );
}
