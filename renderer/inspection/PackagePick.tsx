import { useTranslation } from 'react-i18next';
import { sizeWords } from './size-words.ts';
import classes from './Verifier.module.css';
import type { VerifyProblem } from './verify-form.ts';

type Props = {
  readonly file: File | null;
  readonly problem: VerifyProblem | undefined;
  readonly disabled: boolean;
  readonly onChoose: (file: File) => void;
};

/** Where the package is chosen, or dropped anywhere on the form. */
export function PackagePick({ file, problem, disabled, onChoose }: Props) {
  const { t } = useTranslation('inspection');
  return (
    <label className={classes.pick} data-chosen={file !== null}>
      <span>{t('verify.file')}</span>
      <input
        type="file"
        name="file"
        accept=".zip,.age,application/zip"
        disabled={disabled}
        aria-invalid={problem ? true : undefined}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) onChoose(chosen);
          // Choosing the same file again, after it was copied anew, is a choice too.
          target.value = '';
        }}
      />
      <span className={classes.zone}>
        <b>{t('verify.choose')}</b>
        <span>{file ? `${file.name} · ${sizeWords(file.size)}` : t('verify.drop')}</span>
      </span>
      {problem ? <em role="alert">{t(`verify.${problem}`)}</em> : null}
    </label>
  );
}
