import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Verifier.module.css';
import type { VerifyProblem } from './verify-form.ts';

type Props = {
  readonly value: string;
  readonly problem: VerifyProblem | undefined;
  readonly disabled: boolean;
  readonly onChange: (typed: string) => void;
};

/** What opens an encrypted package (X5). It is read as it is typed: who types 25 digits has to see them. */
export function PassphraseField({ value, problem, disabled, onChange }: Props) {
  const { t } = useTranslation('inspection');
  const [field, hint] = [useId(), useId()];
  return (
    <div className={classes.field}>
      <label htmlFor={field}>{t('verify.passphrase')}</label>
      <input
        id={field}
        name="passphrase"
        value={value}
        disabled={disabled}
        autoComplete="off"
        spellCheck={false}
        inputMode="numeric"
        aria-describedby={hint}
        aria-invalid={problem ? true : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      <small id={hint}>{t('verify.passphraseHint')}</small>
      {problem ? <em role="alert">{t(`verify.${problem}`)}</em> : null}
    </div>
  );
}
