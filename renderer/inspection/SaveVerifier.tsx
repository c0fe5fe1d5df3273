import { sha256 } from '@noble/hashes/sha2.js';
import { useTranslation } from 'react-i18next';
import { bytesToHex } from '../../shared/bytes.ts';
import classes from './Outcome.module.css';
import { saveVerifier, useVerifierFile, verifierName } from './verifier-file.ts';

/** Hands on the one-file verifier, with the SHA-256 by which anyone sees that it is the published one. */
export function SaveVerifier() {
  const { t } = useTranslation('inspection');
  const file = useVerifierFile();
  return (
    <div className={classes.verifier}>
      <h3>{t('verifier.title')}</h3>
      <p>{t('verifier.intro')}</p>
      {file === 'missing' ? <p role="status">{t('verifier.missing')}</p> : null}
      {file instanceof Uint8Array ? (
        <>
          <button type="button" className={classes.button} onClick={() => saveVerifier(file)}>
            {t('verifier.save')}
          </button>
          <p className={classes.sum}>
            {verifierName} SHA-256
            <span>{bytesToHex(sha256(file))}</span>
          </p>
        </>
      ) : null}
    </div>
  );
}
