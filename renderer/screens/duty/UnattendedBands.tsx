import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tiers } from '../../../shared/codes.ts';
import { useGo } from '../../app-context.ts';
import { useUnattended } from '../../duty-reads.ts';
import { UnattendedBand } from './UnattendedBand.tsx';

/** One band for each tier at which complaints wait and nobody is on duty; the highest tier first. */
export function UnattendedBands() {
  const { t } = useTranslation('duty');
  const go = useGo();
  const waiting = useUnattended();
  return tiers.toReversed().map((tier) => {
    const here = waiting.filter((one) => one.unattended.tier === tier);
    const [first] = here;
    if (!first) return null;
    // Of several the one that has waited longest says since when.
    const longest = here.reduce((one, other) =>
      other.unattended.since < one.unattended.since ? other : one,
    );
    return (
      <UnattendedBand key={tier} unattended={longest.unattended} count={here.length}>
        <Button onClick={() => go({ at: 'complaint', id: first.id })}>{t('band.open')}</Button>
      </UnattendedBand>
    );
  });
}
