import { useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScalePatterns } from '../ledger-reads.ts';
import classes from './MisreadNotice.module.css';
import { ScanContext } from './scan.ts';

/** Says on every screen that a label of the store's own scales was misread; gone with the next scan. */
export function MisreadNotice() {
  const { t } = useTranslation('scale');
  const scans = useContext(ScanContext);
  const patterns = useScalePatterns();
  const [barcode, setBarcode] = useState<string | null>(null);
  useEffect(
    () => scans.watchLabels(new Set(patterns.map((one) => one.prefix)), setBarcode),
    [scans, patterns],
  );
  if (barcode === null) return null;
  return (
    <div className={classes.band} role="alert">
      <p>
        <span aria-hidden="true">⚠ </span>
        {t('misread', { barcode })}
      </p>
      <button type="button" onClick={() => setBarcode(null)}>
        {t('close')}
      </button>
    </div>
  );
}
