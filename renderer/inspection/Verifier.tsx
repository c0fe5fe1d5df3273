import { type DragEvent, type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerifyPackage } from './ask-verify-worker.ts';
import { HeldAgainstFields } from './HeldAgainstFields.tsx';
import { Outcome } from './Outcome.tsx';
import { PackagePick } from './PackagePick.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { Progress } from './Progress.tsx';
import { SaveOpened } from './SaveOpened.tsx';
import { useSealed } from './use-sealed.ts';
import { useVerifying } from './use-verifying.ts';
import classes from './Verifier.module.css';
import { earlierIn, emptyForm, type Problems, problemsOf, type VerifyForm } from './verify-form.ts';

type Props = {
  readonly verify: VerifyPackage;
  /** The store's zone, for the time of the report. */
  readonly zone?: string;
};

/**
 * Verifies a package from any store with nothing but the file (X2). It is the whole of the one-file verifier and a part of the
 * desk's inspection screen, so it needs no desk, no kit and no network.
 */
export function Verifier({ verify, zone }: Props) {
  const { t } = useTranslation('inspection');
  const [form, setForm] = useState<VerifyForm>(emptyForm);
  const [problems, setProblems] = useState<Problems>({});
  const { verifying, start, stop, forget } = useVerifying(verify, zone);
  const seal = useSealed();
  const running = verifying.state === 'running' || seal.opening;

  const change = (part: Partial<VerifyForm>): void => {
    setForm((before) => ({ ...before, ...part }));
    // What was wrong is judged anew when it is next asked for.
    setProblems((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part))));
    forget();
  };
  const choose = (file: File): void => {
    change({ file, passphrase: '' });
    void seal.choose(file);
  };
  const takeEarlier = async (file: Blob): Promise<void> => {
    const text = await earlierIn(file);
    if (text !== null) return change({ earlier: text });
    setProblems((before) => ({ ...before, earlier: 'wrongEarlier' }));
  };
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    if (running) return;
    for (const file of event.dataTransfer.files) {
      // Whatever is no text is taken for the package: that it is none, the report says.
      if (/\.txt$/i.test(file.name) || file.type === 'text/plain') await takeEarlier(file);
      else choose(file);
    }
  };
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const asked = event.currentTarget;
    const found = problemsOf(form);
    setProblems(found);
    const first = (['file', 'key', 'earlier', 'root'] as const).find((field) => found[field]);
    const focus = (name: string) => asked.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
    if (first || !form.file) return focus(first ?? 'file');
    const file = await seal.open(form.file, form.passphrase);
    if (typeof file !== 'string') return start({ ...form, file });
    setProblems({ passphrase: file });
    focus('passphrase');
  };

  return (
    <>
      <form
        autoComplete="off"
        className={classes.form}
        onSubmit={send}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        aria-busy={running}
        noValidate
      >
        <PackagePick file={form.file} problem={problems.file} disabled={running} onChoose={choose} />
        {seal.sealed ? (
          <PassphraseField
            value={form.passphrase}
            problem={problems.passphrase}
            disabled={running}
            onChange={(passphrase) => change({ passphrase })}
          />
        ) : null}
        <HeldAgainstFields
          form={form}
          problems={problems}
          disabled={running}
          onChange={change}
          onEarlierFile={takeEarlier}
        />
        <div className={classes.foot}>
          <p className={classes.problem} role="alert">
            {verifying.state === 'failed' ? t('verify.failed') : null}
          </p>
          <button type="submit" className={classes.primary} disabled={running}>
            {t('verify.submit')}
            <kbd>Ctrl+Enter</kbd>
          </button>
        </div>
      </form>
      {verifying.state === 'running' ? <Progress progress={verifying.progress} onStop={stop} /> : null}
      {verifying.state === 'cancelled' ? <p role="status">{t('verify.cancelled')}</p> : null}
      {verifying.state === 'done' ? <Outcome verified={verifying.verified} about={verifying.about} /> : null}
      {verifying.state === 'done' && seal.sealed && seal.opened ? <SaveOpened file={seal.opened} /> : null}
    </>
  );
}
