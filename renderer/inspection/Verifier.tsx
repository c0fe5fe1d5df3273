import { type DragEvent, type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerifyPackage } from './ask-verify-worker.ts';
import { HeldAgainstFields } from './HeldAgainstFields.tsx';
import { Outcome } from './Outcome.tsx';
import { PackagePick } from './PackagePick.tsx';
import { Progress } from './Progress.tsx';
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
  const running = verifying.state === 'running';

  const change = (part: Partial<VerifyForm>): void => {
    setForm((before) => ({ ...before, ...part }));
    // What was wrong is judged anew when it is next asked for.
    setProblems((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part))));
    forget();
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
      else change({ file });
    }
  };
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const found = problemsOf(form);
    setProblems(found);
    const first = (['file', 'key', 'earlier', 'root'] as const).find((field) => found[field]);
    if (!first) return start(form);
    event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
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
        <PackagePick
          file={form.file}
          problem={problems.file}
          disabled={running}
          onChoose={(file) => change({ file })}
        />
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
    </>
  );
}
