import { useTranslation } from 'react-i18next';
import { useZone } from '../../app-context.ts';
import { SaveVerifier } from '../../inspection/SaveVerifier.tsx';
import { Verifier } from '../../inspection/Verifier.tsx';
import { verifyPackage } from '../../inspection/verify-package.ts';
import classes from './Inspection.module.css';

/** Verifies a package from any store, in a worker, with nothing but the file (X2), and hands on the program that does so without a desk. */
export function VerifyPart() {
  const { t } = useTranslation('inspection');
  return (
    <section className={classes.part} aria-labelledby="verify-title">
      <h2 id="verify-title">{t('verify.title')}</h2>
      <p>{t('verify.intro')}</p>
      <Verifier verify={verifyPackage} zone={useZone()} />
      <SaveVerifier />
    </section>
  );
}
