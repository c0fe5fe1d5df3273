import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Verifier.module.css';
import { earlierOf, type Problems, type VerifyForm, type VerifyProblem } from './verify-form.ts';

type Props = {
  readonly form: VerifyForm;
  readonly problems: Problems;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<VerifyForm>) => void;
  readonly onEarlierFile: (file: Blob) => void;
};

/** What someone outside holds against the package: key, earlier state, receipt. Each makes the verdict say more. */
export function HeldAgainstFields({ form, problems, disabled, onChange, onEarlierFile }: Props) {
  const { t } = useTranslation('inspection');
  const { key, earlier, number, root } = form;
  const size = earlierOf(earlier)?.size;
  return (
    <fieldset className={classes.against} disabled={disabled}>
      <legend>{t('verify.against')}</legend>
      <Field label={t('verify.key')} hint={t('verify.keyHint')} problem={problems.key}>
        {(field) => (
          <input
            {...field}
            name="key"
            value={key}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => onChange({ key: target.value })}
          />
        )}
      </Field>
      <Field
        label={t('verify.since')}
        hint={size === undefined ? t('verify.sinceHint') : `✓ ${t('verify.sinceRead', { count: size })}`}
        problem={problems.earlier}
      >
        {(field) => (
          <>
            <textarea
              {...field}
              name="earlier"
              rows={earlier === '' ? 2 : 5}
              value={earlier}
              autoComplete="off"
              spellCheck={false}
              data-scan="own"
              onChange={({ target }) => onChange({ earlier: target.value })}
            />
            <label className={classes.fromFile}>
              <input
                type="file"
                aria-label={t('verify.sinceFile')}
                onChange={({ target }) => {
                  const [chosen] = target.files ?? [];
                  if (chosen) onEarlierFile(chosen);
                  target.value = '';
                }}
              />
              <span>{t('verify.sinceFile')}</span>
            </label>
          </>
        )}
      </Field>
      <Field label={t('verify.receipt')} hint={t('verify.receiptHint')} problem={problems.root}>
        {(field) => (
          <div className={classes.pair}>
            <input
              {...field}
              name="number"
              value={number}
              placeholder={t('verify.number')}
              aria-label={`${t('verify.receipt')} ${t('verify.number')}`}
              autoComplete="off"
              onChange={({ target }) => onChange({ number: target.value })}
            />
            <textarea
              name="root"
              rows={1}
              data-scan="own"
              value={root}
              placeholder={t('verify.root')}
              aria-label={`${t('verify.receipt')} ${t('verify.root')}`}
              aria-invalid={field['aria-invalid']}
              autoComplete="off"
              spellCheck={false}
              onChange={({ target }) => onChange({ root: target.value })}
            />
          </div>
        )}
      </Field>
    </fieldset>
  );
}

type FieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly problem: VerifyProblem | undefined;
  readonly children: (field: {
    id: string;
    'aria-describedby': string;
    'aria-invalid': true | undefined;
  }) => ReactNode;
};

/** A label, what is gained by filling it, the field, and what is wrong with it. */
function Field({ label, hint, problem, children }: FieldProps) {
  const { t } = useTranslation('inspection');
  const id = useId();
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <small id={`${id}-hint`}>{hint}</small>
      {children({ id, 'aria-describedby': `${id}-hint`, 'aria-invalid': problem ? true : undefined })}
      {problem ? <em role="alert">{t(`verify.${problem}`)}</em> : null}
    </div>
  );
}
